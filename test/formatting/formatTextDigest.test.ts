/** Formatting of layout A: text in, text out. */
import { describe, expect, it } from 'vitest';
import { textExample } from '../../server/src/diagnostics/exampleDigests';
import { gluedDigest } from '../features/digestDocument';
import { edited } from '../support/checkFix';
import { editsOf, formatted, formattedIn } from './formatText';

const routing = 'Authors: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\nLink: https://arxiv.org/abs/2602.00011\n';
const abstract =
  'Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.';

describe('a text digest in canonical form', () => {
  it('has nothing to format', () => expect(editsOf(textExample)).toEqual([]));

  it.each([
    ['remarks between fields', 'Tags: tables\n'],
    ['own topics', 'Topics: routing, memory\n'],
    ['a remark with blank lines around it', '\nsee the poster session\n\n'],
  ])('may have %s', (_, lines) => {
    const text = edited(textExample, ['2602.00011\n', `2602.00011\n${lines}`]);
    expect(formatted(text)).toBe(text);
  });
});

describe('papers', () => {
  it.each([
    ['no blank line', '\n'],
    ['many', '\n\n\n\n'],
    ['blanks in it', ' \n \t\n'],
    ['nothing at all, where the title is certain', ''],
  ])('stand one blank line apart instead of %s', (_, gap) => {
    expect(formatted(edited(textExample, ['exact.\n\n', `exact.${gap}`]))).toBe(textExample);
  });

  it('are split from the address above that a title is glued to', () => {
    const text = formatted(gluedDigest);
    expect(text).toContain('/Lantern.\n\nQuiet Bits Four-Bit Key-Value Caches with Outlier Channels\n');
  });

  it('stay glued where the title is not certain, with the fields in their order', () => {
    const glued = edited(
      textExample,
      ['exact.\n\nWarm Starts for Small Schedulers\n针对', 'exact and so on we go warm starts for schedulers\n针对'],
      [routing, 'Link: https://arxiv.org/abs/2602.00011\nAuthors: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\n'],
    );
    expect(formatted(glued)).toContain('exact and so on we go warm starts for schedulers\n');
  });

  it('begin directly below the date', () => {
    expect(formatted(edited(textExample, ['2026-02-03\n', '\n\n2026-02-03\n\n\n']))).toBe(textExample);
  });

  it('keep the comments below the date', () => {
    const text = edited(textExample, ['2026-02-03\n', '2026-02-03\n# digest-disable missing-link\n']);
    expect(formatted(edited(text, ['missing-link\n', 'missing-link  \n\n']))).toBe(text);
  });

  it('do not make a comment of a line that is none yet', () => {
    const text = edited(textExample, ['2026-02-03\n', '2026-02-03\n\n# digest-disable missing-link\n']);
    expect(formatted(text)).toBe(text);
  });

  it('end with one line break', () => {
    expect(formatted(textExample.trimEnd())).toBe(textExample);
    expect(formatted(`${textExample}\n \n`)).toBe(textExample);
  });

  it('keep the byte order mark', () => {
    expect(formatted(`\uFEFF\n${textExample}`)).toBe(`\uFEFF${textExample}`);
  });
});

