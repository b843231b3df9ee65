/** What can be folded, in both layouts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getFoldingRanges } from '../../server/src/features/foldingRanges';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { digestArbitrary } from '../support/digestArbitrary';
import { withBothLineEndings } from '../support/markedText';
import { digestDocument, gluedDigest, report } from './digestDocument';

/** Asserts the folds, each as the beginnings of its first and its last line. */
function checkFolds(text: string, expected: readonly (readonly [first: string, last: string])[]): void {
  for (const variant of withBothLineEndings(text)) {
    const lines = variant.split(/\r?\n/);
    const folds = getFoldingRanges(digestDocument(variant));
    const starts = (line: number, index: number): string => (lines[line] ?? '').slice(0, expected[index]?.[0].length);
    const ends = (line: number, index: number): string => (lines[line] ?? '').slice(0, expected[index]?.[1].length);
    expect(folds.map(({ startLine, endLine }, index) => [starts(startLine, index), ends(endLine, index)])).toEqual(
      expected,
    );
  }
}

describe('folding', () => {
  it('ends a glued paper above the line on which the next one starts', () => {
    checkFolds(gluedDigest, [
      ['Lantern Sparse Routing', 'Abstract'],
      ['Mixture-of-experts models', 'Quiet Bits stores'],
      ['Abstract', 'Quiet Bits stores'],
    ]);
  });

  it('leaves blank lines between papers visible', () => {
    checkFolds(gluedDigest.replace('.Quiet Bits Four', '.\n\n\nQuiet Bits Four'), [
      ['Lantern Sparse Routing', 'Mixture-of-experts'],
      ['Abstract', 'Mixture-of-experts'],
      ['Quiet Bits Four-Bit', 'Quiet Bits stores'],
      ['Abstract', 'Quiet Bits stores'],
    ]);
  });

  it('folds the sections, papers and abstracts of a report', () => {
    checkFolds(report, [
      ['## 论文技术简报', '### 2.'],
      ['### 1. Lantern', '北岸大学'],
      ['## 论文详细信息', '**主要机构**:'],
      ['### 1. Lantern', 'It keeps'],
      ['**摘要**', 'It keeps'],
      ['### 2.', '**主要机构**:'],
    ]);
  });

  it('gives folds that nest or stand apart, as editors want them', () => {
    fc.assert(
      fc.property(digestArbitrary, (text) => {
        const document = parseDocument('file:///test.digest', text);
        if (!isDigestDocument(document)) return;
        const folds = getFoldingRanges(document);
        for (const outer of folds) {
          expect(outer.endLine).toBeGreaterThan(outer.startLine);
          for (const { startLine, endLine } of folds) {
            const apart = startLine > outer.endLine || endLine < outer.startLine;
            const within = startLine >= outer.startLine && endLine <= outer.endLine;
            const around = startLine <= outer.startLine && endLine >= outer.endLine;
            expect(apart || within || around).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
