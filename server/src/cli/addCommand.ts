/** `digest-desk add`: adds papers to a digest, complete from arXiv's record in listing mails. */
import type { ListingIndex } from '../arxiv/listingIndex';
import { composeEntry } from '../diagnostics/composeEntry';
import { parseArxivReference } from '../digest/arxivIdentifier';
import type { Digest } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
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
  const { digestPaths, findRecords, complete } = await gatherRecords([path], options, context);
  if (digestPaths.length === 0) printFailure({ path, reason: failureReasons.notDigest }, context);
  let usable = complete && digestPaths.length > 0;
  for await (const input of readDigests(context.localFiles, digestPaths)) {
    const settings = 'reason' in input ? undefined : await settingsOf(input.document.uri);
    if ('reason' in input) printFailure(input, context);
    const isDone =
      !('reason' in input) &&
      settings !== undefined &&
      (await addToDigest(input, references, await findRecords(path), settings, options, context));
    usable &&= isDone;
  }
  return usable ? exitCodes.success : exitCodes.unusable;
}

/** Whether all papers could be added. */
async function addToDigest(
  { path, document, hasByteOrderMark }: DigestFile,
  references: readonly string[],
  records: ListingIndex,
  settings: Settings,
  { format }: AddOptions,
  context: CommandContext,
): Promise<boolean> {
  const added = addPapers(document, references, records, settings);
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
  records: ListingIndex,
  settings: Settings,
): AddedPapers {
  const present = identifiersIn(document.digest);
  const identifiers: string[] = [];
  const failures: Failure[] = [];
  let { text } = document;
  for (const path of references) {
    const reference = parseArxivReference(path);
    const identifier = reference.kind === 'valid' ? reference.identifier.identifier : undefined;
    const metadata = identifier === undefined ? undefined : records.findFullest(identifier);
    const grown = parseDocument(document.uri, text);
    if (identifier === undefined) failures.push({ path, reason: failureReasons.notIdentifier });
    else if (present.has(identifier)) failures.push({ path, reason: failureReasons.knownPaper });
    else if (metadata === undefined) failures.push({ path, reason: failureReasons.unknownPaper });
    else if (isDigestDocument(grown)) {
      text = applyTextEdits(text, composeEntry(metadata, grown, settings));
      identifiers.push(identifier);
      present.add(identifier);
    }
  }
  return { text, identifiers, failures };
}

function identifiersIn({ papers }: Digest): Set<string> {
  return new Set(papers.flatMap((paper) => paperIdentifier(paper)?.identifier ?? []));
}
