/** The rule `missing-summary`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingSummary } from '../../../server/src/diagnostics/rules/missing-summary';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const summary = '针对调度器冷启动问题,提出热启动策略,缩短等待\n';
const brief = '南湾研究所发布了调度器热启动论文，借用邻近调度器的计划，解决了冷启动问题，等待时间减半。\n\n';

it('finds nothing where every paper is summed up', () => {
  checkRule(missingSummary, textExample);
  checkRule(missingSummary, reportExample);
});

it('reports a text paper without summary on its title', () => {
  const markedTitle = ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧'] as const;
  checkRule(missingSummary, edited(textExample, markedTitle, [summary, '']));
});

it('makes room below the title', () => {
  expect(checkFix(missingSummary, edited(textExample, [summary, '']), { safe: false })).toBe(
    edited(textExample, [summary, '<|>\n']),
  );
});

it('reports an empty brief on the title in the briefs, and makes room below it', () => {
  const markedHeading = [
    '### 2. Warm Starts for Small Schedulers',
    '### 2. ⟦Warm Starts for Small Schedulers⟧',
  ] as const;
  checkRule(missingSummary, edited(reportExample, [brief, ''], markedHeading));
  expect(checkFix(missingSummary, edited(reportExample, [brief, '']), { safe: false })).toBe(
    edited(reportExample, [brief, '<|>\n\n']),
  );
});

it('leaves a paper that is not in the briefs to detail-without-brief', () => {
  const start = reportExample.indexOf('### 2.');
  checkRule(
    missingSummary,
    reportExample.slice(0, start) + reportExample.slice(reportExample.indexOf('## 论文详细信息')),
  );
});