describe('fields', () => {
  it.each([
    [
      'in another order',
      'Link: https://arxiv.org/abs/2602.00011\nAuthors: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\n',
    ],
    ['on lines of their own', edited(routing, [' | ', '\n'])],
    ['on one line', edited(routing, ['\nLink', ' | Link'])],
    [
      'with the date first',
      'Date: 2026-02-02 | Authors: Ada Lindqvist, Bruno Sato\nLink: https://arxiv.org/abs/2602.00011\n',
    ],
    [
      'with full-width signs',
      'Authors：Ada Lindqvist，Bruno Sato｜Date：2026-02-02\nLink：https://arxiv.org/abs/2602.00011\n',
    ],
    ['in lower case and singular', edited(routing, ['Authors', 'author'], ['Date', 'DATE'], ['Link', 'link'])],
    [
      'indented, with blanks in and behind them',
      ' Authors :Ada Lindqvist ,Bruno Sato  |Date:   2026-02-02\t\n\n  Link: https://arxiv.org/abs/2602.00011 \n',
    ],
    ['in Chinese among English ones', edited(routing, ['Authors', '作者'], ['Link', '链接'])],
    ['with an insecure link', edited(routing, ['https', 'http'])],
    ['with a link to the PDF', edited(routing, ['abs/2602.00011', 'pdf/2602.00011.pdf'])],
  ])('%s', (_, fields) => {
    expect(formatted(edited(textExample, [routing, fields]))).toBe(textExample);
  });

  it('have Chinese labels where most are Chinese', () => {
    const chinese = textExample
      .replace(/Authors: /g, '作者: ')
      .replace(/Date: /g, '日期: ')
      .replace(/Abstract\n/g, '摘要\n');
    const mixed = chinese.replace('Link: ', '链接：').replace('作者: Chen', '作者：Chen');
    expect(formatted(mixed)).toBe(chinese.replace(/Link: /g, '链接: '));
  });

  it('may have the abstract before them, or on the line of its label', () => {
    const abstractFirst = edited(textExample, [
      `${routing}Abstract\n${abstract}\n`,
      `Abstract\n${abstract}\n${routing}`,
    ]);
    expect(formatted(abstractFirst)).toBe(textExample);
    expect(formatted(edited(textExample, ['Abstract\nRouting', 'Abstract： Routing']))).toBe(textExample);
    expect(formatted(edited(textExample, ['Abstract\nRouting', 'abstract:\n\nRouting']))).toBe(textExample);
  });

  it('move past the abstract, which stays in place', () => {
    const text = edited(textExample, [`${routing}Abstract\n${abstract}\n`, `Abstract\n${abstract}\n${routing}`]);
    expect(editsOf(text)).toEqual([
      { old: '', new: routing },
      { old: `\n${routing.trimEnd()}`, new: '' },
    ]);
  });

  it('do not pass a line that is none', () => {
    const text = edited(textExample, [
      routing,
      `${routing.split('\n')[1] ?? ''}\nposter session\n${routing.split('\n')[0] ?? ''}\n`,
    ]);
    expect(formatted(text)).toBe(text);
  });

  it('keep the order of repeated ones, and empty ones their label', () => {
    const text = edited(textExample, [routing, `Topics : \nDate: 2026-02-01\n${routing}`]);
    expect(formatted(text)).toBe(
      edited(textExample, [
        routing,
        'Authors: Ada Lindqvist, Bruno Sato | Date: 2026-02-01\nDate: 2026-02-02\nLink: https://arxiv.org/abs/2602.00011\nTopics:\n',
      ]),
    );
  });

  it.each([
    ['surnames alone', 'Lindqvist,Sato'],
    ['a group', 'DeepRoute-3,Ada Lindqvist'],
    ['affiliations', 'Ada Lindqvist (Northshore, 2),Bruno Sato'],
    ['names between semicolons', 'Lindqvist, Ada; Sato, Bruno'],
    ['an unsure list', 'Ada Lindqvist,,Bruno Sato'],
  ])('keep the separators of %s', (_, authors) => {
    const text = edited(textExample, ['Ada Lindqvist, Bruno Sato', authors]);
    expect(formatted(text)).toBe(text);
  });

  it('separate names and topics by a comma and a blank', () => {
    const text = edited(
      textExample,
      ['Ada Lindqvist, Bruno Sato', 'Ada Lindqvist、J.-P. van der Berg，Bruno King, Jr. ,陈雨涵'],
      ['2602.00011\n', '2602.00011\nTopics: routing；memory、edge\n'],
    );
    expect(formatted(text)).toContain('Authors: Ada Lindqvist, J.-P. van der Berg, Bruno King, Jr., 陈雨涵 |');
    expect(formatted(text)).toContain('Topics: routing, memory, edge\n');
  });
});

describe('links', () => {
  const withLink = (link: string): string => edited(textExample, ['https://arxiv.org/abs/2602.00011', link]);

  it('keep or lose their version by the setting', () => {
    const text = withLink('http://arxiv.org/abs/2602.00011v2');
    expect(formatted(text)).toBe(withLink('https://arxiv.org/abs/2602.00011v2'));
    expect(formatted(text, { linkVersion: 'strip' })).toBe(textExample);
  });

  it.each([
    ['lead elsewhere', 'http://github.com/sparse-tables'],
    ['cannot exist', 'http://arxiv.org/abs/2613.00011'],
    ['say more than the paper', 'https://arxiv.org/pdf/2602.00011#page=5'],
  ])('that %s stay as they are', (_, link) => {
    expect(formatted(withLink(link))).toBe(withLink(link));
  });

  it('keep the remark behind them', () => {
    expect(formatted(withLink('arXiv:2602.00011 (code soon)'))).toBe(
      withLink('https://arxiv.org/abs/2602.00011 (code soon)'),
    );
  });
});

describe('prose', () => {
  it('stays as it is, with blanks, blank lines and line ends inside', () => {
    const text = edited(textExample, [
      'Routing tables grow',
      'Routing  tables ,we\tthink ,grow.  \n\n  They really\u00A0do ： Authors and Date | Link , grow',
    ]);
    expect(formatted(text)).toBe(text);
  });

  it('keeps lines that divide papers where they are', () => {
    const text = edited(textExample, ['exact.\n\n', 'exact.\n---\n\n']);
    expect(formatted(text)).toBe(text);
    expect(formatted(edited(text, ['---\n\n', '---\n']))).toBe(text);
  });

  it('keeps line ends that differ from the first one', () => {
    const text = edited(textExample, ['exact.\n\n', 'exact.\r\n\r\n']);
    expect(editsOf(text)).toEqual([]);
  });
});

describe('a part of a digest', () => {
  const messy = textExample.replace(/Link: https/g, 'Link：http');

  it('is formatted paper by paper', () => {
    expect(formattedIn(edited(messy, ['Authors: Chen', 'Authors: ⟦C⟧hen']))).toBe(
      edited(textExample, ['Link: https', 'Link：http']),
    );
    expect(formattedIn(edited(messy, ['Sparse Routing', '⟦Sparse Routing'], ['exact.\n', 'exact.\n⟧']))).toBe(
      messy.replace('Link：http', 'Link: https'),
    );
  });

  it('is formatted where the cursor is', () => {
    expect(formattedIn(edited(messy, ['Sparse', '⟦⟧Sparse']))).toBe(messy.replace('Link：http', 'Link: https'));
  });

  it('may be the whole', () => expect(formattedIn(`⟦${messy}⟧`)).toBe(textExample));
});
