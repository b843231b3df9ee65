/** `digest-desk export`: prints digests as data, as a bibliography or as a page to read. */
import type { BibliographyFormat } from '../export/bibliography';
import { exportBibliography } from '../export/bibliography';
import type { CitablePaper } from '../export/citablePaper';
import { toCitable } from '../export/citablePaper';
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
import type { GatheredRecords, RecordOptions, WantedPapers } from './gatherRecords';
import { gatherRecords, identifiedPapers } from './gatherRecords';
import { createJsonArrayWriter, formatJson } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';

export interface ExportOptions extends ConfigurationOption, RecordOptions {
  readonly format: ExportFormat;
}

/** Takes the digests one after the other, so that a large result never has to be in memory where the format allows it. */
interface ExportWriter {
  add(file: DigestFile, settings: Settings): void | Promise<void>;
  end(): void;
}

/** Data is of the digest alone; all other formats name the papers as arXiv does. */
function wantedFor(format: ExportFormat): WantedPapers | undefined {
  return format === 'json' ? undefined : identifiedPapers;
}

export async function exportDigests(
  paths: readonly string[],
  options: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const gathered = await gatherRecords(paths, options, context, wantedFor(options.format));
  const writer = await createWriter(options.format, gathered, context);
  let usable = gathered.complete;
  for await (const input of readDigests(context.localFiles, gathered.digestPaths)) {
    try {
      if ('reason' in input) {
        printFailure(input, context);
        usable = false;
        continue;
      }
      const settings = await settingsOf(input.document.uri);
      if (settings === undefined) usable = false;
      else await writer.add(input, settings);
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
  { digestPaths, findRecords }: GatheredRecords,
  context: CommandContext,
): Promise<ExportWriter> {
  const write = (text: string): void => context.terminal.writeOutput(text);
  if (format === 'json') return createJsonWriter(digestPaths, context, write);
  if (format === 'markdown' || format === 'html') {
    const exportPage = format === 'html' ? exportHtml : exportMarkdown;
    const classifierOf = memoizeClassifier();
    return {
      add: async (file, settings) => {
        const pageContext = {
          classifier: classifierOf(settings),
          records: await findRecords(file),
          locale: context.locale,
        };
        write(exportPage(file.document.digest, pageContext));
      },
      end: () => undefined,
    };
  }
  return createBibliographyWriter(format, findRecords, write);
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
function createBibliographyWriter(
  format: BibliographyFormat,
  findRecords: GatheredRecords['findRecords'],
  write: (text: string) => void,
): ExportWriter {
  const papers: CitablePaper[] = [];
  return {
    add: async (file) => {
      const records = await findRecords(file);
      for (const paper of file.document.digest.papers) papers.push(toCitable(paper, records));
    },
    end: () => write(exportBibliography(papers, format)),
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
