/** Lays out a complete new paper from arXiv's record, in the layout and with the labels of its digest. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import type { Digest } from '../digest/digest';
import type { Settings } from '../settings/settings';
import { createBoundaryMemory } from '../syntax/boundaryFinder';
import type { FieldKind } from '../syntax/fieldLabel';
import { composeTextEdits } from '../text/composeTextEdits';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import { findInsertPlaces } from '../workspace/insertPlaces';
import type { DigestDocument, ParsedDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { labelIn } from './insertField';
import { officialTitle, officialValue } from './officialRecord';

/**
 * The edits that add the paper behind the last one: in layout B to both sections, and to the number in the header. What
 * the record does not tell, or not in full, stays open for the rules to ask for.
 */
export function composeEntry(
  metadata: PaperMetadata,
  document: DigestDocument,
  { linkVersion }: Pick<Settings, 'linkVersion'>,
): readonly TextEdit[] {
  const { digest, text } = document;
  const { insertOffset, briefInsertOffset, nextNumber, countRange } = findInsertPlaces(document);
  const lineBreak = lineBreakOf(text);
  const entry = officialEntry(digest, metadata, linkVersion);
  if (digest.layout === 'text') return [insertApart(text, insertOffset, textEntry(entry), lineBreak)];
  const heading = `### ${nextNumber ?? 1}. ${entry.title}`;
  return [
    ...(countRange === undefined ? [] : [{ range: countRange, newText: `${digest.papers.length + 1}` }]),
    ...(briefInsertOffset === undefined ? [] : [insertApart(text, briefInsertOffset, [heading], lineBreak)]),
    insertApart(text, insertOffset, [heading, '', ...reportDetails(entry)], lineBreak),
  ];
}

/** The edits that add several papers, in the order given. */
export function composeEntries(
  papers: readonly PaperMetadata[],
  document: DigestDocument,
  settings: Pick<Settings, 'linkVersion'>,
): readonly TextEdit[] {
  const findBoundary = createBoundaryMemory();
  const rounds: (readonly TextEdit[])[] = [];
  let grown: ParsedDocument = document;
  for (const paper of papers) {
    if (!isDigestDocument(grown)) break;
    const edits = composeEntry(paper, grown, settings);
    rounds.push(edits);
    grown = parseDocument(grown.uri, applyTextEdits(grown.text, edits), findBoundary);
  }
  return composeTextEdits(document.text, rounds);
}

/** What the record says of a paper, in the form that the digest would have it in. */
interface Entry {
  readonly digest: Digest;
  readonly title: string;
  /** Empty where the record does not tell it. */
  readonly valueOf: (kind: FieldKind) => string;
}

function officialEntry(digest: Digest, metadata: PaperMetadata, linkVersion: Settings['linkVersion']): Entry {
  const version = linkVersion === 'keep' ? metadata.version : undefined;
  const link = arxivPageUrl('abs', { identifier: metadata.identifier, version });
  return {
    digest,
    title: officialTitle(digest, metadata),
    valueOf: (kind) => (kind === 'link' ? link : (officialValue(digest, metadata, kind) ?? '')),
  };
}

/** The lines of a paper of layout A; that of the summary is blank. */
function textEntry({ digest, title, valueOf }: Entry): readonly string[] {
  const field = (kind: FieldKind): string => `${labelIn(digest, kind)}: ${valueOf(kind)}`.trimEnd();
  return [
    title,
    '',
    `${field('authors')} | ${field('date')}`,
    field('link'),
    labelIn(digest, 'abstract'),
    valueOf('abstract'),
  ];
}

/** The lines below the heading of a paper's details. */
function reportDetails({ digest, valueOf }: Entry): readonly string[] {
  const field = (kind: FieldKind, value = ''): string => `**${labelIn(digest, kind)}**: ${value}`.trimEnd();
  return [
    field('institutions'),
    field('authors', valueOf('authors')),
    field('authorCount', valueOf('authorCount')),
    field('link', valueOf('link')),
    '',
    field('abstract'),
    valueOf('abstract'),
  ];
}

/** Inserts lines with one blank line before them and, where text follows, behind them; at the end of a file they end in a line break. */
function insertApart(text: string, offset: number, lines: readonly string[], lineBreak: string): TextEdit {
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  const missing = (count: number, blanks: string): string =>
    lineBreak.repeat(Math.max(0, count - (blanks.match(/\r\n|\r|\n/g)?.length ?? 0)));
  const leading = before.trim() === '' ? '' : missing(2, before.slice(before.trimEnd().length));
  const trailing = missing(after.trim() === '' ? 1 : 2, after.slice(0, after.length - after.trimStart().length));
  return { range: { start: offset, end: offset }, newText: leading + lines.join(lineBreak) + trailing };
}
