/** Formatting of layout B: text in, text out. */
import { describe, expect, it } from 'vitest';
import { reportExample } from '../../server/src/diagnostics/exampleDigests';
import { edited } from '../support/checkFix';
import { editsOf, formatted, formattedIn } from './formatText';

const firstBrief = '### 1. Sparse Routing Tables for Fast Lookups\n\n北岸大学';
const firstFields =
  '**主要机构**: Northshore University\n**作者**: Ada Lindqvist, Bruno Sato\n**作者数量**: 2人\n**链接**: https://arxiv.org/abs/2602.00011\n';

/** `from` in both sections. */
function everywhere(from: string, to: string): string {
  return edited(reportExample, [from, to], [from, to]);
}

describe('a report in canonical form', () => {
  it('has nothing to format', () => expect(editsOf(reportExample)).toEqual([]));

  it.each([
    ['blank lines between fields', edited(reportExample, ['University\n**作者**', 'University\n\n**作者**'])],
    ['lines broken by two blanks', edited(reportExample, ['University\n', 'University  \n'])],
    ['a section of another kind', `${reportExample}\n## 附录\n\n  - one  \n\n\n\n- two\n`],
    ['a remark in the header', edited(reportExample, ['2篇\n', '2篇\n\n由编辑部整理  \n于北岸\n'])],
    [
      'a comment above a heading',
      edited(reportExample, ['### 2.', '<!-- digest-disable-next-line missing-title -->\n### 2.']),
    ],
  ])('may have %s', (_, text) => {
    expect(formatted(text)).toBe(text);
  });
});

