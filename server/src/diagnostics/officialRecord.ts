/** arXiv's record of a digest's paper, in the form in which the digest would have it. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { titleKey } from '../arxiv/plainText';
import { sureIdentity } from '../arxiv/resolveIdentity';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import type { Digest, Paper } from '../digest/digest';
import { paperPassage } from '../digest/paperPassage';
import { latexToUnicode } from '../prose/latexToUnicode';
import { PaperSpellings } from '../prose/paperSpellings';
import type { FieldKind } from '../syntax/fieldLabel';
import type { RuleContext } from './rule';

/** A paper whose identity is sure, and what is known of it. */
export interface KnownPaper {
  readonly paper: Paper;
  /** With the version that the digest's link names. */
  readonly identifier: ArxivIdentifier;
  /** What is known by now; the abstract may be that of the version before. */
  readonly metadata: PaperMetadata;
  /** All records, the latest first. */
  readonly history: readonly PaperMetadata[];
}

/** Looked up for one state of the records; many rules ask for the same papers. */
interface Lookup {
  readonly records: PaperRecords;
  readonly revision: number;
  readonly known: KnownPaper | undefined;
}

const lookups = new WeakMap<Paper, Lookup>();

/** What is known of a paper; `undefined` where its identity is not sure or no record is at hand. */
export function findKnownPaper(records: PaperRecords, paper: Paper): KnownPaper | undefined {
  if (records.isEmpty) return undefined;
  const lookup = lookups.get(paper);
  if (lookup?.records === records && lookup.revision === records.revision) return lookup.known;
  const known = lookUp(records, paper);
  lookups.set(paper, { records, revision: records.revision, known });
  return known;
}

/** The same, for a rule. */
export function knownPaper({ index }: Pick<RuleContext, 'index'>, paper: Paper): KnownPaper | undefined {
  return findKnownPaper(index.records, paper);
}

function lookUp(records: PaperRecords, paper: Paper): KnownPaper | undefined {
  const { identifier, confidence } = records.identify(paper);
  if (identifier === undefined || confidence < sureIdentity) return undefined;
  const metadata = records.find(identifier.identifier);
  if (metadata === undefined) return undefined;
  return { paper, identifier, metadata, history: records.history(identifier.identifier) };
}

/** The known papers of a digest, in their order. */
export function knownPapers(context: RuleContext): readonly KnownPaper[] {
  return context.digest.papers.flatMap((paper) => knownPaper(context, paper) ?? []);
}

/** The record of a paper whose identity is sure; `undefined` without one. */
export function officialRecord(context: Pick<RuleContext, 'index'>, paper: Paper): PaperMetadata | undefined {
  return knownPaper(context, paper)?.metadata;
}

/** A text of the record on one line: a text digest keeps arXiv's LaTeX, a report is plain Unicode. */
function officialText({ layout }: Pick<Digest, 'layout'>, text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  return layout === 'text' ? line : latexToUnicode(line);
}

const fileNamed = new WeakMap<Digest, boolean>();

/** The title, without the signs that a file name cannot hold where the digest's titles all lack them. */
export function officialTitle(digest: Digest, { title }: PaperMetadata): string {
  const text = officialText(digest, title);
  return isFileNamed(digest) ? withoutFileNameSigns(text) : text;
}

/** The title as a digest has it that names papers by their files: without the signs that a file name cannot hold. */
export function withoutFileNameSigns(title: string): string {
  return title
    .replace(/[\\/:*?"<>|]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** So many titles without any such sign are no accident: every second of arXiv's has a colon. */
const fewestTitles = 5;

/** Whether a text digest has enough titles to tell, and none of them has a sign that a file name cannot hold. */
function isFileNamed(digest: Digest): boolean {
  const known = fileNamed.get(digest);
  if (known !== undefined) return known;
  const titles = digest.papers.flatMap(({ title }) => title?.text ?? []);
  const isNamed =
    digest.layout === 'text' && titles.length >= fewestTitles && !titles.some((title) => /[\\/:*?"<>|]/.test(title));
  fileNamed.set(digest, isNamed);
  return isNamed;
}

export function officialAbstract(digest: Pick<Digest, 'layout'>, { abstract }: PaperMetadata): string | undefined {
  return abstract === undefined ? undefined : officialText(digest, abstract);
}

/** How many authors the paper has, those included that the source leaves out; 0 where it names none. */
export function officialAuthorCount({ authors, omittedAuthors }: PaperMetadata): number {
  return authors.length === 0 ? 0 : authors.length + omittedAuthors;
}

/** The value of a field; `undefined` where the record does not tell it, or not in full. */
export function officialValue(digest: Digest, metadata: PaperMetadata, kind: FieldKind): string | undefined {
  const count = officialAuthorCount(metadata);
  switch (kind) {
    case 'abstract':
      return officialAbstract(digest, metadata);
    case 'authors':
      return count === 0 || metadata.omittedAuthors > 0 ? undefined : metadata.authors.join(', ');
    case 'authorCount':
      return count === 0 ? undefined : `${count}人`;
    case 'date':
      return metadata.submitted?.slice(0, 10);
    case 'link':
      return `https://arxiv.org/abs/${metadata.identifier}`;
    case 'institutions':
    case 'topics':
      return undefined;
  }
}

/**
 * Where the text that ends at `end` has this title, whatever its case, blanks and signs, and with or without those that a
 * file name cannot hold; `undefined` where it has not.
 */
export function findTitleAtEnd(text: string, end: number, title: string): number | undefined {
  for (const form of [title, withoutFileNameSigns(title)]) {
    const key = titleKey(form);
    const start = startOfLetters(text, end, key.length);
    if (key === '' || start === undefined || titleKey(text.slice(start, end)) !== key) continue;
    const signs = /^[^\p{L}\p{N}]*/u.exec(form)?.[0] ?? '';
    return text.endsWith(signs, start) ? start - signs.length : start;
  }
  return undefined;
}

const mostCharactersPerLetter = 3;

/** The offset of the last `count` letters and digits before `end`, as far as they stand on one line. */
function startOfLetters(text: string, end: number, count: number): number | undefined {
  const first = Math.max(0, end - count * mostCharactersPerLetter);
  let left = count;
  for (let offset = end - 1; offset >= first && !/[\r\n]/.test(text.charAt(offset)); offset--)
    if (/[\p{L}\p{N}]/u.test(text.charAt(offset)) && --left === 0) return offset;
  return undefined;
}

/** How a paper spells its words: in the digest and, where its record is at hand, at arXiv. */
export function spellingsOf(context: RuleContext, paper: Paper): PaperSpellings {
  const record = officialRecord(context, paper);
  const official = record === undefined ? [] : [`${record.title} ${record.abstract ?? ''}`];
  return new PaperSpellings([paperPassage(paper), ...official], context.index.spellings);
}
