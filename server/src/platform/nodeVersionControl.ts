/** Git, asked through its program. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { errorCodeOf } from '../cli/localFiles';
import type { VersionControl } from '../cli/versionControl';

const execute = promisify(execFile);

/** In bytes; the names of a million files. */
const longestAnswer = 1 << 28;

/** The repository is that of the folder that the program runs in. */
export const nodeVersionControl: VersionControl = {
  findChanges: async (revision) => {
    try {
      const root = await answerOrNothing('rev-parse', '--show-toplevel');
      if (root === undefined) return 'noRepository';
      const commit = await resolveRevision(revision);
      if (commit === undefined) return 'noRevision';
      const names = [...(await changedNames(await branchPoint(commit))), ...(await untrackedNames())];
      const uris = await Promise.all(names.map((name) => uriOf(path.join(root, name))));
      return { rootUri: pathToFileURL(root).href, uris: new Set(uris) };
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return 'noProgram';
      throw error;
    }
  },
};

async function git(...parameters: readonly string[]): Promise<string> {
  return (await execute('git', parameters, { maxBuffer: longestAnswer })).stdout;
}

async function resolveRevision(revision: string): Promise<string | undefined> {
  // No name of a revision starts like an option.
  if (revision.startsWith('-')) return undefined;
  return answerOrNothing('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
}

/** Where the present branch left the revision, so that what others have changed there since does not count; in a shallow clone the revision itself. */
async function branchPoint(commit: string): Promise<string> {
  return (await answerOrNothing('merge-base', commit, 'HEAD')) ?? commit;
}

/** Files that are gone are left out. */
async function changedNames(commit: string): Promise<readonly string[]> {
  return splitNames(
    await git('-c', 'diff.relative=false', 'diff', '--name-only', '-z', '--diff-filter=d', commit, '--'),
  );
}

/** New files that nobody has added yet, and that are not ignored. */
async function untrackedNames(): Promise<readonly string[]> {
  return splitNames(await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'));
}

function splitNames(answer: string): readonly string[] {
  return answer.split('\0').filter((name) => name !== '');
}

/** A link that leads nowhere has its own address. */
async function uriOf(file: string): Promise<string> {
  return pathToFileURL(await realpath(file).catch(() => file)).href;
}

/** One line, or `undefined` when Git says no. */
async function answerOrNothing(...parameters: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(...parameters)).replace(/\n$/, '');
  } catch (error) {
    // A number is the code that Git ended with; when it did not even run, the code is a name.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return undefined;
    throw error;
  }
}
