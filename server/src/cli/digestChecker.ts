/** Checks digests in two steps, because each one is seen beside all others: first all are read, then each is checked. */
import type { Finding, RelatedPlace } from '../diagnostics/rule';
import { runRules } from '../diagnostics/runRules';
import type { Settings } from '../settings/settings';
import { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import type { DigestFacts } from '../workspace/workspaceIndex';
import { createDigestFacts, WorkspaceIndex } from '../workspace/workspaceIndex';
import type { CheckedFile, CheckedFinding, CheckedPlace, PositionRange } from './checkedFile';
import { decodeText } from './decodeText';
import type { Failure } from './failure';
import { maximumFileSize, reasonOf } from './failure';
import type { FoundFile } from './findFiles';
import { gatherListings } from './gatherListings';
import { createFingerprints } from './fingerprint';
import type { LocalFiles } from './localFiles';
import type { DigestFile } from './readDigests';
import { readDigest } from './readDigests';

/** A digest that a checker holds, and what others may know of it. */
export interface HeldDigest {
  readonly path: string;
  readonly uri: string;
  readonly facts: DigestFacts;
}

/** What it takes and gives is plain data, so that a checker may run in another thread. */
export interface DigestChecker {
  /** Reads a digest and keeps it; `undefined` as for `readDigest`. */
  read(file: FoundFile): Promise<HeldDigest | Failure | undefined>;
  /** Tells of all digests, also of those that other checkers hold, and reads listing mails as `gatherListings` does. */
  learn(digests: readonly HeldDigest[], listings: readonly string[] | undefined): Promise<readonly Failure[]>;
  /** Checks a digest that this checker holds. */
  check(uri: string, settings: Settings): Promise<CheckedFile | Failure>;
}

/** A checker in this thread. */
export function createDigestChecker(localFiles: LocalFiles): DigestChecker {
  const held = new Map<string, DigestFile>();
  const index = new WorkspaceIndex();
  const linesOf = createLinesFinder(localFiles, held);
  return {
    read: async (file) => {
      const digest = await readDigest(localFiles, file);
      if (digest === undefined || 'reason' in digest) return digest;
      held.set(file.uri, digest);
      return { path: file.path, uri: file.uri, facts: createDigestFacts(file.uri, digest.document.digest) };
    },
    learn: async (digests, listings) => {
      for (const { uri, facts } of digests) index.learn(uri, facts);
      const paths = digests.map(({ path }) => path);
      return gatherListings(paths, listings, localFiles, index);
    },
    check: async (uri, settings) => {
      const file = held.get(uri);
      if (file === undefined) throw new Error(`${uri} has not been read`);
      try {
        return { path: file.path, uri, findings: await checkFile(file, index, settings, linesOf) };
      } catch (error) {
        return { path: file.path, reason: reasonOf(error) };
      }
    },
  };
}

/** The lines of a digest; `undefined` when it can no longer be read. */
type LinesFinder = (uri: string) => Promise<LineIndex | undefined>;

/** A digest that another checker holds is read once more: cheaper than to hand over the lines of all of them. */
function createLinesFinder(localFiles: LocalFiles, held: ReadonlyMap<string, DigestFile>): LinesFinder {
  const others = new Map<string, Promise<LineIndex | undefined>>();
  const read = async (uri: string): Promise<LineIndex | undefined> => {
    const bytes = await localFiles.read(localFiles.pathOf(uri), maximumFileSize).catch(() => undefined);
    const decoded = bytes === undefined ? undefined : decodeText(bytes);
    return decoded === undefined || 'reason' in decoded ? undefined : new LineIndex(decoded.text);
  };
  return async (uri) => {
    const lines = held.get(uri)?.document.lineIndex ?? others.get(uri) ?? read(uri);
    if (lines instanceof Promise) others.set(uri, lines);
    return lines;
  };
}

async function checkFile(
  { document }: DigestFile,
  index: WorkspaceIndex,
  settings: Settings,
  linesOf: LinesFinder,
): Promise<readonly CheckedFinding[]> {
  const { uri, text, digest, lineIndex } = document;
  const findings = runRules({ uri, text, digest, index, settings });
  const fingerprints = await createFingerprints(document, findings);
  return Promise.all(
    findings.map(async (finding, place) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      range: positionsOf(lineIndex, finding.range),
      fingerprint: fingerprints[place] ?? '',
      fixes: checkedFixes(finding, lineIndex),
      related: await checkedPlaces(finding.related ?? [], uri, linesOf),
    })),
  );
}

function checkedFixes({ fixes = [] }: Finding, lineIndex: LineIndex): CheckedFinding['fixes'] {
  return fixes
    .filter(({ cursor, safe }) => safe || cursor === undefined)
    .map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ range, newText }) => ({ range: positionsOf(lineIndex, range), newText })),
    }));
}

async function checkedPlaces(
  places: readonly RelatedPlace[],
  ownUri: string,
  linesOf: LinesFinder,
): Promise<readonly CheckedPlace[]> {
  const checked = places.map(async ({ uri = ownUri, range, message }) => {
    const lines = await linesOf(uri);
    return lines === undefined ? [] : [{ uri, range: positionsOf(lines, range), message }];
  });
  return (await Promise.all(checked)).flat();
}

function positionsOf(lineIndex: LineIndex, { start, end }: TextRange): PositionRange {
  return { start: lineIndex.positionAt(start), end: lineIndex.positionAt(end) };
}
