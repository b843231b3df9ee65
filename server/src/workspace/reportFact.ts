/** When a report was generated and which day it covers, as far as its header and its file's name tell. */
import type { Digest, Span } from '../digest/digest';
import type { IsoDate } from '../digest/digestDate';
import { parseIsoDate, parseTimestamp } from '../digest/digestDate';
import { fileNameOf, folderOf } from './documentUri';

/** A report among those of its folder. */
export interface ReportFact {
  readonly uri: string;
  readonly generatedAt: Span;
  /** The same, comparable as text. */
  readonly time: string;
  /** The day covered: the one that the file's name gives, else the day of generation. */
  readonly day: IsoDate;
  /** The file's name without the time of generation, if the name gives the day: the same for two runs over one day. */
  readonly series: string | undefined;
}

/** `undefined` for a digest of layout A, and for a report that does not tell when it was generated. */
export function createReportFact(uri: string, digest: Digest): ReportFact | undefined {
  if (digest.layout !== 'report' || digest.generatedAt === undefined) return undefined;
  const { generatedAt } = digest;
  const time = parseTimestamp(generatedAt.text);
  const date = parseIsoDate(time?.slice(0, 10) ?? '');
  if (time === undefined || date === undefined) return undefined;
  const name = fileNameOf(uri).replace(timeInName, '');
  const named = dayInName(name, date);
  return { uri, generatedAt, time, day: named ?? date, series: named === undefined ? undefined : name };
}

/** What reports must share to be compared: the folder and the day. */
export function dayKeyOf({ uri, day }: Pick<ReportFact, 'uri' | 'day'>): string {
  return `${day} ${folderOf(uri)}`;
}

/** `20250923-112629`, `2025-09-23T11:26`: a day with a time behind it is when the file was written, not the day it is about. */
const timeInName = /(?<!\d)\d{4}-?\d{2}-?\d{2}[-_T ]?\d{2}[-_:]?\d{2}(?:[-_:]?\d{2})?(?!\d)/;
const fullDay = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const dayOfYear = /^(\d{2})[-_.](\d{2})(?!\d)/;

/** The day that a name without a time gives; where it gives no year, the last such day up to the day of generation. */
function dayInName(name: string, generated: IsoDate): IsoDate | undefined {
  const [, year, month, day] = fullDay.exec(name) ?? [];
  if (year !== undefined) return parseIsoDate(`${year}-${month ?? ''}-${day ?? ''}`);
  const short = dayOfYear.exec(name);
  if (short === null) return undefined;
  const monthAndDay = `${short[1] ?? ''}-${short[2] ?? ''}`;
  const generatedYear = Number(generated.slice(0, 4));
  const isOfYearBefore = monthAndDay > generated.slice(5);
  return parseIsoDate(`${isOfYearBefore ? generatedYear - 1 : generatedYear}-${monthAndDay}`);
}
