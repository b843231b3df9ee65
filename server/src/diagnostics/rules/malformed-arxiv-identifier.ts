/** `malformed-arxiv-identifier`: a link to arXiv whose identifier cannot exist. */
import { localized } from '../../localization';
import { parseArxivIdentifier } from '../../digest/arxivIdentifier';
import { linkReferences } from '../../digest/linkReference';
import { textExample } from '../exampleDigests';
import type { Fix, Rule } from '../rule';
import type { TextRange } from '../../text/textRange';

export const malformedArxivIdentifier: Rule = {
  code: 'malformed-arxiv-identifier',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized(
    'A link to arXiv with an identifier that cannot exist.',
    '指向 arXiv 的链接中，标识符不可能存在。',
  ),
  explanation: localized(
    'An arXiv identifier is `YYMM.NNNNN` (four digits behind the point until December 2014, five since) or, until March 2007, `archive/YYMMNNN`, each with an optional version `v1`, `v2`, … Month 13, a digit too few or too many and version 0 lead to no paper. Copy the identifier from the paper’s page again.',
    'arXiv 标识符形如 `YYMM.NNNNN`（2014 年 12 月以前点后四位，此后五位），2007 年 3 月以前形如 `archive/YYMMNNN`，可带版本号 `v1`、`v2` 等。13 月、位数不对或第 0 版都不会指向任何论文。请从论文页面重新复制标识符。',
  ),
  example: { bad: textExample.replace('2602.00011', '2613.00011'), good: textExample },
  *check({ digest }) {
    for (const { span, reference } of linkReferences(digest)) {
      if (reference.kind !== 'malformed') continue;
      const { identifierText, identifierStart } = reference;
      if (identifierText === '') {
        yield {
          range: span.range,
          message: localized('This link to arXiv names no paper.', '此 arXiv 链接没有指明论文。'),
        };
        continue;
      }
      const start = span.range.start + identifierStart;
      const range = { start, end: start + identifierText.length };
      yield {
        range,
        message: localized(
          `“${identifierText}” is not an arXiv identifier.`,
          `“${identifierText}”不是有效的 arXiv 标识符。`,
        ),
        fixes: createFixes(identifierText, range),
      };
    }
  },
};

/** Punctuation that was copied along is the one mistake whose correction is certain. */
function createFixes(identifierText: string, { end }: TextRange): readonly Fix[] {
  const punctuation = /[^\p{L}\p{N}]+$/u.exec(identifierText)?.[0] ?? '';
  const rest = identifierText.slice(0, identifierText.length - punctuation.length);
  if (punctuation === '' || parseArxivIdentifier(rest) === undefined) return [];
  return [
    {
      title: localized(`Remove “${punctuation}” behind the identifier`, `删除标识符后的“${punctuation}”`),
      edits: [{ range: { start: end - punctuation.length, end }, newText: '' }],
      safe: true,
    },
  ];
}
