/** `authors-zero`: an author count of zero, or none at all. */
import { parseAuthorList } from '../../digest/authorList';
import type { Field, ReportPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import { paperName } from '../paperName';
import { officialRecord, officialValue } from '../officialRecord';
import type { Fix, Rule, RuleContext } from '../rule';

export const authorsZero: Rule = {
  code: 'authors-zero',
  severity: 'warning',
  layouts: ['report'],
  summary: localized('The author count of a paper is zero or empty.', '论文的作者数量为零或为空。'),
  explanation: localized(
    'Every paper has an author; zero means that the generator could not read the names. Where the report names the authors, the quick fix counts them; otherwise look the paper up.',
    '论文都有作者；数量为零说明生成时未能读出姓名。若报告列出了作者，快速修复会填入人数，否则请查阅论文。',
  ),
  example: { bad: reportExample.replace('2人', '0人'), good: reportExample },
  *check(context) {
    const { digest } = context;
    if (digest.layout !== 'report') return;
    for (const paper of digest.papers) {
      const count = paper.authorCount;
      if (count === undefined || /[1-9一二三四五六七八九十]/.test(count.value.text)) continue;
      const name = paperName(paper);
      yield {
        range: count.value.text === '' ? count.label.range : count.value.range,
        message:
          count.value.text === ''
            ? localized(`${name.en} has no author count.`, `${name['zh-cn']}没有作者数量。`)
            : localized(`${name.en} cannot have 0 authors.`, `${name['zh-cn']}的作者数量不可能为 0。`),
        fixes: fixesFor(context, paper, count),
      };
    }
  },
};

/** Where the record counts otherwise than the digest names, the number of names is a guess. */
function fixesFor(context: RuleContext, paper: ReportPaper, count: Field): readonly Fix[] {
  const official = takeCountFromRecord(context, paper, count);
  const [known] = official.flatMap(({ edits }) => edits);
  const counted = countNames(paper, count).filter(({ edits }) => edits[0]?.newText !== known?.newText);
  return known === undefined ? counted : [...official, ...counted.map((fix) => ({ ...fix, safe: false }))];
}

function takeCountFromRecord(context: RuleContext, paper: ReportPaper, count: Field): readonly Fix[] {
  const metadata = officialRecord(context, paper);
  const official = metadata === undefined ? undefined : officialValue(context.digest, metadata, 'authorCount');
  if (official === undefined) return [];
  return [
    {
      title: localized(`Replace by ${official}, as arXiv has it`, `按 arXiv 改为${official}`),
      edits: [{ range: count.value.range, newText: official }],
      safe: isZero(count),
    },
  ];
}

/** Words in the count's place are for the user to judge. */
function isZero({ value }: Field): boolean {
  return /^[0０零〇]*\s*[人位名]?$/.test(value.text);
}

function countNames({ authors }: ReportPaper, count: Field): readonly Fix[] {
  const names = authors === undefined ? [] : parseAuthorList(authors.value);
  if (names.length === 0) return [];
  const written = `${names.length}人`;
  return [
    {
      title: localized(`Replace by ${written}, the number of names`, `按作者名单改为${written}`),
      edits: [{ range: count.value.range, newText: written }],
      // Names left out of the list are for the user to judge as well.
      safe: isZero(count) && !/\bet\s+al\b|[等…]|\.\.\.|\bothers\b/i.test(authors?.value.text ?? ''),
    },
  ];
}
