/** Finds arXiv's record for commands that name digests and listing mails. */
import { ListingIndex } from '../arxiv/listingIndex';
import type { CommandContext } from './commandContext';
import { printFailure } from './commandContext';
import { addGivenListings, addListing, createNeighbourListings } from './readRecords';

/** The options that all commands share which depend on the record. */
export interface RecordOptions {
  /** Files and directories of listing mails; without any, those of each digest's own directory. */
  readonly listings?: readonly string[];
}

/** How commands print what they find in the record. */
export const recordFormats = ['text', 'json'] as const;

export type RecordFormat = (typeof recordFormats)[number];

export interface GatheredRecords {
  /** The paths that do not name a mail. */
  readonly digestPaths: readonly string[];
  readonly findRecords: (digestPath: string) => Promise<ListingIndex>;
  /** Whether all that was given as a mail is one; what is not has been reported. */
  readonly complete: boolean;
}

/** A mail among the digests counts as given, too: shells turn one pattern into many arguments. */
export async function gatherRecords(
  paths: readonly string[],
  { listings }: RecordOptions,
  context: CommandContext,
): Promise<GatheredRecords> {
  const { localFiles } = context;
  const index = new ListingIndex();
  const digestPaths: string[] = [];
  for (const path of paths) {
    const isListing = await addListing(index, path, localFiles).catch(() => false);
    if (!isListing) digestPaths.push(path);
  }
  const failures = await addGivenListings(index, listings ?? [], localFiles);
  for (const failure of failures) printFailure(failure, context);
  const isAnyGiven = listings !== undefined || digestPaths.length < paths.length;
  return {
    digestPaths,
    findRecords: isAnyGiven ? () => Promise.resolve(index) : createNeighbourListings(localFiles),
    complete: failures.length === 0,
  };
}
