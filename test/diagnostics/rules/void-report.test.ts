/** The rule `void-report`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { voidReport } from '../../../server/src/diagnostics/rules/void-report';
import { edited } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

/** A report of so many papers, the first `empty` of which are void. */
function reportOf(papers: number, empty: number): string {
  const numbers = Array.from({ length: papers }, (_, index) => index + 1);
  const titleOf = (number: number): string => (number <= empty ? '' : `Invented Paper ${number}`);
  const briefs = numbers.map((number) => `### ${number}. ${titleOf(number)}\n\n请提供论文的标题。\n`);
  const details = numbers.map((number) => {
    const abstract = number <= empty ? '' : 'We invent a paper.';
    return `### ${number}. ${titleOf(number)}\n\n**主要机构**: \n**作者数量**: 0人\n\n**摘要**:\n${abstract}\n`;
  });
  return `# AI推理加速技术论文分析报告
生成时间: 2026-02-03 08:30:00
分析论文数量: ${papers}篇

## 论文技术简报

${briefs.join('\n')}
## 论文详细信息

${details.join('\n')}`;
}

it('finds nothing in a report with papers, nor where exactly half of them are void', () => {
  checkRule(voidReport, reportExample);
  checkRule(voidReport, reportOf(4, 2));
});

it('reports more than half of the papers once, on the heading of the details', () => {
  const [finding] = checkRule(voidReport, edited(reportOf(3, 2), ['## 论文详细信息', '⟦## 论文详细信息⟧']));
  expect(finding?.message.en).toBe('2 of 3 papers have neither title nor abstract; generate the report again.');
});

it('silences every other rule', () => {
  expect(findingsIn(reportOf(3, 3)).map((finding) => finding.code)).toEqual(['void-report']);
  expect(findingsIn(reportOf(3, 1)).length).toBeGreaterThan(3);
});

it('leaves the others on when it is switched off', () => {
  const codes = findingsIn(reportOf(1, 1), { settings: { rules: { 'void-report': 'off' } } }).map(({ code }) => code);
  expect(codes).toContain('missing-title');
});

it('counts a paper with a link as one that can be found', () => {
  checkRule(voidReport, edited(reportOf(1, 1), ['0人\n', '0人\n**链接**: https://arxiv.org/abs/2602.00011\n']));
});
