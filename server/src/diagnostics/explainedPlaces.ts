/** Where a text differs from arXiv's record by a slip of extraction, and which rule says so: one finding for one defect. */
import type { DifferenceKind } from '../arxiv/textDifference';
import type { TextRange } from '../text/textRange';
import { rangesTouch } from '../text/textRange';
import type { ComparedField } from './recordComparison';
import { compareAbstract, compareTitles } from './recordComparison';
import type { RuleContext } from './rule';

/** What a rule about slips has found, and the kinds of differences that its findings are. */
export interface ExplainedPlace {
  readonly range: TextRange;
  readonly kinds: readonly DifferenceKind[];
}

/** At such a difference the text is another one, and may have slips of its own. */
const otherText: ReadonlySet<DifferenceKind> = new Set(['tail', 'wording']);

/** The places of one digest. */
export class ExplainedPlaces {
  private readonly places: ExplainedPlace[] = [];
  private fields: readonly ComparedField[] | undefined;
  private areSorted = true;

  constructor(private readonly context: RuleContext) {}

  add(place: ExplainedPlace): void {
    this.places.push(place);
    this.areSorted = false;
  }

  /** Whether arXiv has the very same words at a place where a rule has found what it takes for a slip. */
  isArxivsOwn({ range, kinds }: ExplainedPlace): boolean {
    if (this.context.index.records.isEmpty) return false;
    this.fields ??= comparedFields(this.context);
    const field = this.fields[lastStartingBefore(this.fields, range.start, ({ span }) => span.range.start)];
    if (field === undefined || field.span.range.end < range.start) return false;
    const { start } = field.span.range;
    return !field.differences.some(
      (difference) =>
        (kinds.includes(difference.kind) || otherText.has(difference.kind)) &&
        rangesTouch({ start: start + difference.range.start, end: start + difference.range.end }, range),
    );
  }

  /** The places within a title or abstract. */
  within({ start, end }: TextRange): readonly ExplainedPlace[] {
    if (!this.areSorted) this.places.sort((a, b) => a.range.start - b.range.start);
    this.areSorted = true;
    const startOf = ({ range }: ExplainedPlace): number => range.start;
    const first = lastStartingBefore(this.places, start - 1, startOf) + 1;
    return this.places.slice(first, lastStartingBefore(this.places, end, startOf) + 1);
  }
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
