import { describe, expect, it } from 'vitest';
import {
  arxivPageUrl,
  formatArxivIdentifier,
  parseArxivIdentifier,
  parseArxivReference,
} from '../../server/src/digest/arxivIdentifier';
import { parseAuthorList } from '../../server/src/digest/authorList';
import { normalizeDate, parseIsoDate } from '../../server/src/digest/digestDate';
import { parseInstitutionList } from '../../server/src/digest/institutionList';
import { normalizeTitle } from '../../server/src/digest/title';
import { recognizeLayout } from '../../server/src/syntax/recognizeLayout';

describe('arXiv identifiers', () => {
  it.each([
    ['2603.15590', '2603.15590', undefined],
    ['2603.15590v12', '2603.15590', 12],
    ['0704.0001', '0704.0001', undefined],
    ['1412.9999v1', '1412.9999', 1],
    ['hep-th/9901001', 'hep-th/9901001', undefined],
    ['math.GT/0309136v2', 'math/0309136', 2],
    ['cond-mat/9107001', 'cond-mat/9107001', undefined],
  ])('accepts %s', (text, identifier, version) => {
    expect(parseArxivIdentifier(text)).toEqual({ identifier, version });
  });

  it.each([
    '2613.01234',
    '2600.01234',
    '2603.1559',
    '1412.00001',
    '0703.0001',
    '2603.15590v0',
    '2603.155901',
    '2603.00000',
    'hep-th/0704001',
    'hep-th/9106001',
    'hep-th/990100',
    'v1',
    '',
  ])('refuses %s', (text) => {
    expect(parseArxivIdentifier(text)).toBeUndefined();
  });

  it.each([
    ['http://arxiv.org/abs/2603.15590v1', 'abs', '2603.15590v1'],
    ['https://www.arxiv.org/pdf/2603.15590.pdf', 'pdf', '2603.15590'],
    ['https://export.arxiv.org/html/2603.15590v2?x=1#S2', 'html', '2603.15590v2'],
    ['arXiv:2603.15590', 'identifier', '2603.15590'],
    ['https://doi.org/10.48550/arXiv.2603.15590', 'doi', '2603.15590'],
    ['2603.15590v3', 'identifier', '2603.15590v3'],
    ['https://arxiv.org/abs/hep-th/9901001', 'abs', 'hep-th/9901001'],
  ])('reads the reference %s', (text, form, identifier) => {
    const reference = parseArxivReference(text);
    expect(reference.kind === 'valid' && [reference.form, formatArxivIdentifier(reference.identifier)]).toEqual([
      form,
      identifier,
    ]);
  });

  it('tells a malformed identifier from a link to elsewhere', () => {
    expect(parseArxivReference('http://arxiv.org/abs/2613.15590v1')).toEqual({
      kind: 'malformed',
      identifierText: '2613.15590v1',
      identifierStart: 21,
    });
    for (const page of ['https://arxiv.org/list/cs.AI', 'https://arxiv.org/', 'arxiv.org', 'arxiv.org/a/sato_b_1'])
      expect(parseArxivReference(page)).toEqual({ kind: 'notArxiv' });
    expect(parseArxivReference('https://openreview.net/forum?id=abc')).toEqual({ kind: 'notArxiv' });
    expect(parseArxivReference('https://notarxiv.org/abs/2603.15590')).toEqual({ kind: 'notArxiv' });
  });

  it('names the pages', () => {
    expect(arxivPageUrl('pdf', { identifier: '2603.15590', version: 2 })).toBe('https://arxiv.org/pdf/2603.15590v2');
  });
});

describe('dates', () => {
  it('are days that exist', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2025-02-29', '2026-13-01', '2026-1-2', '2026/01/02', ''])
      expect(parseIsoDate(text)).toBeUndefined();
  });

  it.each([
    ['2026/3/7', '2026-03-07'],
    ['2026年3月7日', '2026-03-07'],
    ['2026.03.07', '2026-03-07'],
    ['7 March 2026', '2026-03-07'],
    ['Mar. 7th, 2026', '2026-03-07'],
    ['2026-03-07T08:30:00Z', '2026-03-07'],
    ['2026-03-07 8:30', '2026-03-07'],
    ['2026-02-30', undefined],
    ['2026-03-07 (revised 2026-03-20)', undefined],
    ['2026-03-07 Link: https://arxiv.org/abs/2603.15001', undefined],
    ['soon', undefined],
  ])('%s means %s', (text, date) => {
    expect(normalizeDate(text)).toBe(date);
  });
});

describe('lists', () => {
  const span = (text: string): { text: string; range: { start: number; end: number } } => ({
    text,
    range: { start: 10, end: 10 + text.length },
  });

  it('split at commas of either width and know their places', () => {
    expect(parseAuthorList(span('Ana Li,  Bo Ferreira， 王伟、,'))).toEqual([
      { text: 'Ana Li', range: { start: 10, end: 16 } },
      { text: 'Bo Ferreira', range: { start: 19, end: 30 } },
      { text: '王伟', range: { start: 32, end: 34 } },
    ]);
    expect(parseInstitutionList(span('Nordic AI; 北方研究院')).map((part) => part.text)).toEqual([
      'Nordic AI',
      '北方研究院',
    ]);
  });
});

