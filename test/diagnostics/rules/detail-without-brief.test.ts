/** The rule `detail-without-brief`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { detailWithoutBrief } from '../../../server/src/diagnostics/rules/detail-without-brief';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

const titles = ['1. Sparse Routing Tables for Fast Lookups', '2. Warm Starts for Small Schedulers'] as const;
const [firstStart, secondStart] = [
  reportExample.indexOf(`### ${titles[0]}`),
  reportExample.indexOf(`### ${titles[1]}`),
];
const detailsStart = reportExample.indexOf('## 论文详细信息');
const withoutFirst = reportExample.slice(0, firstStart) + reportExample.slice(secondStart);
const withoutSecond = reportExample.slice(0, secondStart) + reportExample.slice(detailsStart);

it('finds nothing where every paper has a brief', () => {
  checkRule(detailWithoutBrief, reportExample);
});

it('reports the title in the details, and no other rule does', () => {
  checkRule(detailWithoutBrief, edited(withoutSecond, [titles[1], '2. ⟦Warm Starts for Small Schedulers⟧']));
  expect(findingsIn(withoutSecond).map(({ code }) => code)).toEqual(['detail-without-brief']);
});

it('lays the entry out behind the brief above or before the one below', () => {
  expect(checkFix(detailWithoutBrief, withoutSecond, { safe: false })).toBe(
    `${reportExample.slice(0, secondStart)}### ${titles[1]}\n\n<|>\n\n${reportExample.slice(detailsStart)}`,
  );
  expect(checkFix(detailWithoutBrief, withoutFirst, { safe: false })).toBe(
    `${reportExample.slice(0, firstStart)}### ${titles[0]}\n\n<|>\n\n${reportExample.slice(secondStart)}`,
  );
});

it('says once that a report has no briefs, and lays out all of them', () => {
  const emptySection = reportExample.slice(0, firstStart) + reportExample.slice(detailsStart);
  checkRule(detailWithoutBrief, edited(emptySection, ['## 论文技术简报', '⟦## 论文技术简报⟧']));
  const laidOut = `## 论文技术简报\n\n### ${titles[0]}\n\n<|>\n\n### ${titles[1]}\n\n\n\n## 论文详细信息`;
  expect(checkFix(detailWithoutBrief, emptySection, { safe: false })).toContain(laidOut);
  const withoutSection = edited(emptySection, ['## 论文技术简报\n\n', '']);
  checkRule(detailWithoutBrief, edited(withoutSection, ['## 论文详细信息', '⟦## 论文详细信息⟧']));
  expect(checkFix(detailWithoutBrief, withoutSection, { safe: false })).toContain(laidOut);
});
