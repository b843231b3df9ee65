/** `digest-desk export`: prints digests as data, as a bibliography or as a page to read. */
import type { Digest } from '../digest/digest';
import type { BibliographyFormat } from '../export/bibliography';
import { exportBibliography } from '../export/bibliography';
import type { ExportFormat } from '../export/exportDigest';
import { exportJson } from '../export/jsonExport';
import { exportHtml, exportMarkdown } from '../export/readingFormats';
import type { Settings } from '../settings/settings';
import type { TopicClassifier } from '../topics/classifyTopics';
import { createTopicClassifier } from '../topics/classifyTopics';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { reasonOf } from './failure';
import { namesFile } from './findFiles';
import { createJsonArrayWriter, formatJson } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';

export interface ExportOptions extends ConfigurationOption {
  readonly format: ExportFormat;
}

/** Takes the digests one after the other, so that a large result never has to be in memory where the format allows it. */
interface ExportWriter {
  add(file: DigestFile, settings: Settings): void;
  end(): void;
}

export async function exportDigests(
  paths: readonly string[],
  options: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const writer = await createWriter(options.format, paths, context);
  let usable = true;
  for await (const input of readDigests(context.localFiles, paths)) {
    try {
      if ('reason' in input) {
        printFailure(input, context);
        usable = false;
        continue;
      }
      const settings = await settingsOf(input.document.uri);
      if (settings === undefined) usable = false;
      else writer.add(input, settings);
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
    const classifierOf = memoizeClassifier();
    return {
      add: ({ document }, settings) => write(exportPage(document.digest, classifierOf(settings), context.locale)),
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
  const classifierOf = memoizeClassifier();
  const [first = '', ...more] = paths;
  const isOneFile = more.length === 0 && (await namesFile(context.localFiles, first));
  const array = isOneFile ? undefined : createJsonArrayWriter(write);
  return {
    add: ({ path, document }, settings) => {
      const exported = exportJson(path, document, classifierOf(settings));
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

/** One classifier for all digests of one configuration: to make it takes longer than to use it. */
function memoizeClassifier(): (settings: Settings) => TopicClassifier {
  const made = new Map<Settings, TopicClassifier>();
  return (settings) => {
    const classifier = made.get(settings) ?? createTopicClassifier(settings.topics);
    made.set(settings, classifier);
    return classifier;
  };
}