describe('authors', () => {
  it.each([
    ['B. King, Jr., A. One', ['B. King, Jr.', 'A. One']],
    ['Ann Davis, III, Bo Sato, PhD', ['Ann Davis, III', 'Bo Sato, PhD']],
    ['C. Reyes, Sr. (MIT), D. Two, Ph.D.', ['C. Reyes, Sr. (MIT)', 'D. Two, Ph.D.']],
    ['A. One (MIT, USA), 王伟（北岸，上海）、李娜', ['A. One (MIT, USA)', '王伟（北岸，上海）', '李娜']],
    ['Iva Novak, Ivan Srámek, Jrue Holt', ['Iva Novak', 'Ivan Srámek', 'Jrue Holt']],
    ['A. One (MIT, B. Two', ['A. One (MIT', 'B. Two']],
    ['A. One (1), B. Two (2) ((1) MIT, (2) Lab (X, Y))', ['A. One (1)', 'B. Two (2) ((1) MIT, (2) Lab (X, Y))']],
    ['A. One and B. Two, and C. Three & D. Four', ['A. One', 'B. Two', 'C. Three', 'D. Four']],
    ['A. One, Jr. and B. Two (1 and 2); C. Three', ['A. One, Jr.', 'B. Two (1 and 2)', 'C. Three']],
    ['Anders Andersen, Institute of Loops and Knots', ['Anders Andersen', 'Institute of Loops and Knots']],
    ['One, A.; van der Two, B.;', ['One, A.', 'van der Two, B.']],
  ])('%s', (text, names) => {
    const value = { text, range: { start: 0, end: text.length } };
    expect(parseAuthorList(value).map((name) => name.text)).toEqual(names);
  });
});

describe('institutions', () => {
  it.each([
    ['Northwind, Inc, South Bay Lab', ['Northwind, Inc', 'South Bay Lab']],
    ['Northwind Co., Ltd., South Bay Lab', ['Northwind Co., Ltd.', 'South Bay Lab']],
    ['Northwind, Inc. San Jose', ['Northwind, Inc. San Jose']],
    ['Northshore University, Inc, Northwind', ['Northshore University', 'Inc', 'Northwind']],
    ['Northwind, Inc, Inc', ['Northwind, Inc', 'Inc']],
    ['Northwind; Inc', ['Northwind', 'Inc']],
    ['University of California, San Diego, Incline Lab', ['University of California, San Diego', 'Incline Lab']],
    ['University of California, Northwind', ['University of California', 'Northwind']],
    ['Lab of Knots (Bergen, Norway), Northwind', ['Lab of Knots (Bergen, Norway)', 'Northwind']],
  ])('%s', (text, names) => {
    const spans = parseInstitutionList({ text, range: { start: 7, end: 7 + text.length } });
    expect(spans.map((name) => name.text)).toEqual(names);
    for (const name of spans) expect(name.range.end - name.range.start).toBe(name.text.length);
    expect(spans[0]?.range.start).toBe(7);
  });
});

describe('titles', () => {
  it('compare by letters and digits', () => {
    expect(normalizeTitle('Tidal-Cache: ＡＩ 4.5‑bit?')).toBe(normalizeTitle('TIDALCACHE AI 45 bit'));
  });
});

describe('recognizeLayout', () => {
  it('leaves a listing mail alone', () => {
    const entry =
      '\\\\\narXiv:2601.00001\nDate: Mon, 12 Jan 2026 10:00:00 GMT   (10kb)\n\nTitle: Tides\nAuthors: A. One\nLink: https://arxiv.org/abs/2601.00001\nAbstract\n\\\\\n';
    for (const text of [entry, entry.replace(/\n/g, '\r\n')]) expect(recognizeLayout(text)).toBeUndefined();
  });

  it('needs two signs of a layout', () => {
    expect(recognizeLayout('2026-01-14\nDear diary,\n')).toBeUndefined();
    expect(recognizeLayout('Link: https://arxiv.org/abs/2601.00001\n')).toBeUndefined();
    expect(recognizeLayout('# Notes\n\n## 论文详细信息\n\nto do\n')).toBeUndefined();
    expect(recognizeLayout('')).toBeUndefined();
    expect(recognizeLayout('My Paper\nAuthors: A. One\n\nAbstract\nWe show it.\n')).toBeUndefined();
    expect(recognizeLayout('A title\nA summary\nAuthors: A. One | Date: 2026-01-12\n')).toBe('text');
    expect(recognizeLayout('\uFEFF2026-01-14\r\n标题\r\n作者： 王伟\r\n')).toBe('text');
    expect(recognizeLayout('A title\nA summary\nLink: https://arxiv.org/abs/2601.00001\nAbstract\nText.\n')).toBe(
      'text',
    );
    expect(recognizeLayout('生成时间: 2026-01-14\n## 论文详细信息\n')).toBe('report');
  });
});
