/** Findings for people and grep: `file:line:col severity code message`, each on one line, counting from one. */
import type { Locale } from '../../localization';
import type { CheckedFile, CheckedFinding } from '../checkedFile';
import type { Style } from '../style';
import { toPrintable } from '../terminal';
import type { FindingWriter, FormatContext } from './findingFormat';

export function createTextWriter({ locale, style, write }: FormatContext): FindingWriter {
  return {
    add: (file) => {
      for (const finding of file.findings) write(`${formatFinding(file, finding, locale, style)}\n`);
    },
    end: () => undefined,
  };
}

function formatFinding({ path }: CheckedFile, finding: CheckedFinding, locale: Locale, style: Style): string {
  const { line, character } = finding.range.start;
  const place = toPrintable(`${path}:${line + 1}:${character + 1}`);
  const severity = style.severity(finding.severity, finding.severity);
  return `${style.bold(place)} ${severity} ${style.dim(finding.code)} ${toPrintable(finding.message[locale])}`;
}
