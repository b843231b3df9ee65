/** Where a text differs from arXiv's record by a slip of extraction, and which rule says so: one finding for one defect. */
import type { DifferenceKind, TextDifference } from '../arxiv/textDifference';
import { gravestKinds } from '../arxiv/textDifference';
import type { TextRange } from '../text/textRange';
import { containsOffset, rangesTouch, shiftRange } from '../text/textRange';
import type { ComparedField } from './recordComparison';
import { compareAbstract, compareTitles } from './recordComparison';
import type { RuleContext, RuleFinding } from './rule';

/** What the findings of a rule about slips are: differences of these kinds, and with `missing`, words that are missing beside them. */
export type SlipKind = DifferenceKind | 'missing';

/** What a rule about slips has found in a title or abstract with a record. */
interface ExplainedPlace {
  /** From the finding, or what its own fix changes, to the end of either. */
  readonly range: TextRange;
  readonly kinds: readonly SlipKind[];
}

/** The places of one digest. */
export class ExplainedPlaces {
  private readonly places: ExplainedPlace[] = [];
  private fields: readonly ComparedField[] | undefined;
  private areSorted = true;

  constructor(private readonly context: RuleContext) {}

  /** Takes note of a slip; `false` where it is none, because arXiv has the very same words. */
  explain({ range, fixes = [] }: RuleFinding, kinds: readonly SlipKind[]): boolean {
    const field = this.fieldAt(range.start);
    if (field === undefined) return true;
    const { start, end } = field.span.range;
    // Where the text is another one, it may have slips of its own.
    const isSlip = field.differences.some(
      ({ kind, range: place, official }) =>
        (kinds.includes(kind) || gravestKinds.has(kind)) &&
        meets({ kind, range: shiftRange(place, start), official }, { range, kinds }),
    );
    if (!isSlip) return false;
    // The record's own fix, if any, stands in front of the rule's.
    const changed = (fixes.at(-1)?.edits ?? []).map((edit) => edit.range);
    const ranges = [range, ...changed.filter((each) => start <= each.start && each.end <= end)];
    this.places.push({
      range: {
        start: Math.min(...ranges.map((each) => each.start)),
        end: Math.max(...ranges.map((each) => each.end)),
      },
      kinds,
    });
    this.areSorted = false;
    return true;
  }

  /** The differences of a field that no slip explains. */
  unexplained({ span, differences }: ComparedField): readonly TextDifference[] {
    const places = this.within(span.range);
    return differences.filter(
      (difference) =>
        !places.some((place) =>
          explains(place, { ...difference, range: shiftRange(difference.range, span.range.start) }),
        ),
    );
  }

  private within({ start, end }: TextRange): readonly ExplainedPlace[] {
    if (!this.areSorted) this.places.sort((a, b) => a.range.start - b.range.start);
    this.areSorted = true;
    const startOf = ({ range }: ExplainedPlace): number => range.start;
    const first = lastStartingBefore(this.places, start - 1, startOf) + 1;
    return this.places.slice(first, lastStartingBefore(this.places, end, startOf) + 1);
  }

  private fieldAt(offset: number): ComparedField | undefined {
    if (this.context.index.records.isEmpty) return undefined;
    this.fields ??= comparedFields(this.context);
    const field = this.fields[lastStartingBefore(this.fields, offset, ({ span }) => span.range.start)];
    return field !== undefined && containsOffset(field.span.range, offset) ? field : undefined;
  }
}

function meets({ kind, range: { start, end } }: TextDifference, { range, kinds }: ExplainedPlace): boolean {
  if (!rangesTouch(range, { start, end })) return false;
  if (start < end || !gravestKinds.has(kind) || (range.start < start && end < range.end)) return true;
  return kinds.includes('missing');
}

/** What is worded otherwise is explained where the slip is all of it. */
function explains(place: ExplainedPlace, difference: TextDifference): boolean {
  if (!place.kinds.includes(difference.kind) || !meets(difference, place)) return false;
  const { start, end } = difference.range;
  // The blank before words that are to go is part of the difference.
  return (
    !gravestKinds.has(difference.kind) || start === end || (place.range.start <= start + 1 && end <= place.range.end)
  );
}

/** All titles and abstracts with a record, in document order. */
function comparedFields(context: RuleContext): readonly ComparedField[] {
  return context.digest.papers
    .flatMap((paper) => [...compareTitles(context, paper), compareAbstract(context, paper) ?? []].flat())
    .sort((a, b) => a.span.range.start - b.span.range.start);
}

/** The place in a sorted list of the last item that starts at or before an offset; -1 where none does. */
function lastStartingBefore<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
