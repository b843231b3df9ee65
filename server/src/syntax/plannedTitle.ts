/** Finds where in a line of prose, or in a field that was cut off, a title stands. */
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { TextSource } from './boundaryFinder';
import type { FieldKind } from './fieldLabel';
import { fieldKindOf } from './fieldLabel';
import type { ParsedField } from './fieldLine';
import { endsProse, isTitleCase, looksGlued } from './proseSigns';
import type { ProseLine } from './textLine';
import type { BoundaryCandidate, GluedContext } from './titleBoundary';
import { sureConfidence } from './titleBoundary';

/** Where a title stands and how sure that is. */
export interface PlannedTitle {
  readonly range: TextRange;
  readonly confidence: number;
  /** Set when no line break stands before the title: where it may start, best first, as document offsets. */
  readonly glued: readonly BoundaryCandidate[] | undefined;
}

/** What matters of the paper above. */
export interface PaperAbove {
  readonly fields: readonly ParsedField[];
  readonly abstractOpen: boolean;
}

/** The title that ends the line `prose[titleIndex]`; `undefined` when that line is more likely abstract to its end. */
export function planTitle(
  { text, findBoundary }: TextSource,
  prose: readonly ProseLine[],
  titleIndex: number,
  above: PaperAbove | undefined,
  context: GluedContext,
): PlannedTitle | undefined {
  const line = prose[titleIndex]?.range ?? { start: 0, end: 0 };
  const source = textIn(text, line);
  if (above?.abstractOpen !== true) return titleBelowFields(text, line, above);
  const before = prose[titleIndex - 1];
  const separated =
    before !== undefined && (prose[titleIndex]?.afterBlank === true || endsProse(textIn(text, before.range)));
  if (separated && !looksGlued(source)) return { range: line, confidence: 1, glued: undefined };
  const candidates = findBoundary(source, context).map(({ offset, confidence }) => ({
    offset: line.start + offset,
    confidence,
  }));
  const noTitle = candidates.reduce((rest, { confidence }) => rest - confidence, 1);
  const [best] = candidates;
  // A line of its own is split only where prose, not the first words of a title, stands before a sure boundary.
  if (
    separated &&
    (best === undefined || best.confidence < sureConfidence || isTitleCase(text.slice(line.start, best.offset)))
  )
    return { range: line, confidence: sureConfidence, glued: undefined };
  if (best === undefined || best.confidence < noTitle) return undefined;
  const glued = best.offset > line.start ? candidates : undefined;
  return { range: { start: best.offset, end: line.end }, confidence: best.confidence, glued };
}

/** How sure a title is that follows a field which breaks off in the middle. */
const cutFieldConfidence = 0.8;

/** A title on its own line, except where the label of a field that was cut off is glued to it: `AbstractFast Pruning`. */
function titleBelowFields(text: string, line: TextRange, above: PaperAbove | undefined): PlannedTitle {
  const label =
    above === undefined ? null : /^(?:(\p{L}+)[:：]\s*(?=\p{Lu})|Abstract(?=\p{Lu}))/u.exec(textIn(text, line));
  const kind = label === null ? undefined : fieldKindOf(label[1] ?? 'Abstract');
  const whole = { range: line, confidence: 1, glued: undefined };
  if (label === null || kind === undefined || above?.fields.some((field) => field.kind === kind) === true) return whole;
  return gluedTitle(line, [{ offset: label[0].length, confidence: cutFieldConfidence }]) ?? whole;
}

/** Whole and broken-off values in front of a glued title, with how sure that reading is. */
const gluedToField: Readonly<Partial<Record<FieldKind, readonly (readonly [RegExp, number])[]>>> = {
  link: [
    [
      /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\s*(?=[^\s\d?#/v])/,
      sureConfidence,
    ],
    [/^h[a-z:/.]*(?:\/[\d.]*v?\d*)?\s*(?=\p{Lu})/u, cutFieldConfidence],
  ],
  date: [
    [/^\d{4}-\d{2}-\d{2}\s*(?=[^\s\d])/, sureConfidence],
    [/^\d{1,4}(?:-\d{0,2}(?:-\d?)?)?\s*(?=\p{L})/u, cutFieldConfidence],
  ],
};

/** Values that are whole as they stand, so that no title can be glued to them. */
const completeValue: Readonly<Partial<Record<FieldKind, RegExp>>> = { link: /^\S+$/, date: /^[\d\-/.\s]+$/ };

/** The title of a paper whose summary stands directly under the fields of a paper that was cut off. */
export function planTitleGluedToField(
  { text, findBoundary }: TextSource,
  summary: TextRange | undefined,
  above: PaperAbove | undefined,
  context: GluedContext,
): PlannedTitle | undefined {
  const field = above?.fields.at(-1);
  if (summary === undefined || field === undefined || field.value.start === field.value.end) return undefined;
  const value = textIn(text, field.value);
  for (const [separator, confidence] of gluedToField[field.kind] ?? []) {
    const match = separator.exec(value);
    if (match !== null) return gluedTitle(field.value, [{ offset: match[0].length, confidence }]);
  }
  if (completeValue[field.kind]?.test(value) === true) return undefined;
  const start = field.kind === 'authors' ? endOfNames(value) : 0;
  if (start === value.length) return undefined;
  const rest = { start: field.value.start + start, end: field.value.end };
  const found = findBoundary(value.slice(start), context).filter(
    ({ offset }) => start + offset > 0 || field.kind === 'authors',
  );
  const likely = found[0] !== undefined && found[0].confidence >= 0.15;
  if (likely || field.kind !== 'authors') return gluedTitle(rest, found);
  return gluedTitle(rest, [{ offset: 0, confidence: 0.5 }]);
}

/** Where the names at the start of a list end, and something that is no name begins; the text's length when all are names. */
function endOfNames(list: string): number {
  let offset = 0;
  for (const part of list.split(/(?<=[,，、])/)) {
    if (
      !/^\s*(?:\p{Lu}[\p{L}.'’-]*\s*|(?:de|da|di|del|der|van|von|la|le|al|bin|ibn|dos|el)\s+){1,4}[,，、]?\s*$/u.test(
        part,
      )
    )
      return offset + (/^\s*/.exec(part)?.[0].length ?? 0);
    offset += part.length;
  }
  return list.length;
}

function gluedTitle(value: TextRange, candidates: readonly BoundaryCandidate[]): PlannedTitle | undefined {
  const glued = candidates.map(({ offset, confidence }) => ({ offset: value.start + offset, confidence }));
  const [best] = glued;
  return best === undefined
    ? undefined
    : { range: { start: best.offset, end: value.end }, confidence: best.confidence, glued };
}
