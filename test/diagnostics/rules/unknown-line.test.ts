/** The rule `unknown-line`: what it finds, what it leaves alone, and its fixes. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { unknownLine } from '../../../server/src/diagnostics/rules/unknown-line';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const link = 'Link: https://arxiv.org/abs/2602.00011\n';

it('finds nothing where every line has its place', () => {
  checkRule(unknownLine, textExample);
  checkRule(unknownLine, reportExample);
});

describe('text without a place', () => {
  it('is reported above the papers, between the fields and in the header of a report', () => {
    checkRule(unknownLine, edited(textExample, ['Sparse Routing Tables', '⟦Good morning!⟧\n\nSparse Routing Tables']));
    checkRule(unknownLine, edited(textExample, [link, `${link}⟦Tags: routing⟧\n`]));
    checkRule(unknownLine, edited(reportExample, ['2篇\n', '2篇\n⟦A remark.⟧\n']));
    checkRule(unknownLine, edited(reportExample, ['**作者数量**: 2人\n', '**作者数量**: 2人\n⟦**备注**: none⟧\n']));
  });

  it('is one finding over lines that follow each other', () => {
    checkRule(unknownLine, edited(textExample, [link, `${link}⟦Tags: routing\nA remark.⟧\n`]));
  });

  it('is removed only when asked', () => {
    const broken = edited(textExample, [link, `${link}  Tags: routing \n`]);
    expect(checkFix(unknownLine, broken, { safe: false })).toBe(textExample);
  });

  it('is kept in the suppression line of a digest', () => {
    checkRule(unknownLine, edited(textExample, ['2026-02-03\n', '2026-02-03\n# digest-disable glued-title\n']));
  });
});

describe('a separator', () => {
  it.each(['---', '* * *', '=====', '——————'])('%s is removed safely', (separator) => {
    expect(checkFix(unknownLine, edited(textExample, [link, `${link}${separator}\n`]))).toBe(textExample);
    expect(checkFix(unknownLine, edited(reportExample, ['2人\n', `2人\n${separator}\n`]))).toBe(reportExample);
  });

  it('is removed only when asked where it keeps two papers apart', () => {
    const untitled = edited(
      textExample,
      ['lookups stay exact.', 'lookups stay exact'],
      ['\nWarm Starts for Small Schedulers\n', '---\nwarm starts for small schedulers\n'],
      ['针对调度器冷启动问题,提出热启动策略,缩短等待\n', ''],
    );
    checkFix(unknownLine, untitled, { title: /separator/, safe: false });
  });

  it('is not joined with the text beside it', () => {
    checkRule(unknownLine, edited(textExample, [link, `${link}⟦A remark.⟧\n⟦---⟧\n⟦Another.⟧\n`]));
  });
});

describe('a repeated field', () => {
  it('is reported on its label, with the one that counts', () => {
    const [finding] = checkRule(
      unknownLine,
      edited(textExample, [link, `${link}⟦Link⟧: https://arxiv.org/abs/2602.00033\n`]),
    );
    expect(finding?.message.en).toBe('“Link” stands twice in this paper.');
    expect(finding?.related).toHaveLength(1);
  });

  it('is removed safely with the same value or none', () => {
    expect(checkFix(unknownLine, edited(textExample, [link, link + link]))).toBe(textExample);
    expect(checkFix(unknownLine, edited(textExample, [link, `${link}Link:\n`]))).toBe(textExample);
    expect(checkFix(unknownLine, edited(reportExample, ['2人\n', '2人\n**作者数量**: 2人\n']))).toBe(reportExample);
  });

  it('is removed only when asked with another value', () => {
    const other = edited(textExample, [link, `${link}Link: https://arxiv.org/abs/2602.00033\n`]);
    expect(checkFix(unknownLine, other, { safe: false })).toBe(textExample);
  });

  it('is removed with the divider from a line that others share', () => {
    const date = '| Date: 2026-02-02';
    expect(checkFix(unknownLine, edited(textExample, [date, `${date} ${date}`]))).toBe(textExample);
    expect(checkFix(unknownLine, edited(textExample, ['Authors: Ada', 'Date: | Authors: Ada']))).toBe(textExample);
  });
});
