/** Properties of formatting, on invented digests, on damaged ones, and on every file of the shared corpus. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/diagnostics/rule';
import { paperIdentifier } from '../../server/src/digest/linkReference';
import type { Paper } from '../../server/src/digest/digest';
import { parseAuthorList } from '../../server/src/digest/authorList';
import { formatDigest, formatDigestRange } from '../../server/src/formatting/formatDigest';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import type { DigestDocument } from '../../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { findingsIn } from '../support/checkRule';
import { digestArbitrary } from '../support/digestArbitrary';
import { damagedDigestArbitrary } from './damagedDigests';
import { readShared, sharedDigests } from '../support/sharedCorpus';

const uri = 'file:///test.digest';

/** The same digests in every run. */
const seed = 20260203;

/** The text as a parsed digest; throws when it is none. */
function documentOf(text: string): DigestDocument {
  const document = parseDocument(uri, text);
  if (!isDigestDocument(document)) throw new Error('formatting has made a digest unrecognizable');
  return document;
}

function isDigest(text: string): boolean {
  return parseDocument(uri, text).digest !== undefined;
}

/** What must not change by a byte, and what must still be read the same. */
function essenceOf({ text, digest }: DigestDocument): unknown {
  return {
    papers: digest.papers.map(paperEssence),
    unknown: [...digest.unknownLines, ...digest.papers.flatMap((paper) => paper.unknownLines)].map((line) => line.text),
    comments: digest.suppressions.map(({ range }) => text.slice(range.start, range.end)),
  };
}

function paperEssence(paper: Paper): unknown {
  return {
    titles:
      paper.layout === 'text' ? [paper.title?.text] : [paper.briefEntry?.title?.text, paper.detailEntry?.title?.text],
    summary: paper.layout === 'text' ? paper.summary?.text : paper.brief?.text,
    abstract: paper.abstract?.value.text,
    authors: paper.authors === undefined ? undefined : parseAuthorList(paper.authors.value).map(({ text }) => text),
    identifier: paperIdentifier(paper)?.identifier,
    date: paper.date?.value.text,
    institutions: paper.layout === 'report' ? paper.institutions?.value.text : undefined,
    count: paper.layout === 'report' ? paper.authorCount?.value.text : undefined,
  };
}

/** Asserts all that holds for any digest; returns the text after formatting. */
function expectFormattingHolds(text: string): string {
  const document = documentOf(text);
  const edits = formatDigest(document, defaultSettings);
  expect(formatDigestRange(document, defaultSettings, { start: 0, end: text.length })).toEqual(edits);
  expect(edits.every(({ range }, index) => range.start > (edits[index - 1]?.range.end ?? -1))).toBe(true);
  const formatted = applyTextEdits(text, edits);
  const after = documentOf(formatted);
  expect(essenceOf(after)).toEqual(essenceOf(document));
  expect(formatDigest(after, defaultSettings)).toEqual([]);
  expect(formatted.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  if (text.includes('\r\n') && !/(?<!\r)\n/.test(text)) expect(formatted).not.toMatch(/(?<!\r)\n/);
  return formatted;
}

function gravelyFound(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings)
    if (severity === 'error' || severity === 'warning') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** What formatting removes wherever the rule's own fix is certain. */
const formattedCodes: ReadonlySet<string> = new Set([
  'field-order',
  'heading-number',
  'count-mismatch',
  'missing-final-newline',
  'non-canonical-link',
  'glued-title',
]);

/** Asserts that no grave finding is added, and that those which formatting is for are gone. */
function expectFindingsHold(text: string, formatted: string): void {
  const before = gravelyFound(findingsIn(text, { uri }));
  const after = findingsIn(formatted, { uri });
  const added = [...gravelyFound(after)].filter(([code, count]) => count > (before.get(code) ?? 0));
  expect(added).toEqual([]);
  const left = after.filter(({ code, fixes }) => formattedCodes.has(code) && fixes?.some(({ safe }) => safe) === true);
  expect(left.map(({ code, range }) => `${code} ${formatted.slice(range.start, range.end)}`)).toEqual([]);
}

describe('invented digests', () => {
  it('keep what they say, and have nothing left to format', () => {
    fc.assert(
      fc.property(digestArbitrary.filter(isDigest), (text) => void expectFormattingHolds(text)),
      { numRuns: 500, seed },
    );
  });

  it('lose the findings about form and gain none of weight', () => {
    fc.assert(
      fc.property(digestArbitrary.filter(isDigest), (text) => expectFindingsHold(text, expectFormattingHolds(text))),
      { numRuns: 300, seed },
    );
  });

  it('keep what they say however they are damaged', () => {
    fc.assert(
      fc.property(damagedDigestArbitrary.filter(isDigest), (text) => void expectFormattingHolds(text)),
      { numRuns: 500, seed },
    );
  });

  it('keep what they say when a part of them is formatted', () => {
    const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(damagedDigestArbitrary.filter(isDigest), part, (text, places) => {
        const [start = 0, end = 0] = places.map((place) => Math.round(place * text.length)).sort((a, b) => a - b);
        const document = documentOf(text);
        const formatted = applyTextEdits(text, formatDigestRange(document, defaultSettings, { start, end }));
        expect(essenceOf(documentOf(formatted))).toEqual(essenceOf(document));
      }),
      { numRuns: 500, seed },
    );
  });
});

const files = sharedDigests('formatting is tested on invented digests only');

describe.skipIf(files.length === 0)('the shared corpus', () => {
  it.each(files)('%s', (file) => {
    const text = readShared(file);
    expectFindingsHold(text, expectFormattingHolds(text));
    const crlf = text.replace(/\n/g, '\r\n');
    expect(expectFormattingHolds(crlf)).toBe(expectFormattingHolds(text).replace(/\n/g, '\r\n'));
  });
});
