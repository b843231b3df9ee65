/** Which word somebody meant. */
import { expect, it } from 'vitest';
import { closestWord } from '../../server/src/settings/closestWord';

const words = ['missing-date', 'missing-title', 'glued-title'];

it.each([
  ['missing-dat', 'missing-date'],
  ['mising-titel', 'missing-title'],
  ['gluedtitle', 'glued-title'],
  ['missing-title', 'missing-title'],
  ['duplicate', undefined],
  ['', undefined],
])('%s', (word, meant) => expect(closestWord(word, words)).toBe(meant));

it('is quick for a word of any length', () => expect(closestWord('a'.repeat(1_000_000), words)).toBeUndefined());
