/** `date-after-digest`: a paper that is younger than the digest that lists it. */
import { localized } from '../../localization';
import type { IsoDate } from '../../digest/digestDate';
import { normalizeDate } from '../../digest/digestDate';
import type { Digest, Span } from '../../digest/digest';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const dateAfterDigest: Rule = {
  code: 'date-after-digest',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized("A paper's date that lies after the digest's own date.", '论文日期晚于本期摘要的日期。'),
  explanation: localized(
    'A digest lists what had been submitted when it was made, usually one to a few days before. A later date shows that one of the two dates is wrong.',
    '每期摘要收录的是编写之前（通常早一至数日）提交的论文。论文日期更晚，说明两个日期必有一个错误。',
  ),
  example: { bad: textExample.replace('Date: 2026-02-02', 'Date: 2026-12-02'), good: textExample },
  *check({ digest }) {
    const own = ownDate(digest);
    if (own === undefined) return;
    for (const { value } of digest.papers.flatMap((paper) => paper.fields.filter((field) => field.kind === 'date'))) {
      const date = normalizeDate(value.text);
      if (date === undefined || date <= own.date) continue;
      yield {
        range: value.range,
        message: localized(
          `This date lies after the digest's date, ${own.date}.`,
          `此日期晚于本期摘要的日期 ${own.date}。`,
        ),
        related: [
          { uri: undefined, range: own.span.range, message: localized("The digest's date.", '本期摘要的日期。') },
        ],
      };
    }
  },
};

/** The day of the digest, in any spelling that leaves no doubt, and where it stands. */
function ownDate(digest: Digest): { readonly span: Span; readonly date: IsoDate } | undefined {
  const span = digest.layout === 'text' ? digest.date : digest.generatedAt;
  const date = span === undefined ? undefined : normalizeDate(span.text);
  return span === undefined || date === undefined ? undefined : { span, date };
}
