/** One paper's block in a listing mail, read line by line. */
import { parseArxivIdentifier } from '../digest/arxivIdentifier';
import { parseAuthorNames } from './authorNames';
import type { MetadataSource, PaperMetadata, Timestamp } from './paperMetadata';
import { announcesWithdrawal, parseTimestamp } from './paperMetadata';

/** A paper whose block is being read. */
export interface OpenEntry {
  readonly identifier: string;
  readonly isCrossListed: boolean;
  isReplacement: boolean;
  version: number | undefined;
  submitted: Timestamp | undefined;
  revised: Timestamp | undefined;
  size: number | undefined;
  /** arXiv's letters behind the size: `I` is a version without content, which withdraws the paper. */
  flags: string;
  /** The lines of each field, without the blanks around them. */
  readonly fields: Map<string, string[]>;
  /** The lines of the field that continuation lines belong to. */
  lastField: string[] | undefined;
  /** The abstract's lines; `undefined` before it begins. */
  abstract: string[] | undefined;
}

/** Today's first line, and that of mails from before 2007. */
const firstLine = /^(?:arXiv|Paper(?: \(\*cross-listing\*\))?):\s?(\S+)(?:\s+\(\*cross-listing\*\))?\s*$/;

const dateLine =
  /^(Date|replaced with revised version)(?: \((revised )?v(\d{1,4})\))?:?\s+(.*?)\s*(?:\((\d+)kb(?:,([A-Z]+))?\))?\s*$/;

/** Longer ones are no date, and not worth the search for one. */
const longestDateLine = 200;

/** Of 8,343 papers in arXiv's mails none has a field of more than 2,000 characters: this is a text that happens to stand there. */
const longestField = 16_000;

const fieldLine =
  /^(Title|Authors?|Categories|Subj-class|Comments|Journal-ref|DOI|Report-no|ACM-class|MSC-class|Proxy|License|From):\s*(.*)$/;

/** The paper whose block begins with this line, which stands below one of two backslashes; `undefined` for any other line. */
export function openEntry(line: string): OpenEntry | undefined {
  const reference = parseArxivIdentifier(firstLine.exec(line)?.[1] ?? '');
  if (reference === undefined) return undefined;
  return {
    identifier: reference.identifier,
    isCrossListed: line.includes('(*cross-listing*)'),
    isReplacement: false,
    version: reference.version,
    submitted: undefined,
    revised: undefined,
    size: undefined,
    flags: '',
    fields: new Map(),
    lastField: undefined,
    abstract: undefined,
  };
}

/** Takes in a line between the identifier and the abstract. What is neither date nor label continues the field above. */
export function readFieldLine(entry: OpenEntry, line: string): void {
  const date = line.length < longestDateLine ? dateLine.exec(line) : null;
  if (date !== null && !entry.fields.has('Title')) {
    readDate(entry, date);
    return;
  }
  const field = fieldLine.exec(line);
  if (field?.[1] !== undefined && field[2] !== undefined) {
    entry.lastField = [field[2].trim()];
    entry.fields.set(field[1] === 'Author' ? 'Authors' : field[1], entry.lastField);
  } else {
    entry.lastField?.push(line.trim());
  }
}

function readDate(entry: OpenEntry, [, label, revised, version, date = '', size, flags]: RegExpExecArray): void {
  const isRevision = label !== 'Date' || revised !== undefined;
  entry[isRevision ? 'revised' : 'submitted'] = parseTimestamp(date);
  entry.isReplacement ||= label !== 'Date';
  if (version !== undefined) entry.version = Number(version);
  if (size !== undefined) entry.size = Number(size);
  entry.flags = flags ?? '';
}

/** The record that a block gives; `undefined` without a title. */
export function toPaperMetadata(entry: OpenEntry, source: MetadataSource): PaperMetadata | undefined {
  const { identifier, version, submitted, revised } = entry;
  const title = field(entry, 'Title');
  if (title === undefined) return undefined;
  const { names, omitted } = parseAuthorNames(field(entry, 'Authors') ?? '');
  const comments = field(entry, 'Comments');
  return {
    identifier,
    version,
    submitted,
    revised,
    title,
    authors: names,
    omittedAuthors: omitted,
    categories: (field(entry, 'Categories') ?? '').split(/[\s,;]+/).filter((category) => category !== ''),
    comments,
    journalReference: field(entry, 'Journal-ref'),
    doi: field(entry, 'DOI'),
    abstract: joinAbstract(entry.abstract ?? []),
    isWithdrawn: entry.flags.includes('I') || announcesWithdrawal(comments),
    source,
  };
}

/** On one line; `undefined` where the block does not have it, or has too much of it. */
function field({ fields }: OpenEntry, label: string): string | undefined {
  return bounded((fields.get(label) ?? []).join(' ').replace(/\s+/g, ' ').trim());
}

function bounded(text: string): string | undefined {
  return text === '' || text.length > longestField ? undefined : text;
}

/** Lines are cut at blanks; one that is blank or indented begins a paragraph. */
function joinAbstract(lines: readonly string[]): string | undefined {
  const paragraphs: string[][] = [];
  let isInterrupted = true;
  for (const line of lines) {
    const text = line.trim();
    if (isInterrupted || line.startsWith('  ')) paragraphs.push([]);
    isInterrupted = text === '';
    if (text !== '') paragraphs.at(-1)?.push(text);
  }
  const text = paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(' '))
    .join('\n');
  return bounded(text);
}
