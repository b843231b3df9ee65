/** The header of a report as a text digest can have it. */
import type { ReportDigest } from '../digest/digest';
import { normalizeDate } from '../digest/digestDate';
import { generatedAtPattern, suppressionPattern } from '../syntax/reportLine';

export interface ReportHeader {
  /** The day of generation; `undefined` where none can be read. */
  readonly date: string | undefined;
  /** The lines that say more than that; comments are left out where they hold for the whole document. */
  readonly notes: readonly string[];
}

/** `header` is the text above the first section. */
export function readReportHeader(header: string, { generatedAt }: ReportDigest): ReportHeader {
  const date = normalizeDate(generatedAt?.text ?? '');
  const lines = header.split(/[\r\n]+/).map((line) => line.trim());
  const notes = lines.filter((line) => {
    const isDateAlone = date !== undefined && generatedAtPattern.exec(line)?.[3]?.trim() === date;
    const isOfDocument = suppressionPattern.test(line) && !line.includes('digest-disable-next-line');
    return line !== '' && !isDateAlone && !isOfDocument;
  });
  return { date, notes: notes.map((line) => line.replace(/^#\s+/, '')) };
}
