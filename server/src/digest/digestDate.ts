/** Dates as digests write them: `YYYY-MM-DD`. */

/** A calendar day; comparable as text. */
export type IsoDate = string & { readonly isIsoDate: true };

/** Reads a date in the form `YYYY-MM-DD` that exists in the calendar (ISO 8601); `undefined` for any other text. */
export function parseIsoDate(text: string): IsoDate | undefined {
  return isIsoDate(text) ? text : undefined;
}

function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishMonth = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const monthFirst = new RegExp(`^${englishMonth}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+${englishMonth},?\\s+(\\d{4})$`, 'i');
/** Nothing but a time of day may stand behind the day (ISO 8601, or set off by blanks): a second date or a remark leaves doubt. */
const timeOfDay = String.raw`(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})\s*[-/.年－]\s*(\d{1,2})\s*[-/.月－]\s*(\d{1,2})\s*日?(?:${timeOfDay})?$`,
);

/**
 * The date that an unusual but unambiguous spelling means (`2026/3/7`, `2026年3月7日`, `7 March 2026`, `2026-03-07 08:30`),
 * else `undefined`. The time of day does not count.
 */
export function normalizeDate(text: string): IsoDate | undefined {
  const value = text.trim();
  const year = yearFirst.exec(value);
  if (year !== null) return compose(year[1], year[2], year[3]);
  const month = monthFirst.exec(value);
  if (month !== null) return compose(month[3], monthNumber(month[1]), month[2]);
  const day = dayFirst.exec(value);
  return day === null ? undefined : compose(day[3], monthNumber(day[2]), day[1]);
}

function monthNumber(name: string | undefined): string {
  return String(monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function compose(year: string | undefined, month: string | undefined, day: string | undefined): IsoDate | undefined {
  return parseIsoDate(`${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`);
}

/** Reads `YYYY-MM-DD HH:MM[:SS]`, the form of `生成时间`, as a time that is comparable as text; `undefined` for any other text. */
export function parseTimestamp(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T\s]\s*([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim());
  const date = parseIsoDate(match?.[1] ?? '');
  return match === null || date === undefined
    ? undefined
    : `${date}T${match[2] ?? ''}:${match[3] ?? ''}:${match[4] ?? '00'}`;
}
