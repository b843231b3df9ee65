/** `digest-desk export`: prints digests as data. */
import { exportJson } from '../export/jsonExport';
import { defaultSettings } from '../settings/settings';
import { createTopicClassifier } from '../topics/classifyTopics';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { reasonOf } from './failure';
import { namesFile } from './findFiles';
import { createJsonArrayWriter, formatJson } from './jsonArray';
import { readDigests } from './readDigests';

export const exportFormats = ['json'] as const;

/** One named file gives an object; several, or a directory or pattern, give an array, however many digests there are. */
export async function exportDigests(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const classifier = createTopicClassifier(defaultSettings.topics);
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
      } else {
        writer.add(exportJson(input.path, input.document, classifier));
      }
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  writer.end();
  return usable ? exitCodes.success : exitCodes.unusable;
}
