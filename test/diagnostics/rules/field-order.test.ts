/** The rule `field-order`: what it finds, what it leaves alone, and its fixes. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { fieldOrder } from '../../../server/src/diagnostics/rules/field-order';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const authors = 'Authors: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\n';
const link = 'Link: https://arxiv.org/abs/2602.00011\n';
const abstract =
  'Abstract\nRouting tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.\n';
const fields = authors + link + abstract;

it('finds nothing in the order of the layouts, with optional fields and without some', () => {
  checkRule(fieldOrder, textExample);
  checkRule(fieldOrder, reportExample);
  checkRule(fieldOrder, edited(textExample, [link, `${link}Topics: routing\n`], [authors, '']));
  checkRule(fieldOrder, edited(reportExample, ['00011\n', '00011\n**主题**: routing\n']));
});

describe('a text digest', () => {
  it.each([
    ['the link first', `${link}⟦Authors⟧: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\n${abstract}`],
    ['the date first', `Date: 2026-02-02 | ⟦Authors⟧: Ada Lindqvist, Bruno Sato\n${link}${abstract}`],
    ['the link last', `${authors}${abstract}⟦Link⟧: https://arxiv.org/abs/2602.00011\n`],
    ['the abstract first', `${abstract}⟦Authors⟧: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\n${link}`],
    ['one field per line', `Date: 2026-02-02\n${link}⟦Authors⟧: Ada Lindqvist, Bruno Sato\n${abstract}`],
  ])('with %s is reported once and put into order', (_, marked) => {
    const broken = edited(textExample, [fields, marked]);
    checkRule(fieldOrder, broken);
    expect(checkFix(fieldOrder, broken.replace(/[⟦⟧]/g, ''))).toBe(textExample);
  });

  it('has no fix while an unknown line stands between the fields', () => {
    expect(fixesIn(fieldOrder, edited(textExample, [fields, `${link}A remark.\n${authors}${abstract}`]))).toEqual([]);
  });

  it('keeps the next title where it is glued to the field that moves', () => {
    const glued = edited(textExample, [`${fields}\nWarm`, `${authors}${abstract}${link.trimEnd()}Warm`]);
    expect(checkFix(fieldOrder, glued)).toBe(edited(textExample, ['exact.\n\nWarm', 'exact.Warm']));
  });

  it('has no fix where the moved text would be read as something else', () => {
    const tornAbstract = 'Abstract\nWe present our Fast and\n';
    const broken = edited(textExample, [`${fields}\nWarm`, `${authors}${tornAbstract}${link.trimEnd()}Warm`]);
    checkRule(fieldOrder, edited(broken, [link.trimEnd(), `⟦Link⟧${link.slice(4).trimEnd()}`]));
    expect(fixesIn(fieldOrder, broken)).toEqual([]);
  });
});

describe('a report', () => {
  const authorsLine = '**作者**: Ada Lindqvist, Bruno Sato\n';
  const countLine = '**作者数量**: 2人\n';
  const linkLine = '**链接**: https://arxiv.org/abs/2602.00011\n';
  const details = authorsLine + countLine + linkLine;

  it.each([
    ['as the formats list them', `${countLine}${linkLine}${authorsLine}**主题**: routing\n`],
    ['around the author count', `${linkLine}**日期**: 2026-02-02\n${countLine}**主题**: routing\n${authorsLine}`],
  ])('may have the fields that editors add %s', (_, lines) => {
    checkRule(fieldOrder, edited(reportExample, [details, lines]));
  });

  it.each([
    ['the abstract before the author count', countLine, '**⟦作者数量⟧**: 2人\n'],
    ['the abstract before a field that editors add', linkLine, '**⟦链接⟧**: https://arxiv.org/abs/2602.00011\n'],
  ])('must not have %s', (_, line, marked) => {
    checkRule(fieldOrder, edited(reportExample, [line, ''], ['stay exact.\n', `stay exact.\n\n${marked}`]));
  });

  it('keeps the blank lines between its fields', () => {
    const spaced = edited(reportExample, [details, `\n${countLine}\n${linkLine}`]);
    const institutions = '**主要机构**: Northshore University\n';
    const broken = edited(spaced, [`${institutions}\n${countLine}`, `${countLine}\n${institutions}`]);
    expect(checkFix(fieldOrder, broken)).toBe(spaced);
  });

  it('is put into order, with an abstract of several lines', () => {
    const abstractOfTwo = '**摘要**:\nSmall schedulers waste their first minutes.\n\nWe help.\n';
    const right = edited(reportExample, [/\*\*摘要\*\*:\nSmall.*\n/.exec(reportExample)?.[0] ?? '', abstractOfTwo]);
    const rest =
      '**主要机构**: South Bay Institute\n**作者**: Chen Wei\n**作者数量**: 1人\n**链接**: https://arxiv.org/abs/2602.00012\n';
    const moved = `${abstractOfTwo}\n**作者**: Chen Wei\n**主要机构**: South Bay Institute\n**作者数量**: 1人\n**链接**: https://arxiv.org/abs/2602.00012\n`;
    const broken = edited(right, [`${rest}\n${abstractOfTwo}`, moved]);
    checkRule(fieldOrder, edited(broken, ['**作者**: Chen', '**⟦作者⟧**: Chen']));
    expect(checkFix(fieldOrder, broken)).toBe(right);
  });
});
