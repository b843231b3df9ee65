/** `digest-desk check`: prints the findings of digests. */
import type { Finding, Severity } from '../diagnostics/rule';
import { runRules } from '../diagnostics/runRules';
import { defaultSettings } from '../settings/settings';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { reasonOf } from './failure';
import type { FindingFormat } from './findingFormat';
import { createFindingWriter } from './findingFormat';
import { gatherDigests } from './gatherDigests';
import type { DigestFile } from './readDigests';

/** From grave to slight, then the threshold that nothing reaches. */
export const failThresholds = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailThreshold = (typeof failThresholds)[number];

export interface CheckOptions {
  readonly format: FindingFormat;
  readonly failOn: FailThreshold;
}

/** The exit code tells of an unusable input first, of findings at or above the threshold second. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { files, index, complete } = await gatherDigests(paths, context);
  const writer = createFindingWriter(options.format, context.locale, (text) => context.terminal.writeOutput(text));
  let usable = complete;
  let failing = false;
  for (const file of files) {
    try {
      for (const finding of findingsOf(file, index)) {
        writer.add(file, finding);
        failing ||= reaches(finding.severity, options.failOn);
      }
    } catch (error) {
      printFailure({ path: file.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  writer.end();
  if (!usable) return exitCodes.unusable;
  return failing ? exitCodes.findings : exitCodes.success;
}

function findingsOf({ document }: DigestFile, index: WorkspaceIndex): readonly Finding[] {
  const { uri, text, digest } = document;
  return runRules({ uri, text, digest, index, settings: defaultSettings });
}

function reaches(severity: Severity, threshold: FailThreshold): boolean {
  return threshold !== 'never' && failThresholds.indexOf(severity) <= failThresholds.indexOf(threshold);
}
