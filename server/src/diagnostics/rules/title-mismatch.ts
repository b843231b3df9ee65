/** `title-mismatch`: a paper has one title in the briefs and another in the details. */
import type { Span } from '../../digest/digest';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import { shorten } from '../paperName';
import type { Fix, Rule } from '../rule';

export const titleMismatch: Rule = {
  code: 'title-mismatch',
  severity: 'warning',
  layouts: ['report'],
  summary: localized('A paper has different titles in briefs and details.', '论文在技术简报与详细信息中的标题不一致。'),
  explanation: localized(
    'The title stands twice and must agree, or readers take brief and details for two papers. Two quick fixes take over the one or the other.',
    '标题出现两次且必须一致，否则读者会以为简报与详细信息说的是两篇论文。两个快速修复分别采用其中一个标题。',
  ),
  example: {
    bad: reportExample.replace('### 2. Warm Starts for Small Schedulers', '### 2. Warm Starts for Schedulers'),
    good: reportExample,
  },
  *check({ digest }) {
    if (digest.layout !== 'report') return;
    for (const { briefEntry, detailEntry } of digest.papers) {
      const [brief, detail] = [briefEntry?.title, detailEntry?.title];
      if (brief === undefined || detail === undefined || brief.text === detail.text) continue;
      yield {
        range: detail.range,
        message: localized(
          `The briefs call this paper “${shorten(brief.text)}”.`,
          `技术简报中这篇论文的标题为《${shorten(brief.text)}》。`,
        ),
        related: [
          {
            uri: undefined,
            range: brief.range,
            message: localized('The title in the briefs.', '技术简报中的标题。'),
          },
        ],
        fixes: [replaceTitle(detail, brief), replaceTitle(brief, detail)],
      };
    }
  },
};

function replaceTitle(replaced: Span, kept: Span): Fix {
  return {
    title: localized(`Keep “${shorten(kept.text)}” in both sections`, `两处都采用《${shorten(kept.text)}》`),
    edits: [{ range: replaced.range, newText: kept.text }],
    safe: false,
  };
}
