/** A baseline: the findings that are known and not to be reported, so that only new ones count. */
import * as z from 'zod';
import type { CheckedFile, CheckedFinding } from './checkedFile';
import type { CommandContext } from './commandContext';
import { decodeText } from './decodeText';
import { failureReasons, maximumFileSize, reasonOf, UnusableArgument } from './failure';
import { formatJson } from './jsonArray';
import type { LocalFiles } from './localFiles';
import { errorCodeOf } from './localFiles';
import { relativeUri } from './relativeUri';

const baselineSchema = z.object({
  version: z.literal(1),
  findings: z.array(z.object({ file: z.string(), code: z.string(), fingerprint: z.string() })),
});

/** One known finding; `file` is an address relative to the baseline's own folder. */
type BaselineEntry = z.infer<typeof baselineSchema>['findings'][number];

/** A run's findings beside those of the baseline. */
export interface Comparison {
  /** The same files with what the baseline does not have. */
  readonly files: readonly CheckedFile[];
  /** How many findings the baseline has. */
  readonly known: number;
  /** How many entries of the baseline no longer occur in these files. */
  readonly stale: number;
}

/** Throws `UnusableArgument` when there is no baseline at this path, or something else. */
export async function readBaseline(path: string, { localFiles }: CommandContext): Promise<readonly BaselineEntry[]> {
  try {
    const decoded = decodeText(await localFiles.read(path, maximumFileSize));
    if ('reason' in decoded) throw new UnusableArgument({ path, reason: decoded.reason });
    return baselineSchema.parse(JSON.parse(decoded.text)).findings;
  } catch (error) {
    if (error instanceof UnusableArgument) throw error;
    const isOther = error instanceof SyntaxError || error instanceof z.ZodError;
    throw new UnusableArgument({ path, reason: isOther ? failureReasons.notBaseline : reasonOf(error) });
  }
}

export function compareWithBaseline(
  path: string,
  entries: readonly BaselineEntry[],
  files: readonly CheckedFile[],
  { localFiles }: CommandContext,
): Comparison {
  const nameOf = createNamer(path, localFiles);
  const unseen = new Map(entries.map((entry) => [keyOf(entry), entry]));
  let known = 0;
  const isNew = (file: string, { code, fingerprint }: CheckedFinding): boolean => {
    const isKnown = unseen.delete(keyOf({ file, code, fingerprint }));
    if (isKnown) known++;
    return !isKnown;
  };
  const compared = files.map((checked) => {
    const file = nameOf(checked.uri);
    return { ...checked, findings: checked.findings.filter((finding) => isNew(file, finding)) };
  });
  const names = new Set(files.map(({ uri }) => nameOf(uri)));
  const stale = [...unseen.values()].filter(({ file }) => names.has(file)).length;
  return { files: compared, known, stale };
}

/**
 * Writes the findings of these files as a baseline and returns their number. What an earlier one says of other files stays,
 * as long as these files are there.
 */
export async function updateBaseline(
  path: string,
  files: readonly CheckedFile[],
  { localFiles }: CommandContext,
  earlier: readonly BaselineEntry[],
): Promise<number> {
  const nameOf = createNamer(path, localFiles);
  const names = new Set(files.map(({ uri }) => nameOf(uri)));
  const findings = files.flatMap(({ uri, findings: found }) =>
    found.map(({ code, fingerprint }) => ({ file: nameOf(uri), code, fingerprint })),
  );
  const folder = localFiles.uriOf(path);
  const kept = await keepExisting(
    earlier.filter(({ file }) => !names.has(file)),
    (file) => localFiles.inspect(localFiles.pathOf(new URL(file, folder).href)),
  );
  const all = [...kept, ...findings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const text = `${formatJson({ version: 1, findings: all })}\n`;
  await localFiles.replace(path, new TextEncoder().encode(text));
  return findings.length;
}

async function keepExisting(
  entries: readonly BaselineEntry[],
  inspect: (file: string) => Promise<unknown>,
): Promise<readonly BaselineEntry[]> {
  const gone = new Set<string>();
  for (const file of new Set(entries.map((entry) => entry.file))) {
    await inspect(file).catch((error: unknown) => {
      if (errorCodeOf(error) === 'ENOENT') gone.add(file);
    });
  }
  return entries.filter(({ file }) => !gone.has(file));
}

function createNamer(path: string, localFiles: LocalFiles): (uri: string) => string {
  const folder = localFiles.uriOf(path).replace(/[^/]*$/, '');
  return (uri) => relativeUri(folder, uri);
}

function keyOf({ file, code, fingerprint }: BaselineEntry): string {
  return JSON.stringify([file, code, fingerprint]);
}
