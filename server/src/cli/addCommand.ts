/** `digest-desk add`: adds papers to a digest, complete from arXiv's record. */
import type { PaperRecords } from '../arxiv/paperRecords';
import { composeEntry } from '../diagnostics/composeEntry';
import { parseArxivReference } from '../digest/arxivIdentifier';
import type { Digest } from '../digest/digest';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { Settings } from '../settings/settings';
import { applyTextEdits } from '../text/textEdit';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { encodeText } from './decodeText';
import type { Failure } from './failure';
import { failureReasons, reasonOf } from './failure';
import type { RecordFormat, RecordOptions } from './gatherRecords';
import { gatherRecords } from './gatherRecords';
import { formatJson } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { toPrintable } from './terminal';

export interface AddOptions extends ConfigurationOption, RecordOptions {
  readonly format: RecordFormat;
}

/** The JSON form. */
export interface AddedPapersJson {
  /** The path as given. */
  readonly file: string;
  /** The identifiers of the papers that were added, without version. */
  readonly added: readonly string[];
}

/** Adds the papers that are known, in the order given, and writes the file once; every other is one line on the error output. */
export async function add(
  path: string,
  references: readonly string[],
  options: AddOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const { digestPaths, findRecords, complete } = await gatherRecords([path], options, context, (digest, listed) =>
    newIdentifiers(references, digest, listed),
  );
  if (digestPaths.length === 0) printFailure({ path, reason: failureReasons.notDigest }, context);
  let usable = complete && digestPaths.length > 0;
  for await (const input of readDigests(context.localFiles, digestPaths)) {
    const settings = 'reason' in input ? undefined : await settingsOf(input.document.uri);
    if ('reason' in input) printFailure(input, context);
    const isDone =
      !('reason' in input) &&
      settings !== undefined &&
      (await addToDigest(input, references, await findRecords(input), settings, options, context));
    usable &&= isDone;
  }
  return usable ? exitCodes.success : exitCodes.unusable;
}

/** Whether all papers could be added. */
async function addToDigest(
  { path, document, hasByteOrderMark }: DigestFile,
  references: readonly string[],
  records: PaperRecords,
  settings: Settings,
  { format, network }: AddOptions,
  context: CommandContext,
): Promise<boolean> {
  const unknownPaper = network === true ? failureReasons.unknownPaper : failureReasons.unaskedPaper;
  const added = addPapers(document, references, records, settings, unknownPaper);
  for (const failure of added.failures) printFailure(failure, context);
  try {
    if (added.identifiers.length > 0)
      await context.localFiles.replace(path, encodeText({ text: added.text, hasByteOrderMark }));
  } catch (error) {
    printFailure({ path, reason: reasonOf(error) }, context);
    return false;
  }
  const count = added.identifiers.length;
  const message = localized(count === 1 ? '1 paper added' : `${count} papers added`, `已添加 ${count} 篇论文`);
  const result: AddedPapersJson = { file: path, added: added.identifiers };
  context.terminal.writeOutput(
    format === 'json' ? `${formatJson(result)}\n` : `${toPrintable(`${path}: ${message[context.locale]}`)}\n`,
  );
  return added.failures.length === 0;
}

interface AddedPapers {
  readonly text: string;
  readonly identifiers: readonly string[];
  readonly failures: readonly Failure[];
}

function addPapers(
  document: DigestDocument,
  references: readonly string[],
  records: PaperRecords,
  settings: Settings,
  unknownPaper: LocalizedText,
): AddedPapers {
  const present = new Set(records.identifiersIn(document.digest));
  const identifiers: string[] = [];
  const failures: Failure[] = [];
  let { text } = document;
  for (const path of references) {
    const identifier = identifierOf(path);
    const metadata = identifier === undefined ? undefined : records.find(identifier);
    const grown = parseDocument(document.uri, text);
    if (identifier === undefined) failures.push({ path, reason: failureReasons.notIdentifier });
    else if (present.has(identifier)) failures.push({ path, reason: failureReasons.knownPaper });
    else if (metadata === undefined) failures.push({ path, reason: unknownPaper });
    else if (isDigestDocument(grown)) {
      text = applyTextEdits(text, composeEntry(metadata, grown, settings));
      identifiers.push(identifier);
      present.add(identifier);
    }
  }
  return { text, identifiers, failures };
}

/** Without version; `undefined` for what names no paper at arXiv. */
function identifierOf(reference: string): string | undefined {
  const parsed = parseArxivReference(reference);
  return parsed.kind === 'valid' ? parsed.identifier.identifier : undefined;
}

/** Those that are named and not in the digest, by link or by title. */
function newIdentifiers(references: readonly string[], digest: Digest, records: PaperRecords): readonly string[] {
  const present = new Set(records.identifiersIn(digest));
  return references.flatMap((reference) => identifierOf(reference) ?? []).filter((named) => !present.has(named));
}
