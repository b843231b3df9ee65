/** Properties of conversion, on invented digests and on every file of the shared corpus: no word is lost, and the papers are the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titlePlaceholder } from '../../server/src/convert/writeTextDigest';
import { convertDigest } from '../../server/src/convert/convertDigest';
import { parseAuthorList } from '../../server/src/digest/authorList';
import type { Digest, Layout, Paper } from '../../server/src/digest/digest';
import { numberPapers } from '../../server/src/digest/reportNumbering';
import { createReport } from '../../server/src/digest/reportView';
import { createTextDigest } from '../../server/src/digest/textDigestView';
import { briefPlaceholder } from '../../server/src/digest/unusableBrief';
import { parseReport } from '../../server/src/syntax/parseReport';
import { parseTextDigest } from '../../server/src/syntax/parseTextDigest';
import { leavesOf } from '../../server/src/syntax/syntaxTree';
import type { DigestDocument } from '../../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { damagedDigestArbitrary } from '../formatting/damagedDigests';
import { digestArbitrary } from '../support/digestArbitrary';
import { readShared, sharedDigests } from '../support/sharedCorpus';

/** The same digests in every run. */
const seed = 20260203;

function documentOf(text: string): DigestDocument {
  const document = parseDocument('file:///test.digest', text);
  if (!isDigestDocument(document)) throw new Error('the text is no digest');
  return document;
}

function isDigest(text: string): boolean {
  return isDigestDocument(parseDocument('file:///test.digest', text));
}

/** The text as what it is meant to be, for one without date and links is recognised as nothing. */
function parseAs(layout: Layout, text: string): Digest {
  return layout === 'text' ? createTextDigest(text, parseTextDigest(text)) : createReport(text, parseReport(text));
}

function onOneLine(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ');
}

/** What a paper says in either layout; placeholders say nothing. */
function paperWords(paper: Paper): unknown {
  const summary = onOneLine(paper.layout === 'text' ? paper.summary?.text : paper.brief?.text);
  return {
    title: paper.title?.text === titlePlaceholder ? '' : onOneLine(paper.title?.text),
    summary: summary === briefPlaceholder ? '' : summary,
    authors: paper.authors === undefined ? [] : parseAuthorList(paper.authors.value).map(({ text }) => text),
    date: onOneLine(paper.date?.value.text),
    link: onOneLine(paper.link?.value.text),
    topics: onOneLine(paper.topics?.value.text),
    abstract: onOneLine(paper.abstract?.value.text),
  };
}

/** In the order of a report's numbers, which a text digest follows. */
function papersOf(digest: Digest): readonly Paper[] {
  if (digest.layout === 'text') return digest.papers;
  return [...(numberPapers(digest.papers)?.keys() ?? digest.papers)];
}

/** Tokens that only give a layout its shape. */
const structure: ReadonlySet<string> = new Set([
  'label',
  'punctuation',
  'number',
  'numberDelimiter',
  'headingMarker',
  'lineBreak',
  'blank',
  'byteOrderMark',
]);

/** What stands around the words of a comment, and before those of a list item or of a field that the layout does not know. */
const shape = /^(?:#|<!--|-(?= ))\s*|\s*-->$|^(?:institutions|主要机构|机构|author count|作者数量)\s*[:：]\s*/gi;

/** The words of everything else. */
function meaningfulTexts({ text, root }: DigestDocument): readonly string[] {
  return [...leavesOf(root)]
    .filter(({ kind }) => !structure.has(kind))
    .map(({ range }) => onOneLine(text.slice(range.start, range.end)).replace(shape, ''))
    .filter((words) => !/^论文(?:技术简报|详细信息)$/.test(words));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Asserts that no word is lost; returns the converted text, and the layout that it has now. */
function expectWordsHold(text: string): { readonly converted: string; readonly target: Layout } {
  const document = documentOf(text);
  const target = document.digest.layout === 'text' ? 'report' : 'text';
  const converted = convertDigest(document, target);
  const words = withoutBlanks(converted);
  expect(meaningfulTexts(document).filter((source) => !words.includes(withoutBlanks(source)))).toEqual([]);
  return { converted, target };
}

function expectConversionHolds(text: string): string {
  const { converted, target } = expectWordsHold(text);
  expect(papersOf(parseAs(target, converted)).map(paperWords)).toEqual(
    papersOf(documentOf(text).digest).map(paperWords),
  );
  return converted;
}

/** Asserts the same for the way back, where the converted text is still known as a digest. */
function expectConversionHoldsTwice(text: string): void {
  const converted = expectConversionHolds(text);
  if (isDigest(converted)) expectConversionHolds(converted);
}

describe('invented digests', () => {
  it('keep their words and papers, there and back', () => {
    fc.assert(fc.property(digestArbitrary.filter(isDigest), expectConversionHoldsTwice), { numRuns: 500, seed });
  });

  it('keep their words however they are damaged', () => {
    fc.assert(
      fc.property(damagedDigestArbitrary.filter(isDigest), (text) => void expectWordsHold(text)),
      { numRuns: 500, seed },
    );
  });
});

const files = sharedDigests('conversion is tested on invented digests only');

describe.skipIf(files.length === 0)('the shared corpus', () => {
  it.each(files)('%s', (file) => {
    const text = readShared(file);
    expectConversionHoldsTwice(text);
  });
});
