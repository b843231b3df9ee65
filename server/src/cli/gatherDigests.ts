/** Reads all digests, and listing mails, before any is looked at, so that each is seen beside the others. */
import { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { CommandContext } from './commandContext';
import { printFailure } from './commandContext';
import type { ListingsOption } from './gatherListings';
import { gatherListings } from './gatherListings';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';

export interface GatheredDigests {
  readonly files: readonly DigestFile[];
  readonly index: WorkspaceIndex;
  /** Whether every input was usable; what was not has been reported. */
  readonly complete: boolean;
}

export async function gatherDigests(
  paths: readonly string[],
  { listings }: ListingsOption,
  context: CommandContext,
): Promise<GatheredDigests> {
  const files: DigestFile[] = [];
  const index = new WorkspaceIndex();
  let complete = true;
  for await (const input of readDigests(context.localFiles, paths)) {
    if ('reason' in input) {
      printFailure(input, context);
      complete = false;
    } else {
      files.push(input);
      index.update(input.document.uri, input.document.digest);
    }
  }
  const digestPaths = files.map(({ path }) => path);
  const failures = await gatherListings(digestPaths, listings, context.localFiles, index);
  for (const failure of failures) printFailure(failure, context);
  return { files, index, complete: complete && failures.length === 0 };
}
