/** The rule `title-ocr`: words that came apart, and how its fix puts them together. */
import { describe, expect, it } from 'vitest';
import { titleOcr } from '../../../server/src/diagnostics/rules/title-ocr';
import { checkRule, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

const abstract =
  'H$^2$Cache and Swift-dLoom v3 store caches adaptively. Learning is quick, and TidePool needs the R2-KV store.';

function titled(title: string): string {
  return inventedReport({ briefTitle: parseMarkedText(title).text, detailTitle: title, abstract });
}

describe('a word whose whole form the abstract has', () => {
  it.each([
    ['⟦H 2 CACHE⟧: Quiet Stores', 'H²Cache: Quiet Stores'],
    ['⟦SWIFT-D LOOM⟧ V 3: Quiet Stores', 'Swift-dLoom v3: Quiet Stores'],
    ['⟦L EARNING⟧ WITH CACHES', 'LEARNING WITH CACHES'],
    ['STORING ⟦A DAPTIVELY⟧', 'STORING ADAPTIVELY'],
    ['A ⟦T IDE P OOL⟧ for Caches', 'A TidePool for Caches'],
    ['⟦R 2 -KV⟧: Quiet Stores', 'R2-KV: Quiet Stores'],
  ])('%s', (title, expected) => {
    checkRule(titleOcr, titled(title));
    expect(fixedText(titleOcr, titled(title))).toBe(titled(expected));
  });
});

describe('an accent by itself', () => {
  it.each([
    ['The ⟦G ¨o⟧del Machine', 'The Gödel Machine'],
    ['On Poinca⟦r ´e⟧ Maps', 'On Poincaré Maps'],
    ['Stores in Timi⟦s ¸o⟧ara', 'Stores in Timişoara'],
    ['Quie⟦t ¨U⟧bersetzer', 'Quiet Übersetzer'],
    ['Stores of ⟦o¨n⟧ske', 'Stores of önske'],
    ['Stores in ⟦d ´ı⟧a', 'Stores in día'],
  ])('%s', (title, expected) => {
    checkRule(titleOcr, titled(title));
    expect(fixedText(titleOcr, titled(title))).toBe(titled(expected));
  });
});

describe('a word that came apart by its look', () => {
  it.each(['⟦R O U T I N G⟧ for All', '⟦S 2⟧ TABLES', 'Tables, ⟦V 2⟧: A Report', '⟦LOOM 2⟧ : QUIET STORES'])(
    '%s has no fix, since nothing shows how it is written',
    (title) => {
      const [finding] = checkRule(titleOcr, titled(title));
      expect(finding?.fixes).toEqual([]);
    },
  );
});

describe('is not found in', () => {
  it.each([
    'A Learning Machine',
    'Plan B for Robots',
    'Loom 2: Quiet Stores',
    'Loom 2 : Quiet Stores',
    'A 6-DoF Benchmark',
    'Bell´s Stores',
    'Stores up to ˜10x Faster',
    'In-Vivo 3-D Maps',
    'Top-H Stores',
    'P r e p r i n t . Quiet Stores',
  ])('%s', (title) => {
    checkRule(titleOcr, titled(title));
  });
});

it('is found in a text digest, and joined by hand only', () => {
  const [finding] = checkRule(titleOcr, inventedTextDigest({ title: '⟦H 2 CACHE⟧ Stores', abstract }));
  expect(finding?.fixes?.map((fix) => [fix.title.en, fix.safe])).toEqual([['Write “H²Cache Stores”', false]]);
});