describe('headings', () => {
  it.each([
    ['no blank line', reportExample.replace(/\n\n(?=##)/g, '\n').replace(/(?<=^##.*\n)\n/gm, '')],
    ['many', reportExample.replace(/\n\n/g, '\n\n\n\n')],
    ['blanks in it', reportExample.replace(/\n\n/g, ' \n\t\n')],
  ])('have one blank line above and below instead of %s', (_, text) => {
    expect(formatted(text)).toBe(reportExample);
  });

  it.each(['###1. ', '###  1、 ', '### 1)', '### 1 ． ', '  ### 1.  '])('are written the same way: %s', (start) => {
    expect(formatted(everywhere('### 1. ', start))).toBe(reportExample);
  });

  it('of sections and of the report have one blank behind the marker', () => {
    expect(formatted(edited(reportExample, ['# AI', '#   AI'], ['## 论文技术', '##\t论文技术']))).toBe(reportExample);
  });

  it('without a title end behind their number', () => {
    const text = everywhere('### 2. Warm Starts for Small Schedulers\n', '### 2. \n');
    expect(formatted(text)).toBe(everywhere('### 2. Warm Starts for Small Schedulers\n', '### 2.\n'));
  });

  it.each([
    ['from the wrong number', everywhere('### 1. ', '### 7. ')],
    ['with a gap', everywhere('### 2. ', '### 4. ')],
    ['without any number', reportExample.replace(/### \d\. /g, '### ')],
    ['differently in one section', edited(reportExample, ['### 2. ', '### 3. '])],
  ])('are numbered from 1 through both sections, not %s', (_, text) => {
    expect(formatted(text)).toBe(reportExample);
  });

  it('keep their numbers while the sections have different orders', () => {
    const [first, second] = [
      '### 1. Sparse Routing Tables for Fast Lookups',
      '### 2. Warm Starts for Small Schedulers',
    ];
    const text = edited(reportExample, [first, 'FIRST'], [second, first], ['FIRST', second]);
    expect(formatted(text)).toBe(text);
  });
});

describe('the header', () => {
  it('counts the papers', () => {
    expect(formatted(edited(reportExample, ['2篇', '5篇（含一篇综述）']))).toBe(
      edited(reportExample, ['2篇', '2篇（含一篇综述）']),
    );
  });

  it('has half-width colons', () => {
    expect(formatted(edited(reportExample, ['时间: ', '时间：'], ['数量: ', '数量 ： ']))).toBe(reportExample);
  });
});

describe('fields', () => {
  it.each([
    ['with the colon inside', reportExample.replaceAll('**: ', ':** ')],
    ['with full-width colons', reportExample.replaceAll('**: ', '**：')],
    [
      'with blanks around the colon and behind the value',
      edited(reportExample, ['**主要机构**: Northshore University', '  **主要机构** :  Northshore University ']),
    ],
    ['with another label', edited(reportExample, ['主要机构', '机构'], ['**作者**', '**Authors**'])],
    ['without a blank line above the abstract', reportExample.replaceAll('\n\n**摘要**', '\n**摘要**')],
    ['with the abstract on the line of its label', edited(reportExample, ['**摘要**:\nSmall', '**摘要：** Small'])],
    ['with the abstract below a blank line', edited(reportExample, ['**摘要**:\nSmall', '**摘要**:\n\n\nSmall'])],
    [
      'with names and links in other forms',
      edited(reportExample, ['Lindqvist, Bruno', 'Lindqvist，Bruno'], ['https', 'http']),
    ],
    [
      'in another order',
      edited(reportExample, [firstFields, firstFields.trimEnd().split('\n').reverse().join('\n') + '\n']),
    ],
  ])('%s', (_, text) => {
    expect(formatted(text)).toBe(reportExample);
  });

  it('have English labels where most are English', () => {
    const english = reportExample
      .replaceAll('**主要机构**', '**Institutions**')
      .replaceAll('**作者**', '**Authors**')
      .replaceAll('**作者数量**', '**Author count**')
      .replaceAll('**摘要**', '**Abstract**');
    expect(formatted(english)).toBe(english.replaceAll('**链接**', '**Link**'));
  });

  it('keep their commas in the names of institutions', () => {
    const text = edited(reportExample, ['Northshore University', 'Northshore University，Dept. of Routing,Lab']);
    expect(formatted(text)).toBe(text);
  });

  it('take the comment above them along', () => {
    const comment = '<!-- digest-disable-next-line malformed-date -->';
    const text = edited(reportExample, [firstFields, `${comment} \n**日期**: 2026/2/2\n${firstFields}`]);
    const [institutions = '', authors = '', count = '', link = ''] = firstFields.trimEnd().split('\n');
    expect(formatted(text)).toBe(
      edited(reportExample, [
        firstFields,
        [institutions, authors, count, comment, '**日期**: 2026/2/2', link, ''].join('\n'),
      ]),
    );
  });

  it('do not pass a line that is none', () => {
    const text = edited(reportExample, [
      firstFields,
      `**作者数量**: 2人\n\n另见海报\n\n**主要机构**: Northshore University\n`,
    ]);
    expect(formatted(text)).toBe(text);
  });

  it('that move keep the blank lines or broken lines between them', () => {
    const reversed = firstFields.trimEnd().split('\n').reverse();
    const [institutions, ...others] = firstFields.trimEnd().split('\n');
    for (const gap of ['\n\n', '  \n'])
      expect(formatted(edited(reportExample, [firstFields, `${reversed.join(gap)}\n`]))).toBe(
        edited(reportExample, [firstFields, `${[institutions, ...others].join(gap)}\n`]),
      );
  });
});

describe('comments', () => {
  const comment = '<!-- digest-disable-next-line missing-title -->';

  it('stay directly above the line they cover', () => {
    const text = edited(reportExample, [firstBrief, `${comment}\n${firstBrief}`]);
    expect(formatted(text)).toBe(text);
    expect(formatted(edited(text, ['简报\n\n<!--', '简报\n<!--'], ['-->\n###', '--> \n  ###']))).toBe(text);
  });

  it('do not come to cover another line', () => {
    const text = edited(reportExample, ['\n\n### 2. Warm', `\n\n${comment}\n\n### 2. Warm`]);
    expect(formatted(edited(text, [`${comment}\n\n`, `${comment}\n\n\n\n`]))).toBe(text);
  });

  it('at the end of another section belong to the heading below', () => {
    const other = `## 附录\n\nsome words\n\n${comment}\n## 论文详细信息`;
    const text = edited(reportExample, ['## 论文详细信息', other]);
    expect(formatted(edited(text, [`words\n\n${comment}`, `words\n${comment}`]))).toBe(text);
  });

  it('inside an abstract stay there', () => {
    const text = edited(reportExample, ['lookups stay exact.', `lookups\n${comment}\nstay exact.`]);
    expect(formatted(text)).toBe(text);
    const below = edited(reportExample, ['**摘要**:\nRouting', `**摘要**:\n${comment}\nRouting`]);
    expect(formatted(below)).toBe(below);
  });
});

describe('prose', () => {
  it('keeps its paragraphs, blanks and broken lines', () => {
    const text = edited(
      reportExample,
      ['的问题，查找', '的问题 ,查找  \n\n\n  第二段'],
      ['lookups stay', 'lookups  \n\n\n- stay'],
    );
    expect(formatted(text)).toBe(text);
  });
});

describe('a part of a report', () => {
  const messy = reportExample.replaceAll('**作者**: ', '**作者**：').replace('2篇', '3篇');

  it('is formatted entry by entry', () => {
    expect(formattedIn(edited(messy, ['**作者**：Chen', '**作者**：⟦⟧Chen']))).toBe(
      edited(messy, ['**作者**：Chen', '**作者**: Chen']),
    );
    expect(formattedIn(edited(messy, ['生成', '⟦生成'], ['3篇', '3篇⟧']))).toBe(edited(messy, ['3篇', '2篇']));
  });
});
