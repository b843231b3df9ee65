/** `split-company-name`: a company whose "Inc" or "Ltd" stands behind a comma. */
import { companySuffix } from '../../digest/companySuffix';
import type { Span } from '../../digest/digest';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import { paperInstitutions } from '../institutionItems';
import type { Rule, RuleFinding } from '../rule';

export const splitCompanyName: Rule = {
  code: 'split-company-name',
  severity: 'hint',
  layouts: ['report'],
  summary: localized(
    'A comma stands before the “Inc” or “Ltd” of a company, where commas separate institutions.',
    '公司名称中的 “Inc” 或 “Ltd” 前有逗号，而逗号在此用于分隔机构。',
  ),
  explanation: localized(
    'In a list with commas, “Northwind, Inc” reads as two institutions. Without the comma it is one for every reader and program.',
    '在以逗号分隔的列表中，“Northwind, Inc” 会被读成两个机构。去掉逗号后，读者和程序都会视为一个。',
  ),
  example: {
    bad: reportExample.replace('South Bay Institute', 'South Bay Systems, Inc'),
    good: reportExample.replace('South Bay Institute', 'South Bay Systems Inc'),
  },
  *check({ digest }) {
    for (const { items } of paperInstitutions(digest)) for (const item of items) yield* checkItem(item);
  },
};

/** The list keeps such commas within one name. */
function* checkItem({ text, range }: Span): Iterable<RuleFinding> {
  for (const { 0: comma, index } of text.matchAll(/\s{0,3}[,，]\s{0,3}/g)) {
    const start = range.start + index;
    const end = start + comma.length;
    const suffix = companySuffix(text.slice(index + comma.length));
    if (suffix === undefined) continue;
    yield {
      range: { start: end, end: end + suffix.length },
      message: localized(`“${suffix}” belongs to the company before the comma.`, `“${suffix}”属于逗号前的公司名称。`),
      fixes: [
        {
          title: localized('Remove the comma', '删除逗号'),
          edits: [{ range: { start, end }, newText: ' ' }],
          safe: true,
        },
      ],
    };
  }
}
