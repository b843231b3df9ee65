import { describe, expect, it } from 'vitest';
import { nextPaper, paperAt, previousPaper } from '../../client/src/papers/paperPositions';
import { createPaper } from './papers';

/** The third paper is glued to the second: it begins where that one ends, in the middle of a line. */
const papers = [
  createPaper(0, 1),
  createPaper(1, 4),
  createPaper(2, 6, {
    range: { start: { line: 6, character: 10 }, end: { line: 9, character: 5 } },
    selectionRange: { start: { line: 6, character: 10 }, end: { line: 6, character: 20 } },
  }),
];

const at = (line: number, character: number) => ({ line, character });

describe('paperAt', () => {
  it.each([
    ['the header', at(0, 0), undefined],
    ['the first character of a paper', at(1, 0), 0],
    ['the end of a paper', at(3, 10), 0],
    ['a line inside', at(5, 99), 1],
    ['the character before a glued title', at(6, 9), 1],
    ['the first character of a glued title', at(6, 10), 2],
    ['the end of the digest', at(9, 5), 2],
    ['behind the last paper', at(9, 6), undefined],
  ])('%s', (_, position, index) => expect(paperAt(papers, position)?.index).toBe(index));

  it('finds a paper of a report by its brief', () => {
    const briefRange = { start: at(0, 0), end: at(0, 40) };
    expect(paperAt([createPaper(0, 10, { briefRange })], at(0, 12))?.index).toBe(0);
    expect(paperAt([createPaper(0, 10, { briefRange })], at(5, 0))).toBeUndefined();
  });
});

describe('nextPaper and previousPaper', () => {
  it.each([
    [at(0, 0), 0, undefined],
    [at(1, 0), 1, undefined],
    [at(1, 3), 1, 0],
    [at(4, 0), 2, 0],
    [at(6, 10), undefined, 1],
    [at(6, 11), undefined, 2],
  ])('from %o', (position, next, previous) => {
    expect(nextPaper(papers, position)?.index).toBe(next);
    expect(previousPaper(papers, position)?.index).toBe(previous);
  });
});
