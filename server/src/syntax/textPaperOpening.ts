/** Finds title and summary of a paper of layout A in the prose above its fields, where they may be glued to the paper before. */
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { TextSource } from './boundaryFinder';
import type { PaperAbove, PlannedTitle } from './plannedTitle';
import { planTitle, planTitleGluedToField } from './plannedTitle';
import { endsSentence, isChinese, isChineseSummary, isTitleCase } from './proseSigns';
import type { ProseLine } from './textLine';
import { sureConfidence } from './titleBoundary';

/** A paper's beginning, and the papers without any field before it. */
export interface Opening {
  readonly title: PlannedTitle | undefined;
  readonly summary: TextRange | undefined;
  /** Prose up to this offset belongs to the paper above. */
  readonly restEnd: number;
  readonly fieldless: readonly FieldlessPaper[];
}

/** A paper of which nothing but title and summary is there. */
export interface FieldlessPaper {
  readonly title: PlannedTitle;
  readonly summary: TextRange;
}

/** Splits the prose above a paper's fields; `abstract` is the text that follows them, as evidence for the title. */
export function planOpening(
  source: TextSource,
  prose: readonly ProseLine[],
  above: PaperAbove | undefined,
  abstract: string,
): Opening {
  const { text } = source;
  const hasSummary = lastLineIsSummary(source, prose, above, abstract);
  const summary = hasSummary ? prose.at(-1)?.range : undefined;
  const titleIndex = prose.length - (hasSummary ? 2 : 1);
  const context = { summary: summary === undefined ? '' : textIn(text, summary), abstract };
  const before = prose.slice(0, Math.max(0, titleIndex));
  const cut = titleIndex > 0 ? splitCutSummary(text, prose[titleIndex]) : undefined;
  const { restEnd, fieldless } = planFieldlessPapers(
    source,
    cut === undefined ? before : [...before, cut.summary],
    above,
  );
  const title =
    cut !== undefined && fieldless.length > 0
      ? cut.title
      : titleIndex >= 0
        ? planTitle(source, prose, titleIndex, above, context)
        : planTitleGluedToField(source, summary, above, context);
  const ownStart = title?.range.start ?? summary?.start ?? prose.at(-1)?.range.end ?? Infinity;
  return { title, summary, restEnd: Math.min(restEnd, ownStart), fieldless };
}

/** Splits a line in which a title is glued to the Chinese summary of a paper that was cut off: `针对能耗问题,提Sparse Training …`. */
function splitCutSummary(
  text: string,
  line: ProseLine | undefined,
): { readonly summary: ProseLine; readonly title: PlannedTitle } | undefined {
  const match =
    line === undefined
      ? null
      : /^([^\s].*[\u3400-\u9fff][,，、:：]?)([^\u3400-\u9fff]*\p{L}{2,} [^\u3400-\u9fff]*)$/u.exec(
          textIn(text, line.range),
        );
  if (line === undefined || match?.[1] === undefined || !isChineseSummary(match[1])) return undefined;
  const offset = line.range.start + match[1].length;
  return {
    summary: { ...line, range: { start: line.range.start, end: offset } },
    title: {
      range: { start: offset, end: line.range.end },
      confidence: cutConfidence,
      glued: [{ offset, confidence: cutConfidence }],
    },
  };
}

/** How sure a title is that follows Chinese text: its first word may as well end the summary. */
const cutConfidence = 0.8;

/** The papers in `prose` that were cut off behind their summary: a Chinese line under one that ends with a title. */
export function planFieldlessPapers(
  source: TextSource,
  prose: readonly ProseLine[],
  above: PaperAbove | undefined,
): { readonly restEnd: number; readonly fieldless: readonly FieldlessPaper[] } {
  const { text } = source;
  const fieldless: FieldlessPaper[] = [];
  const first = prose[0];
  if (first === undefined || isChinese(textIn(text, first.range))) return { restEnd: Infinity, fieldless };
  let start = 0;
  for (const [index, line] of prose.entries()) {
    if (index === start || !isChineseSummary(textIn(text, line.range))) continue;
    const context = { summary: textIn(text, line.range), abstract: '' };
    const title = planTitle(
      source,
      prose.slice(start, index),
      index - start - 1,
      start === 0 ? above : undefined,
      context,
    );
    if (title === undefined || !isLikelyTitle(text, title)) continue;
    fieldless.push({ title, summary: line.range });
    start = index + 1;
  }
  return { restEnd: fieldless[0]?.title.range.start ?? Infinity, fieldless };
}

function isLikelyTitle(text: string, title: PlannedTitle): boolean {
  if (title.glued !== undefined) return title.confidence >= 0.6;
  return title.range.end - title.range.start <= 250 && !/[.。;；,，]$/.test(textIn(text, title.range));
}

/** Below a blank line, a short line is a summary when it ends as sentences do, or is one beside a line in title case. */
function isSummaryBelowBlank(source: string, before: string): boolean {
  if (source.length > 300) return false;
  return (
    /[.。]$/.test(source) ||
    (!isTitleCase(source) && isTitleCase(before) && before.length <= 250 && !endsSentence(before))
  );
}

/** Tells whether the last line above the fields is a summary; a Chinese one is, an English one must be told from a title. */
function lastLineIsSummary(
  { text, findBoundary }: TextSource,
  prose: readonly ProseLine[],
  above: PaperAbove | undefined,
  abstract: string,
): boolean {
  const last = prose.at(-1);
  if (last === undefined) return false;
  const source = textIn(text, last.range);
  if (isChineseSummary(source)) return true;
  const before = prose.at(-2);
  if (before === undefined) return false;
  if (last.afterBlank) return isSummaryBelowBlank(source, textIn(text, before.range));
  if (before.afterBlank || above?.abstractOpen !== true || /[.。!！]$/.test(source)) return true;
  if (prose.length > 2) return !endsSentence(textIn(text, before.range));
  const abstractLine = textIn(text, before.range);
  const [best] = findBoundary(abstractLine, { summary: source, abstract });
  if (best !== undefined && best.offset > 0 && best.confidence >= sureConfidence) return true;
  return !isTitleCase(source) && !endsSentence(abstractLine);
}
