/** `malformed-date`: a date that is not written `YYYY-MM-DD` or is not in the calendar. */
import { localized } from '../../localization';
import { normalizeDate, parseIsoDate } from '../../digest/digestDate';
import type { Digest, Span } from '../../digest/digest';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const malformedDate: Rule = {
  code: 'malformed-date',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized(
    'A date that is not written `YYYY-MM-DD`, or a day that does not exist.',
    '日期未写成 `YYYY-MM-DD`，或该日不存在。',
  ),
  explanation: localized(
    'Dates are compared and sorted, and a spelling such as 03/07/2026 means different days to different readers. Where the spelling leaves no doubt, the quick fix writes the same day as `YYYY-MM-DD`.',
    '日期要用来比较和排序，而 03/07/2026 这样的写法因人而异。写法没有歧义时，快速修复会改写为 `YYYY-MM-DD`。',
  ),
  example: {
    bad: textExample.replace('2026-02-03', '2026/2/3').replace('2026-02-02', '2 February 2026'),
    good: textExample,
  },
  *check({ digest }) {
    for (const { range, text } of datesOf(digest)) {
      if (parseIsoDate(text) !== undefined) continue;
      const date = normalizeDate(text);
      if (date === undefined) {
        yield {
          range,
          message: localized(
            `“${text}” is not a date of the form YYYY-MM-DD.`,
            `“${text}”不是 YYYY-MM-DD 形式的日期。`,
          ),
        };
        continue;
      }
      yield {
        range,
        message: localized(`Dates are written YYYY-MM-DD: ${date}.`, `日期应写成 YYYY-MM-DD：${date}。`),
        fixes: [
          {
            title: localized(`Replace by ${date}`, `替换为 ${date}`),
            edits: [{ range, newText: date }],
            // A time of day behind the date would be lost.
            safe: !text.includes(':'),
          },
        ],
      };
    }
  },
};

/** The digest's own date and every `Date:` or `**日期**` that has a value. */
function datesOf(digest: Digest): readonly Span[] {
  const fields = digest.papers.flatMap((paper) => paper.fields).filter((field) => field.kind === 'date');
  const own = digest.layout === 'text' ? digest.date : impossibleDay(digest.generatedAt);
  const written = fields.map((field) => field.value).filter((value) => value.text !== '');
  return own === undefined ? written : [own, ...written];
}

/** The day at which a report says it was generated, without the time behind it, when the calendar has no such day. */
function impossibleDay(generatedAt: Span | undefined): Span | undefined {
  const text = /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/.exec(generatedAt?.text ?? '')?.[0];
  if (generatedAt === undefined || text === undefined || normalizeDate(text) !== undefined) return undefined;
  const { start } = generatedAt.range;
  return { text, range: { start, end: start + text.length } };
}
