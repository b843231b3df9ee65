/** Lays out a complete new paper from arXiv's record, in the layout and with the labels of its digest. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import type { Digest } from '../digest/digest';
import { latexToUnicode } from '../prose/latexToUnicode';
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

/**
 * The edits that add the paper behind the last one: in layout B to both sections, and to the number in the header. What
 * the record cannot tell (summary, brief, institutions) stays open, for the rules to ask for.
 */
export function composeEntry(
  metadata: PaperMetadata,
  document: DigestDocument,
  { linkVersion }: Pick<Settings, 'linkVersion'>,
): readonly TextEdit[] {
  const { digest, text } = document;
  const { insertOffset, briefInsertOffset, nextNumber, countRange } = findInsertPlaces(document);
  const lineBreak = lineBreakOf(text);
  const title = entryTitle(metadata, digest);
  if (digest.layout === 'text')
    return [insertApart(text, insertOffset, textEntry(title, metadata, digest, linkVersion), lineBreak)];
  const heading = `### ${nextNumber ?? 1}. ${title}`;
  const details = reportDetails(metadata, digest, linkVersion);
  return [
    ...(countRange === undefined ? [] : [{ range: countRange, newText: `${digest.papers.length + 1}` }]),
    ...(briefInsertOffset === undefined ? [] : [insertApart(text, briefInsertOffset, [heading], lineBreak)]),
    insertApart(text, insertOffset, [heading, '', ...details], lineBreak),
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

/** What a file name cannot hold; titles that went through one have lost it. */
const fileNameSigns = /[:?/\\*"<>|]/;

/** So many titles without any such sign are no accident: every second of arXiv's has a colon. */
const fewestTitles = 5;

/** As it reads, without LaTeX; in layout A without the signs that the other titles have lost, too. */
function entryTitle(metadata: PaperMetadata, digest: Digest): string {
  const title = latexToUnicode(metadata.title);
  const titles = digest.papers.flatMap((paper) => paper.title?.text ?? []);
  const areStripped = titles.length >= fewestTitles && !titles.some((other) => fileNameSigns.test(other));
  if (digest.layout === 'report' || !areStripped) return title;
  return title.replace(/[:?/\\*"<>|]+/g, '').replace(/ {2,}/g, ' ');
}

/** The lines of a paper of layout A; that of the summary is blank. */
function textEntry(
  title: string,
  metadata: PaperMetadata,
  digest: Digest,
  linkVersion: Settings['linkVersion'],
): readonly string[] {
  const field = (kind: FieldKind, value: string): string => `${labelIn(digest, kind)}: ${value}`;
  const day = (metadata.submitted ?? metadata.revised)?.slice(0, 10);
  const date = day === undefined ? '' : ` | ${field('date', day)}`;
  return [
    title,
    '',
    field('authors', metadata.authors.join(', ')) + date,
    field('link', entryLink(metadata, linkVersion)),
    labelIn(digest, 'abstract'),
    entryAbstract(metadata),
  ];
}

/** The lines below the heading of a paper's details. */
function reportDetails(
  metadata: PaperMetadata,
  digest: Digest,
  linkVersion: Settings['linkVersion'],
): readonly string[] {
  const field = (kind: FieldKind, value: string): string => `**${labelIn(digest, kind)}**: ${value}`.trimEnd();
  const { authors, omittedAuthors } = metadata;
  return [
    field('institutions', ''),
    field('authors', authors.join(', ')),
    field('authorCount', `${authors.length + omittedAuthors}人`),
    field('link', entryLink(metadata, linkVersion)),
    '',
    field('abstract', ''),
    entryAbstract(metadata),
  ];
}

function entryLink({ identifier, version }: PaperMetadata, linkVersion: Settings['linkVersion']): string {
  return arxivPageUrl('abs', { identifier, version: linkVersion === 'keep' ? version : undefined });
}

/** On one line, as abstracts of digests are. */
function entryAbstract({ abstract = '' }: PaperMetadata): string {
  return abstract.replaceAll('\n', ' ');
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
