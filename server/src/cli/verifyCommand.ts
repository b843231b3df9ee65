/** `digest-desk verify`: compares the papers of digests with arXiv's record. */
import type { PaperRecords } from '../arxiv/paperRecords';
import type { DifferenceKind, TextDifference } from '../arxiv/textDifference';
import { differenceKinds } from '../arxiv/textDifference';
import { findWrongPapers } from '../arxiv/wrongPaper';
import type { KnownPaper } from '../diagnostics/officialRecord';
import { findKnownPaper, officialTitle } from '../diagnostics/officialRecord';
import { isMoreThanTypography, differencesFrom } from '../diagnostics/recordComparison';
import { formatArxivIdentifier } from '../digest/arxivIdentifier';
import type { Digest } from '../digest/digest';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { reasonOf } from './failure';
import type { RecordFormat, RecordOptions } from './gatherRecords';
import { gatherRecords, identifiedPapers } from './gatherRecords';
import { createJsonArrayWriter } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { toPrintable } from './terminal';

export interface VerifyOptions extends RecordOptions {
  readonly format: RecordFormat;
}

/**
 * `differs`: by slips or in wording; `verified`: as the record has it but for typography;
 * `wrong`: the listings that the digest was made from have no such paper; `unresolved`: it, or its record, is not surely known.
 */
type VerifiedStatus = 'verified' | 'differs' | 'wrong' | 'unresolved';

type DifferenceCounts = Partial<Record<DifferenceKind, number>>;

/** What is not known is left out. */
export interface VerifiedPaperJson {
  /** The number in a report's heading. */
  readonly number: number | undefined;
  readonly title: string | undefined;
  readonly arxivId: string | undefined;
  readonly status: VerifiedStatus;
  /** How many places of each field differ, by kind; a field without differences is left out. */
  readonly differences: { readonly title?: DifferenceCounts; readonly abstract?: DifferenceCounts } | undefined;
  /** Where the record comes from, and of which moment it is. */
  readonly source: { readonly kind: string; readonly date: string | undefined } | undefined;
}

/** One element of the JSON form. */
export interface VerifiedDigestJson {
  /** The path as given. */
  readonly file: string;
  readonly papers: readonly VerifiedPaperJson[];
}

/** Ends well where papers differ, too: that is an answer. */
export async function verify(
  paths: readonly string[],
  options: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { digestPaths, findRecords, complete } = await gatherRecords(paths, options, context, identifiedPapers);
  const write = (text: string): void => context.terminal.writeOutput(text);
  const array = options.format === 'json' ? createJsonArrayWriter(write) : undefined;
  let usable = complete;
  for await (const input of readDigests(context.localFiles, digestPaths)) {
    try {
      if ('reason' in input) {
        printFailure(input, context);
        usable = false;
        continue;
      }
      const papers = verifyPapers(input, await findRecords(input));
      if (array === undefined) write(verificationText(input, papers));
      else array.add({ file: input.path, papers } satisfies VerifiedDigestJson);
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  array?.end();
  return usable ? exitCodes.success : exitCodes.unusable;
}

/** In the order of the digest. */
function verifyPapers({ document: { digest } }: DigestFile, records: PaperRecords): readonly VerifiedPaperJson[] {
  const identities = records.identifyAll(digest);
  const wrong = new Set(findWrongPapers(digest, identities, records.listings).map(({ paper }) => paper));
  return digest.papers.map((paper, place) => {
    const identifier = identities[place]?.identifier;
    const entry = paper.layout === 'report' ? (paper.detailEntry ?? paper.briefEntry) : undefined;
    return {
      number: entry?.number?.value,
      title: paper.title?.text,
      arxivId: identifier === undefined ? undefined : formatArxivIdentifier(identifier),
      ...(wrong.has(paper) ? unknownPaper('wrong') : compareWithRecord(digest, findKnownPaper(records, paper))),
    };
  });
}

type Comparison = Pick<VerifiedPaperJson, 'status' | 'differences' | 'source'>;

function unknownPaper(status: 'wrong' | 'unresolved'): Comparison {
  return { status, differences: undefined, source: undefined };
}

function compareWithRecord(digest: Digest, known: KnownPaper | undefined): Comparison {
  if (known === undefined) return unknownPaper('unresolved');
  const found = differencesFrom(known, (record) => officialTitle(digest, record));
  const [title, abstract] = [countKinds(found.title), countKinds(found.abstract)];
  return {
    status: isMoreThanTypography(found) ? 'differs' : 'verified',
    differences:
      title !== undefined || abstract !== undefined
        ? { ...(title && { title }), ...(abstract && { abstract }) }
        : undefined,
    source: known.metadata.source,
  };
}

/** `undefined` without differences. */
function countKinds(differences: readonly TextDifference[]): DifferenceCounts | undefined {
  const counts = differenceKinds.flatMap((kind) => {
    const count = differences.filter((difference) => difference.kind === kind).length;
    return count === 0 ? [] : [[kind, count] as const];
  });
  return counts.length === 0 ? undefined : Object.fromEntries(counts);
}

/** `file:line:col identifier status field:kind=count… (source date) title`, one line per paper; `-` for no identifier. */
function verificationText({ path, document }: DigestFile, papers: readonly VerifiedPaperJson[]): string {
  return document.digest.papers
    .map(({ nameRange }, place) => {
      const { line, character } = document.lineIndex.positionAt(nameRange.start);
      const position = `${path}:${line + 1}:${character + 1}`;
      return `${toPrintable([position, ...paperWords(papers[place])].join(' '))}\n`;
    })
    .join('');
}

function paperWords(paper: VerifiedPaperJson | undefined): readonly string[] {
  if (paper === undefined) return [];
  const { arxivId = '-', status, source, title = '' } = paper;
  const differences = Object.entries(paper.differences ?? {}).flatMap(([field, counts]) =>
    Object.entries(counts).map(([kind, count]) => `${field}:${kind}=${count}`),
  );
  const origin = source === undefined ? [] : [`(${[source.kind, source.date?.slice(0, 10) ?? ''].join(' ').trim()})`];
  return [arxivId, status, ...differences, ...origin, title].filter((word) => word !== '');
}
