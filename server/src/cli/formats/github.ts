/** Findings as annotations of a GitHub Actions run: workflow commands on the standard output. */
import type { Severity } from '../../diagnostics/rule';
import type { PositionRange } from '../checkedFile';
import { relativeUri } from '../relativeUri';
import type { FindingWriter, FormatContext } from './findingFormat';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function createGithubWriter({ locale, workingFolder, write }: FormatContext): FindingWriter {
  return {
    add: ({ uri, findings }) => {
      const file = decodeURIComponent(relativeUri(workingFolder, uri));
      for (const { code, severity, message, range } of findings) {
        const properties: Readonly<Record<string, string | number>> = { file, ...placeOf(range), title: code };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        write(`::${commands[severity]} ${list.join(',')}::${escapeData(message[locale])}\n`);
      }
    },
    end: () => undefined,
  };
}

/** Counts from one. GitHub takes columns only where both are on one line. */
function placeOf({ start, end }: PositionRange): Readonly<Record<string, number>> {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  return start.line === end.line ? { ...lines, col: start.character + 1, endColumn: end.character + 1 } : lines;
}

/** As GitHub's own toolkit does; whatever stands on a line of its own could else be another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
