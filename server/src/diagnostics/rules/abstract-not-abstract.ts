/** `abstract-not-abstract`: something else stands in the abstract's place. */
import { differenceKinds } from '../../arxiv/textDifference';
import type { AbstractDefect } from '../../digest/abstractDefect';
import { findAbstractDefect } from '../../digest/abstractDefect';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { abstractsOf } from '../paperAbstract';
import { reportExample } from '../exampleDigests';
import { replaceByOfficialAbstract } from '../recordFixes';
import type { Rule } from '../rule';

const descriptions: Readonly<Record<AbstractDefect, LocalizedText>> = {
  caption: localized("A caption stands in the abstract's place.", '摘要处是图表标题。'),
  prompt: localized("A prompt stands in the abstract's place.", '摘要处是提示词。'),
  highlights: localized("A list of highlights stands in the abstract's place.", '摘要处是要点列表。'),
  placeholder: localized('There is only a note that the abstract is missing.', '此处只注明了没有摘要。'),
  fragment: localized('Only the end of a text is left of the abstract.', '摘要只剩结尾的残段。'),
};

const veryShort = localized(
  'This is far shorter than the other abstracts of the digest and may be something else.',
  '这段文字远短于其他论文的摘要，可能不是摘要。',
);

/**
 * Only 2 of 5,104 abstracts at arXiv are shorter. A digest may shorten all of its abstracts, though, so one counts as short
 * that has less than a quarter of the usual length as well.
 */
const shortAbstract = 250;
const shortShare = 4;
const fewestAbstracts = 4;

export const abstractNotAbstract: Rule = {
  code: 'abstract-not-abstract',
  severity: 'error',
  layouts: ['text', 'report'],
  explains: [...differenceKinds, 'missing'],
  summary: localized(
    'A caption, a prompt, highlights or a fragment in the place of the abstract.',
    '摘要处是图表标题、提示词、要点列表或残段，而不是摘要。',
  ),
  explanation: localized(
    'Extraction from a PDF sometimes takes the text of a figure, of a box or of an appendix for the abstract, or loses all but its end. The reader misses the substance, and a brief written from it is a guess. Copy the abstract from the paper’s page at arXiv. A text that is merely far shorter than the other abstracts, or that has lost its beginning, is a warning.',
    '从 PDF 提取时，有时会把图中文字、要点框或附录误作摘要，或只留下摘要的结尾。读者得不到实质内容，据此写成的简报也只是猜测。请从论文的 arXiv 页面复制摘要。仅仅远短于其他摘要或缺失开头的文字为警告。',
  ),
  example: {
    bad: reportExample.replace(/Routing tables grow.*/, 'Figure 1. Lookup time over the size of the table.'),
    good: reportExample,
  },
  *check(context) {
    const abstracts = [...abstractsOf(context.digest)];
    const usualLength = medianLength(abstracts.map(({ text }) => text.length));
    for (const { paper, field, text } of abstracts) {
      const defect = findAbstractDefect(paper);
      const isShort = text.length < shortAbstract && text.length * shortShare < usualLength;
      if (defect === undefined && !isShort) continue;
      const finding = {
        range: field.value.range,
        message: defect === undefined ? veryShort : descriptions[defect],
        fixes: replaceByOfficialAbstract(context, paper, field),
      };
      yield defect === undefined || defect === 'fragment' ? { ...finding, severity: 'warning' } : finding;
    }
  },
};

/** 0 where there are too few abstracts to tell. */
function medianLength(lengths: readonly number[]): number {
  if (lengths.length < fewestAbstracts) return 0;
  return [...lengths].sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
}
