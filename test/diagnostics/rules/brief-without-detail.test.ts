/** The rule `brief-without-detail`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { briefWithoutDetail } from '../../../server/src/diagnostics/rules/brief-without-detail';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

const emptyDetail = (title: string, cursor = ''): string =>
  `### ${title}\n\n**主要机构**: ${cursor}\n**作者**: \n**作者数量**: \n**链接**: \n\n**摘要**:`;
const [first, second] = ['1. Sparse Routing Tables for Fast Lookups', '2. Warm Starts for Small Schedulers'] as const;
const detailStart = (title: string): number => reportExample.lastIndexOf(`### ${title}`);
const withoutSecond = `${reportExample.slice(0, detailStart(second)).trimEnd()}\n`;
const withoutFirst = reportExample.slice(0, detailStart(first)) + reportExample.slice(detailStart(second));

it('finds nothing where every paper has details', () => {
  checkRule(briefWithoutDetail, reportExample);
});

it('reports the title in the briefs, as an error, and no other rule does', () => {
  const [finding] = checkRule(
    briefWithoutDetail,
    edited(withoutSecond, [second, '2. ⟦Warm Starts for Small Schedulers⟧']),
  );
  expect(finding?.severity).toBe('error');
  expect(findingsIn(withoutSecond).map(({ code }) => code)).toEqual(['brief-without-detail']);
});

it('lays the entry out behind the paper above, with the fields that the report uses', () => {
  expect(checkFix(briefWithoutDetail, withoutSecond, { safe: false })).toBe(
    `${withoutSecond.trimEnd()}\n\n${emptyDetail(second, '<|>')}\n`,
  );
});

it('lays the entry out before the paper below', () => {
  const start = detailStart(first);
  expect(checkFix(briefWithoutDetail, withoutFirst, { safe: false })).toBe(
    `${withoutFirst.slice(0, start)}${emptyDetail(first, '<|>')}\n\n${withoutFirst.slice(start)}`,
  );
});

it('says once that a report has no details, and lays out all of them', () => {
  const emptySection = `${reportExample.slice(0, detailStart(first)).trimEnd()}\n`;
  const [finding] = checkRule(briefWithoutDetail, edited(emptySection, ['## 论文详细信息', '⟦## 论文详细信息⟧']));
  expect(finding?.message.en).toBe('The report has briefs but no details.');
  const entries = [first, second].map((title, index) =>
    emptyDetail(title, index === 0 ? '<|>' : '').replace(/\*\*(?:作者|链接)\*\*: \n/g, ''),
  );
  const laidOut = `${emptySection.trimEnd()}\n\n${entries.join('\n\n')}\n`;
  expect(checkFix(briefWithoutDetail, emptySection, { safe: false })).toBe(laidOut);
  const withoutSection = edited(emptySection, ['\n## 论文详细信息\n', '']);
  checkRule(briefWithoutDetail, edited(withoutSection, ['## 论文技术简报', '⟦## 论文技术简报⟧']));
  expect(checkFix(briefWithoutDetail, withoutSection, { safe: false })).toBe(laidOut);
});
