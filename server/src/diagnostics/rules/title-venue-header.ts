/** `title-venue-header`: a running head such as "A PREPRINT" or "Under review as …" that was read as part of the title. */
import { localized } from '../../localization';
import { isSeparateTitle, titleSpans } from '../../digest/titleSpans';
import type { Paper, Span } from '../../digest/digest';
import type { TextEdit } from '../../text/textEdit';
import type { TextRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';
import { findVenueHeaders, rangeWithoutVenueHeaders } from '../../digest/venueHeader';

export const titleVenueHeader: Rule = {
  code: 'title-venue-header',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['tail', 'wording'],
  summary: localized(
    'A running head of the PDF, such as “A PREPRINT” or “Under review as …”, in the title.',
    '标题中混入了 PDF 页眉，如 “A PREPRINT” 或 “Under review as …”。',
  ),
  explanation: localized(
    'Titles that were read from a PDF sometimes begin with the line above the title: the venue, the state of review, the word preprint even letter by letter. It is no part of the title and keeps the paper from being found. “… Technical Report” is left alone, because papers are really called that.',
    '从 PDF 读取的标题有时以标题上方的一行开头：会议名称、评审状态，甚至逐字母分开的 preprint。它们不属于标题，并会妨碍检索。“… Technical Report” 确有其名，不作处理。',
  ),
  example: {
    bad: textExample.replace('Sparse', 'Under review as a conference paper at ICLR 2026 Sparse'),
    good: textExample,
  },
  *check({ digest }) {
    for (const paper of digest.papers) {
      const finding = checkPaper(paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(paper: Paper): RuleFinding | undefined {
  const headings = titleSpans(paper).map((title) => ({ title, headers: findVenueHeaders(title.text) }));
  const [found] = headings.filter(({ headers }) => headers.length > 0);
  const [header] = found?.headers ?? [];
  if (found === undefined || header === undefined) return undefined;
  const range = shift(header.words, found.title);
  const words = found.title.text.slice(header.words.start, header.words.end);
  const leavesNothing = headings.some(({ title }) => {
    const rest = rangeWithoutVenueHeaders(title.text);
    return rest.start === rest.end;
  });
  return {
    range,
    message: localized(`“${words}” is a running head, not part of the title.`, `“${words}”是页眉，不属于标题。`),
    fixes: leavesNothing
      ? []
      : [
          {
            title: localized(`Remove “${words}” from the title`, `从标题中删除“${words}”`),
            edits: headings.flatMap(({ title, headers }): TextEdit[] =>
              headers.map(({ extent }) => ({ range: shift(extent, title), newText: '' })),
            ),
            safe: isSeparateTitle(paper),
          },
        ],
  };
}

function shift({ start, end }: TextRange, { range }: Span): TextRange {
  return { start: range.start + start, end: range.start + end };
}
