/** Finds arXiv's record for commands that name digests and listing mails. */
import { PaperRecords } from '../arxiv/paperRecords';
import type { Digest } from '../digest/digest';
import { ArxivAnswers } from './arxivAnswers';
import type { CommandContext } from './commandContext';
import { printFailure } from './commandContext';
import type { ListingsOption } from './gatherListings';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { addGivenListings, addListing, createNeighbourListings } from './readRecords';

/** The options that all commands share which depend on the record. */
export interface RecordOptions extends ListingsOption {
  /** Whether arXiv may be asked. */
  readonly network?: boolean;
}

/** How commands print what they find in the record. */
export const recordFormats = ['text', 'json'] as const;

export type RecordFormat = (typeof recordFormats)[number];

/** The identifiers, without version, of the papers that a command needs arXiv's answers for, beside the listing mails. */
export type WantedPapers = (digest: Digest, listed: PaperRecords) => readonly string[];

/** Those whose identity is known. */
export const identifiedPapers: WantedPapers = (digest, listed) => listed.identifiersIn(digest);

export interface GatheredRecords {
  /** The paths that do not name a mail. */
  readonly digestPaths: readonly string[];
  /** The mails for a digest, and the answers that are wanted for it. */
  readonly findRecords: (file: DigestFile) => Promise<PaperRecords>;
  /** Whether all that was given as a mail is one, and arXiv has answered where it was asked; what is not has been reported. */
  readonly complete: boolean;
}

/**
 * A mail among the digests counts as given, too: shells turn one pattern into many arguments. Without `wanted`, which is
 * for commands that links and mails suffice for, neither the cache nor arXiv is asked.
 */
export async function gatherRecords(
  paths: readonly string[],
  options: RecordOptions,
  context: CommandContext,
  wanted?: WantedPapers,
): Promise<GatheredRecords> {
  const { digestPaths, findListed, complete } = await gatherMails(paths, options, context);
  if (wanted === undefined) return { digestPaths, findRecords: ({ path }) => findListed(path), complete };
  const answers = new ArxivAnswers(context);
  const wantedOf = ({ document }: DigestFile, listed: PaperRecords): readonly string[] =>
    wanted(document.digest, listed);
  let isAnswered = true;
  if (options.network === true) {
    // One call for all digests: arXiv wants three seconds between two.
    const identifiers: string[] = [];
    for await (const input of readDigests(context.localFiles, digestPaths))
      if ('document' in input) identifiers.push(...wantedOf(input, await findListed(input.path)));
    isAnswered = await answers.ask(identifiers);
  }
  const findRecords = async (file: DigestFile): Promise<PaperRecords> => {
    const records = await findListed(file.path);
    records.addAnswers(await answers.find(wantedOf(file, records)));
    return records;
  };
  return { digestPaths, findRecords, complete: complete && isAnswered };
}

interface GatheredMails extends Pick<GatheredRecords, 'digestPaths' | 'complete'> {
  readonly findListed: (digestPath: string) => Promise<PaperRecords>;
}

async function gatherMails(
  paths: readonly string[],
  { listings }: RecordOptions,
  context: CommandContext,
): Promise<GatheredMails> {
  const { localFiles } = context;
  const records = new PaperRecords();
  const digestPaths: string[] = [];
  for (const path of paths) {
    const isListing = await addListing(records, path, localFiles).catch(() => false);
    if (!isListing) digestPaths.push(path);
  }
  const failures = await addGivenListings(records, listings ?? [], localFiles);
  for (const failure of failures) printFailure(failure, context);
  const isAnyGiven = listings !== undefined || digestPaths.length < paths.length;
  return {
    digestPaths,
    findListed: isAnyGiven ? () => Promise.resolve(records) : createNeighbourListings(localFiles),
    complete: failures.length === 0,
  };
}
