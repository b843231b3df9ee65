/** Reads the digests that the arguments mean, in their order. */
import type { LocalizedText } from '../localization';
import { isListing } from '../workspace/listingReader';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { decodeText } from './decodeText';
import type { Failure } from './failure';
import { failureReasons, maximumFileSize, reasonOf } from './failure';
import type { LocalFiles } from './localFiles';
import type { FoundFile, FoundFiles } from './findFiles';
import { findFiles } from './findFiles';

/** A digest and the path under which it was given or found. */
export interface DigestFile {
  readonly path: string;
  readonly document: DigestDocument;
  readonly hasByteOrderMark: boolean;
}

/** One argument and what it means; files that an argument before it means as well are left out. */
export interface Input extends FoundFiles {
  readonly argument: string;
  readonly hasRepeatedFiles: boolean;
}

export async function findInputs(localFiles: LocalFiles, paths: readonly string[]): Promise<readonly Input[]> {
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const argument of paths) {
    const found = await findFiles(localFiles, argument);
    const files = found.files.filter(({ uri }) => !seen.has(uri) && seen.add(uri));
    inputs.push({ ...found, argument, files, hasRepeatedFiles: files.length < found.files.length });
  }
  return inputs;
}

/**
 * What `read` makes of each file, and a failure for each input that is unusable. `read` gives `undefined` for a file that
 * was found, not named, and holds text but no digest: it is left out.
 */
export async function* readInputs<T extends object>(
  inputs: readonly Input[],
  read: (file: FoundFile) => Promise<T | Failure | undefined>,
): AsyncGenerator<T | Failure> {
  for (const { argument, files, hasRepeatedFiles, failures, ifEmpty } of inputs) {
    yield* failures;
    let anything = failures.length > 0 || hasRepeatedFiles;
    for (const file of files) {
      const result = await read(file);
      anything ||= result !== undefined;
      if (result !== undefined) yield result;
    }
    if (!anything && ifEmpty !== undefined) yield { path: argument, reason: ifEmpty };
  }
}

/** Every digest, one after the other, so that only one has to be held. */
export async function* readDigests(
  localFiles: LocalFiles,
  paths: readonly string[],
): AsyncGenerator<DigestFile | Failure> {
  yield* readInputs(await findInputs(localFiles, paths), (file) => readDigest(localFiles, file));
}

/** `undefined` for text that is no digest and does not claim to be one, and for a listing mail: shells turn one pattern into many arguments. */
export async function readDigest(localFiles: LocalFiles, file: FoundFile): Promise<DigestFile | Failure | undefined> {
  const fail = (reason: LocalizedText): Failure => ({ path: file.path, reason });
  if (file.kind !== 'file') return fail(failureReasons.notRegular);
  if (file.size > maximumFileSize) return fail(failureReasons.tooLarge);
  try {
    const decoded = decodeText(await localFiles.read(file.path, maximumFileSize));
    if ('reason' in decoded) return fail(decoded.reason);
    const document = parseDocument(file.uri, decoded.text);
    if (isDigestDocument(document)) return { path: file.path, document, hasByteOrderMark: decoded.hasByteOrderMark };
    return file.claimsDigest && !isListing(decoded.text) ? fail(failureReasons.notDigest) : undefined;
  } catch (error) {
    return fail(reasonOf(error));
  }
}
