/** `digest-desk export`: prints digests as data, as a bibliography or as a page to read. */
import type { Digest } from '../digest/digest';
import type { BibliographyFormat } from '../export/bibliography';
import { exportBibliography } from '../export/bibliography';
import type { ExportFormat } from '../export/exportDigest';
import { exportJson } from '../export/jsonExport';
import { exportHtml, exportMarkdown } from '../export/readingFormats';
import { defaultSettings } from '../settings/settings';
import { createTopicClassifier } from '../topics/classifyTopics';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { reasonOf } from './failure';
import { namesFile } from './findFiles';
import { createJsonArrayWriter, formatJson } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';

export interface ExportOptions {
  readonly format: ExportFormat;
}

/** Takes the digests one after the other, so that a large result never has to be in memory where the format allows it. */
interface ExportWriter {
  add(file: DigestFile): void;
  end(): void;
}

export async function exportDigests(
  paths: readonly string[],
  { format }: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const writer = await createWriter(format, paths, context);
  let usable = true;
  for await (const input of readDigests(context.localFiles, paths)) {
    try {
      if ('reason' in input) {
        printFailure(input, context);
        usable = false;
      } else {
        writer.add(input);
      }
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  writer.end();
  return usable ? exitCodes.success : exitCodes.unusable;
}

async function createWriter(
  format: ExportFormat,
  paths: readonly string[],
  context: CommandContext,
): Promise<ExportWriter> {
  const write = (text: string): void => context.terminal.writeOutput(text);
  if (format === 'json') return createJsonWriter(paths, context, write);
  if (format === 'markdown' || format === 'html') {
    const exportPage = format === 'html' ? exportHtml : exportMarkdown;
    const classifier = createTopicClassifier(defaultSettings.topics);
    return {
      add: ({ document }) => write(exportPage(document.digest, classifier, context.locale)),
      end: () => undefined,
    };
  }
  return createBibliographyWriter(format, write);
}

/** One named file gives an object; several, or a directory or pattern, give an array, however many digests there are. */
async function createJsonWriter(
  paths: readonly string[],
  context: CommandContext,
  write: (text: string) => void,
): Promise<ExportWriter> {
  const classifier = createTopicClassifier(defaultSettings.topics);
  const [first = '', ...more] = paths;
  const isOneFile = more.length === 0 && (await namesFile(context.localFiles, first));
  const array = isOneFile ? undefined : createJsonArrayWriter(write);
  return {
    add: ({ path, document }) => {
      const exported = exportJson(path, document, classifier);
      if (array === undefined) write(`${formatJson(exported)}\n`);
      else array.add(exported);
    },
    end: () => array?.end(),
  };
}

/** Keys must differ over all digests, so all are read before anything is written. */
function createBibliographyWriter(format: BibliographyFormat, write: (text: string) => void): ExportWriter {
  const digests: Digest[] = [];
  return {
    add: ({ document }) => digests.push(document.digest),
    end: () => write(exportBibliography(digests, format)),
  };
}
