/** arXiv's record of a digest's paper, in the form in which the digest would have it. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { Digest, Paper } from '../digest/digest';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { FieldKind } from '../syntax/fieldLabel';
import type { RuleContext } from './rule';

/** What is less sure is not good enough to correct a digest by. */
const sureIdentity = 0.9;

/** The record of a paper whose identity is sure; `undefined` without one. */
export function officialRecord({ index }: RuleContext, paper: Paper): PaperMetadata | undefined {
  const record = index.records.recordOf(paper);
  return record !== undefined && record.confidence >= sureIdentity ? record.metadata : undefined;
}

/** A text of the record on one line: a text digest keeps arXiv's LaTeX, a report is plain Unicode. */
function officialText({ layout }: Digest, text: string): string {
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

function hasFileNameSign(title: string): boolean {
  return /[\\/:*?"<>|]/.test(title);
}

/** Whether no title of a text digest has a sign that a file name cannot hold. */
function isFileNamed(digest: Digest): boolean {
  const known = fileNamed.get(digest);
  if (known !== undefined) return known;
  const isNamed = digest.layout === 'text' && digest.papers.every(({ title }) => !hasFileNameSign(title?.text ?? ''));
  fileNamed.set(digest, isNamed);
  return isNamed;
}

export function officialAbstract(digest: Digest, { abstract }: PaperMetadata): string | undefined {
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
    default:
      return undefined;
  }
}
