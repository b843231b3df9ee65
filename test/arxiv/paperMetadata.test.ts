/** The values of paper records: dates, names, withdrawals, categories. */
import { describe, expect, it } from 'vitest';
import { parseAuthorNames } from '../../server/src/arxiv/authorNames';
import { categoryName } from '../../server/src/arxiv/categoryNames';
import { announcesWithdrawal, parseTimestamp } from '../../server/src/arxiv/paperMetadata';

describe('moments', () => {
  it.each([
    ['Sun, 1 Feb 2026 09:30:05 GMT', '2026-02-01T09:30:05Z'],
    ['Thu, 1 Jan 1998 10:00:00 +0100 (MET)', '1998-01-01T09:00:00Z'],
    ['2026-02-01T09:30:05Z', '2026-02-01T09:30:05Z'],
    ['2026-02-01T09:30:05.250+01:00', '2026-02-01T08:30:05Z'],
    ['Sun, 1 Feb 2026 09:30:05', undefined],
    ['Sun, 41 Feb 2026 09:30:05 GMT', undefined],
    ['soon, GMT', undefined],
    ['', undefined],
  ])('%s is %s', (text, timestamp) => {
    expect(parseTimestamp(text)).toBe(timestamp);
  });
});

describe('author names', () => {
  it.each([
    ['Jonas Weber', ['Jonas Weber']],
    ['Ada Lindqvist and Chen Yuhan', ['Ada Lindqvist', 'Chen Yuhan']],
    ['A. One, B. Two, and C. Three', ['A. One', 'B. Two', 'C. Three']],
    ['A. One (NSU), B. Two (1 and 2) and C. Three ((1) Sea, (2) Shore (old))', ['A. One', 'B. Two', 'C. Three']],
    ['Yu (Sid) Chen, Tom (Tommy) Okafor (NSU)', ['Yu (Sid) Chen', 'Tom (Tommy) Okafor']],
    ['Harbour Team: A. One; B. Two', ['Harbour Team', 'A. One', 'B. Two']],
    ['B. King, Jr., C. Reyes, III', ['B. King, Jr.', 'C. Reyes, III']],
    ["Mar\\'ia Nu\\~nez, Pawe{\\l} \\'Swit, {\\AA}sa {\\O}rn", ['María Nuñez', 'Paweł Świt', 'Åsa Ørn']],
    ['Ferdinand Sand, Andy Andersen', ['Ferdinand Sand', 'Andy Andersen']],
    ['A. One and B. Two and and C. Three and', ['A. One', 'B. Two', 'C. Three']],
    ['A. One (NSU', ['A. One']],
    [' , and ,', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(parseAuthorNames(text)).toEqual({ names, omitted: 0 });
  });

  it('that the mail leaves out are counted', () => {
    expect(parseAuthorNames('A. One, B. Two, et al. (1 additional author not shown)')).toEqual({
      names: ['A. One', 'B. Two'],
      omitted: 1,
    });
    expect(parseAuthorNames('A. One et al.')).toEqual({ names: ['A. One'], omitted: 0 });
  });
});

describe('withdrawals', () => {
  it.each([
    'This paper has been withdrawn by the authors',
    'Withdrawn due to an error in Lemma 2',
    'The submission is being withdrawn',
    'The authors have withdrawn this paper for further work',
  ])('%s', (comments) => {
    expect(announcesWithdrawal(comments)).toBe(true);
  });

  it.each([undefined, '12 pages, on withdrawal from deposits', 'A withdrawn-ness score is given in Table 2'])(
    'not: %s',
    (comments) => {
      expect(announcesWithdrawal(comments)).toBe(false);
    },
  );
});

describe('categories', () => {
  it('have names in both languages', () => {
    expect(categoryName('cs.LG')).toEqual({ en: 'Machine Learning', 'zh-cn': '机器学习' });
    expect(categoryName('cond-mat.mes-hall').en).toBe('Mesoscale and Nanoscale Physics');
    expect(categoryName('quant-ph')['zh-cn']).toBe('量子物理');
  });

  it('that are not known have the name of their archive, else their own', () => {
    expect(categoryName('cs.XY').en).toBe('Computer Science');
    expect(categoryName('constructor').en).toBe('constructor');
    expect(categoryName('').en).toBe('');
  });
});
