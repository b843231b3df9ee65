/** `digest-desk export`: prints digests as data. */
import { exportJson } from '../export/jsonExport';
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
import { readDigests } from './readDigests';

export const exportFormats = ['json'] as const;

/** One named file gives an object; several, or a directory or pattern, give an array, however many digests there are. */
export async function exportDigests(
  paths: readonly string[],
  options: ConfigurationOption,
  context: CommandContext,
): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const classifierOf = memoizeClassifier();
  const write = (text: string): void => context.terminal.writeOutput(text);
  const [first = '', ...more] = paths;
  const isOneFile = more.length === 0 && (await namesFile(context.localFiles, first));
  const writer = isOneFile
    ? { add: (digest: unknown) => write(`${formatJson(digest)}\n`), end: () => undefined }
    : createJsonArrayWriter(write);
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
      else writer.add(exportJson(input.path, input.document, classifierOf(settings)));
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  writer.end();
  return usable ? exitCodes.success : exitCodes.unusable;
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
