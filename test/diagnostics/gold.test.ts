/** The generated reports of the shared corpus show exactly the defects that readers counted in them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LineIndex } from '../../server/src/text/lineIndex';
import { findingsIn } from '../support/checkRule';

const shared = join(import.meta.dirname, '../../../shared');
const goldFile = join(shared, 'gold/reports.json');
const hasGold = existsSync(goldFile);
if (!hasGold) console.warn(`SKIPPED: no report is compared with the gold, for there is no ${goldFile}`);

/** The rule that finds what the gold counts under a name. */
const codeByGoldName: ReadonlyMap<string, string> = new Map([
  ['title-missing', 'missing-title'],
  ['abstract-missing', 'missing-abstract'],
  ['institution-missing', 'missing-institutions'],
  ['authors-zero', 'authors-zero'],
]);

/** Of the report in which every paper is empty, the gold counts each defect of each paper. */
const voidReport = '09-15-20250923-112629.md';

const gold = z
  .record(z.string(), z.record(z.string(), z.number()))
  .parse(hasGold ? JSON.parse(readFileSync(goldFile, 'utf8')) : {});

function codesIn(file: string): readonly string[] {
  return findingsIn(readFileSync(join(shared, 'corpus/reports', file), 'utf8')).map((finding) => finding.code);
}

describe.skipIf(!hasGold)('a generated report', () => {
  it.each(Object.keys(gold).filter((file) => file !== voidReport))('%s has the defects of the gold', (file) => {
    const codes = codesIn(file);
    for (const [name, code] of codeByGoldName)
      expect([code, codes.filter((other) => other === code).length]).toEqual([code, gold[file]?.[name]]);
  });

  it('that is void shows that alone', () => {
    expect(codesIn(voidReport)).toEqual(['void-report']);
  });
});

/** The lines, counted from 1, on which each rule finds something. */
function linesByCode(path: string): Record<string, readonly number[]> {
  const text = readFileSync(join(shared, path), 'utf8');
  const lineIndex = new LineIndex(text);
  const lines: Record<string, number[]> = {};
  for (const { code, range } of findingsIn(text)) (lines[code] ??= []).push(lineIndex.positionAt(range.start).line + 1);
  return lines;
}

describe.skipIf(!hasGold)('a seed', () => {
  it('in layout A has 13 glued titles and an end that is cut off', () => {
    const everyFifth = (first: number, count: number): readonly number[] =>
      Array.from({ length: count }, (_, index) => first + 5 * index);
    expect(linesByCode('seeds/daily-2026-03-17.digest')).toEqual({
      'glued-title': everyFifth(7, 13),
      'missing-abstract': [67],
      'missing-final-newline': [70],
      'non-canonical-link': everyFifth(5, 14),
    });
  });

  it('in layout B lacks what the generator leaves out, and has a few papers it could not read', () => {
    expect(linesByCode('seeds/report-2025-10-15.md')).toEqual({
      'missing-link': [119],
      'missing-authors': [119],
      'brief-final-stop': [25, 29, 37, 65, 85, 93, 109, 113, 117],
      'unsupported-brief': [109],
      'title-venue-header': [169],
      'missing-institutions': [179],
      'title-all-caps': [129, 145, 169, 185, 193, 201, 209, 217, 241, 249, 273, 289, 305, 337],
      'split-company-name': [187],
      'truncated-institution': [219, 227],
      'title-ocr': [225],
      'title-doubled': [233],
      'repeated-institution': [243],
      'lost-campus': [307],
      'missing-title': [265],
      'missing-abstract': [326],
      'footnote-residue': [271],
      'broken-url': [191],
      'space-before-punctuation': [159, 159, 159, 159, 159, 191],
      'lost-superscript': [183, 183],
      'hyphen-lost': [135, 167, 183, 255, 263, 271, 295, 303, 303],
      'title-hyphen-split': [289],
    });
  });
});
