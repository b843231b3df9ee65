/** The findings of `check` as text for people and grep, or as JSON for programs. */
import type { Finding } from '../diagnostics/rule';
import type { Locale } from '../localization';
import type { LinePosition } from '../text/lineIndex';
import type { DigestFile } from './readDigests';
import { createJsonArrayWriter } from './jsonArray';
import { toPrintable } from './terminal';

export const findingFormats = ['text', 'json'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** One element of the JSON form; lines and characters (UTF-16) count from zero, as in LSP. */
export interface FindingJson {
  readonly file: string;
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  /** Whether `digest-desk fix` removes the finding. */
  readonly fixable: boolean;
}

export interface FindingWriter {
  add(file: DigestFile, finding: Finding): void;
  /** To be called once, behind the last finding. */
  end(): void;
}

export function createFindingWriter(
  format: FindingFormat,
  locale: Locale,
  write: (text: string) => void,
): FindingWriter {
  if (format === 'text') {
    return { add: (file, finding) => write(`${findingText(file, finding, locale)}\n`), end: () => undefined };
  }
  const array = createJsonArrayWriter(write);
  return {
    add: (file, finding) => array.add(findingJson(file, finding, locale)),
    end: () => array.end(),
  };
}

/** `file:line:col severity code message`, on one line, counting from one. */
function findingText({ path, document }: DigestFile, finding: Finding, locale: Locale): string {
  const { line, character } = document.lineIndex.positionAt(finding.range.start);
  const place = `${path}:${line + 1}:${character + 1}`;
  return toPrintable(`${place} ${finding.severity} ${finding.code} ${finding.message[locale]}`);
}

function findingJson({ path, document }: DigestFile, finding: Finding, locale: Locale): FindingJson {
  const { code, severity, message, range, fixes = [] } = finding;
  return {
    file: path,
    code,
    severity,
    message: message[locale],
    range: { start: document.lineIndex.positionAt(range.start), end: document.lineIndex.positionAt(range.end) },
    fixable: fixes.some((fix) => fix.safe),
  };
}
