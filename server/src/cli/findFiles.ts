/** From the arguments FILE, DIRECTORY and GLOB to the files they mean. */
import type { LocalizedText } from '../localization';
import type { Failure } from './failure';
import { failureReasons, reasonOf } from './failure';
import type { DirectoryEntry, FileFacts, LocalFiles } from './localFiles';
import { errorCodeOf } from './localFiles';

/** A file that was named, or found in a directory or by a pattern; `path` is written in the style of the argument. */
export interface FoundFile extends FileFacts {
  readonly path: string;
  /** Named itself, or called `.digest` or `.digest.txt`: it ought to be a digest. */
  readonly claimsDigest: boolean;
}

/** What one argument means. */
export interface FoundFiles {
  /** In the order of their paths. */
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  /** What to say when none of the files is a digest; `undefined` for an argument that names a file. */
  readonly ifEmpty: LocalizedText | undefined;
}

/** The files that may hold a digest; that they do is told by their content. */
const candidateName = /\.(?:digest|md|txt)$/i;
const digestName = /\.digest(?:\.txt)?$/i;
const globSyntax = /[*?[{]|[!+@]\(/;

/** The files of one argument. A path that exists is taken literally, even if it looks like a pattern. */
export async function findFiles(localFiles: LocalFiles, argument: string): Promise<FoundFiles> {
  try {
    const facts = await localFiles.inspect(argument);
    if (facts.kind !== 'directory') return named({ ...facts, path: argument, claimsDigest: true });
    return await findInDirectory(localFiles, argument);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT' && globSyntax.test(argument)) return findByPattern(localFiles, argument);
    return failed(argument, reasonOf(error));
  }
}

/** Whether an argument means one file by its name, be it there or not. */
export async function namesFile(localFiles: LocalFiles, argument: string): Promise<boolean> {
  try {
    return (await localFiles.inspect(argument)).kind !== 'directory';
  } catch {
    return !globSyntax.test(argument);
  }
}

function named(file: FoundFile): FoundFiles {
  return { files: [file], failures: [], ifEmpty: undefined };
}

function failed(path: string, reason: LocalizedText): FoundFiles {
  return { files: [], failures: [{ path, reason }], ifEmpty: undefined };
}

async function findByPattern(localFiles: LocalFiles, pattern: string): Promise<FoundFiles> {
  let paths: readonly string[];
  try {
    paths = await localFiles.glob(pattern);
  } catch {
    return failed(pattern, failureReasons.badPattern);
  }
  const found = await Promise.all(paths.map((path) => inspectFound(localFiles, path)));
  return collect(found, failureReasons.noDigestMatches);
}

/** Hidden entries and `node_modules` are left out, and links to directories are not followed, so that there is an end. */
async function findInDirectory(localFiles: LocalFiles, directory: string): Promise<FoundFiles> {
  const found: (FoundFile | Failure)[] = [];
  const visit = async (path: string): Promise<void> => {
    for (const entry of await localFiles.list(path)) {
      const entryPath = path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.kind === 'directory') {
        await visit(entryPath).catch((error: unknown) => found.push({ path: entryPath, reason: reasonOf(error) }));
      } else if (isCandidate(entry)) {
        found.push(await inspectFound(localFiles, entryPath));
      }
    }
  };
  await visit(directory);
  return collect(found, failureReasons.noDigestInside);
}

function isCandidate({ name, kind }: DirectoryEntry): boolean {
  return candidateName.test(name) && kind !== 'other';
}

async function inspectFound(localFiles: LocalFiles, path: string): Promise<FoundFile | Failure> {
  try {
    return { ...(await localFiles.inspect(path)), path, claimsDigest: digestName.test(path) };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

function collect(found: readonly (FoundFile | Failure)[], ifEmpty: LocalizedText): FoundFiles {
  const sorted = [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: sorted.filter((item): item is FoundFile => 'uri' in item && item.kind === 'file'),
    failures: sorted.filter((item): item is Failure => 'reason' in item),
    ifEmpty,
  };
}
