/** Reads the digests that the arguments mean, one after the other. */
import type { LocalizedText } from '../localization';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { decodeText } from './decodeText';
import type { Failure } from './failure';
import { failureReasons, maximumFileSize, reasonOf } from './failure';
import type { LocalFiles } from './localFiles';
import type { FoundFile } from './findFiles';
import { findFiles } from './findFiles';

/** A digest and the path under which it was given or found. */
export interface DigestFile {
  readonly path: string;
  readonly document: DigestDocument;
  readonly hasByteOrderMark: boolean;
}

/**
 * Every digest, once even if several arguments mean it, and a failure for each input that is unusable. A file that was
 * found, not named, and holds text but no digest is left out, unless its name says that it is one.
 */
export async function* readDigests(
  localFiles: LocalFiles,
  paths: readonly string[],
): AsyncGenerator<DigestFile | Failure> {
  const seen = new Set<string>();
  for (const argument of paths) {
    const { files, failures, ifEmpty } = await findFiles(localFiles, argument);
    yield* failures;
    let anything = failures.length > 0;
    for (const file of files) {
      const isRepeated = seen.has(file.uri);
      seen.add(file.uri);
      const result = isRepeated ? undefined : await readDigest(localFiles, file);
      anything ||= isRepeated || result !== undefined;
      if (result !== undefined) yield result;
    }
    if (!anything && ifEmpty !== undefined) yield { path: argument, reason: ifEmpty };
  }
}

async function readDigest(localFiles: LocalFiles, file: FoundFile): Promise<DigestFile | Failure | undefined> {
  const fail = (reason: LocalizedText): Failure => ({ path: file.path, reason });
  if (file.kind !== 'file') return fail(failureReasons.notRegular);
  if (file.size > maximumFileSize) return fail(failureReasons.tooLarge);
  try {
    const decoded = decodeText(await localFiles.read(file.path, maximumFileSize));
    if ('reason' in decoded) return fail(decoded.reason);
    const document = parseDocument(file.uri, decoded.text);
    if (isDigestDocument(document)) return { path: file.path, document, hasByteOrderMark: decoded.hasByteOrderMark };
    return file.claimsDigest ? fail(failureReasons.notDigest) : undefined;
  } catch (error) {
    return fail(reasonOf(error));
  }
}
