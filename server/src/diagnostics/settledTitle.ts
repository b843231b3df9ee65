/** Where a title begins that is glued to the text before it, as arXiv's record of the papers settles it. */
import { titleKey } from '../arxiv/plainText';
import type { Paper, Span } from '../digest/digest';
import { sureConfidence } from '../syntax/titleBoundary';
import { textIn } from '../text/textRange';
import { findTitleAtEnd, officialRecord } from './officialRecord';
import type { RuleContext } from './rule';

/**
 * The title as arXiv has it, where the end of the line is that title and something stands before it. It may also be the rest
 * of a title that has lost its first word at arXiv: there the end of the abstract before tells.
 */
export function findSettledTitle(context: RuleContext, paper: Paper): Span | undefined {
  const [best] = (paper.layout === 'text' ? paper.gluedTitle : undefined) ?? [];
  if (best === undefined || paper.title === undefined) return undefined;
  const { end } = paper.title.range;
  const metadata = officialRecord(context, paper);
  const start = metadata === undefined ? undefined : findTitleAtEnd(context.text, end, metadata.title);
  if (start === undefined || start === 0 || /[\r\n]/.test(context.text.charAt(start - 1))) return undefined;
  const isDoubtful = best.confidence >= sureConfidence || endsAbstract(context, paper, best.offset);
  if (start !== best.offset && isDoubtful && !endsAbstract(context, paper, start)) return undefined;
  const range = { start, end };
  return { range, text: textIn(context.text, range) };
}

/** So many letters of its end tell one abstract from another. */
const endLength = 20;

/** Whether the text before an offset ends as arXiv's abstract of the paper before does. */
function endsAbstract(context: RuleContext, { index }: Paper, offset: number): boolean {
  const previous = context.digest.papers[index - 1];
  const abstract = previous === undefined ? undefined : officialRecord(context, previous)?.abstract;
  const letters = titleKey((abstract ?? '').slice(-4 * endLength)).slice(-endLength);
  return letters !== '' && titleKey(context.text.slice(Math.max(0, offset - 4 * endLength), offset)).endsWith(letters);
}
