/** `title-noise`: footnote marks, quotation marks around it, or authors within a title. */
import { parseAuthorList } from '../../digest/authorList';
import type { Paper, Span } from '../../digest/digest';
import { findDoubledTitle } from '../../digest/doubledTitle';
import type { TitleNoise, TitleNoiseKind } from '../../digest/titleNoise';
import { findTitleNoise, withoutNoise } from '../../digest/titleNoise';
import { isSeparateTitle, titleSpans } from '../../digest/titleSpans';
import { findVenueHeaders } from '../../digest/venueHeader';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { shiftRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';

export const titleNoise: Rule = {
  code: 'title-noise',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['dash', 'punctuation', 'footnote', 'tail', 'wording'],
  summary: localized(
    'Footnote marks, quotation marks around it, or authors in a title.',
    '标题中混有脚注符号、首尾引号或作者。',
  ),
  explanation: localized(
    'What stands beside the title on the page was read as part of it: the star of a footnote, the line of authors with their ORCIDs, a bullet. The quick fix cuts it off; what is left is shown first.',
    '页面上标题旁边的内容被读入标题：脚注星号、带 ORCID 的作者行、项目符号等。快速修复将其删去，并先显示剩下的标题。',
  ),
  example: { bad: textExample.replace('Fast Lookups', 'Fast Lookups ⋆'), good: textExample },
  *check({ digest }) {
    for (const paper of digest.papers) yield* checkPaper(paper);
  },
};

const messages: Readonly<Record<TitleNoiseKind, LocalizedText>> = {
  mark: localized('This is a footnote mark, not part of the title.', '这是脚注符号，不属于标题。'),
  quotes: localized('The title stands in quotation marks.', '整个标题被引号括起。'),
  authors: localized('These are authors, not part of the title.', '这是作者，不属于标题。'),
  dash: localized('The title begins with a dash; a word before it may be lost.', '标题以短横开头，前面可能缺了词。'),
};

/** One kind of noise in one of the paper's titles. */
interface NoisyTitle {
  readonly title: Span;
  readonly noise: TitleNoise;
}

function* checkPaper(paper: Paper): Iterable<RuleFinding> {
  const titles = titleSpans(paper);
  const authors = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value).map(({ text }) => text);
  const noisy = titles.flatMap((title) => findTitleNoise(title.text, authors).map((noise) => ({ title, noise })));
  for (const kind of new Set(noisy.map(({ noise }) => noise.kind)))
    yield* describe(
      noisy.filter(({ noise }) => noise.kind === kind),
      (noise, title) => noise.certain && isSeparateTitle(paper) && revealsNothing(title.text, noise, authors),
    );
}

function* describe(
  noisy: readonly NoisyTitle[],
  isSafe: (noise: TitleNoise, title: Span) => boolean,
): Iterable<RuleFinding> {
  const [first] = noisy;
  if (first === undefined) return;
  const rest = withoutNoise(first.title.text, first.noise);
  yield {
    range: shiftRange(first.noise.words, first.title.range.start),
    message: messages[first.noise.kind],
    fixes: [
      {
        title: localized(`Keep “${rest}” alone`, `只保留《${rest}》`),
        edits: noisy.flatMap(({ title, noise }) =>
          noise.removed.map((range) => ({ range: shiftRange(range, title.range.start), newText: '' })),
        ),
        safe: noisy.every(({ noise, title }) => isSafe(noise, title)),
      },
    ],
  };
}

/** Tells whether nothing else of what is wrong with titles shows only when the noise is gone. */
function revealsNothing(title: string, noise: TitleNoise, authors: readonly string[]): boolean {
  const rest = withoutNoise(title, noise);
  return (
    findTitleNoise(rest, authors).length < findTitleNoise(title, authors).length &&
    findVenueHeaders(rest).length <= findVenueHeaders(title).length &&
    (findDoubledTitle(rest) === undefined || findDoubledTitle(title) !== undefined)
  );
}
