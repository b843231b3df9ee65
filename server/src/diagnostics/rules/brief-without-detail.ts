/** `brief-without-detail`: a paper stands in the briefs, but not in the details. */
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import { briefsSection, detailsSection, findMissingEntries } from '../missingEntry';
import type { Rule } from '../rule';

const secondDetail = reportExample.slice(reportExample.lastIndexOf('\n### 2.'));

export const briefWithoutDetail: Rule = {
  code: 'brief-without-detail',
  severity: 'error',
  layouts: ['report'],
  summary: localized('A paper has a brief but no details.', '论文有技术简报，但没有详细信息。'),
  explanation: localized(
    'The details hold the abstract, without which nobody can check the brief. Either the entry was lost or the paper was removed in one section only. The quick fix lays out the entry with the same number and title.',
    '详细信息中有摘要，没有它就无法核对简报。可能是条目丢失，也可能只在一处删除了论文。快速修复会以相同的编号和标题建立条目。',
  ),
  example: { bad: reportExample.replace(secondDetail, ''), good: reportExample },
  *check({ digest, text }) {
    if (digest.layout !== 'report') return;
    yield* findMissingEntries(text, digest, briefsSection, detailsSection, {
      one: (name) => localized(`${name.en} has no entry in the details.`, `${name['zh-cn']}没有详细信息。`),
      all: localized('The report has briefs but no details.', '报告有技术简报，但没有详细信息。'),
      fix: localized('Lay out the missing details', '建立缺失的详细信息条目'),
    });
  },
};
