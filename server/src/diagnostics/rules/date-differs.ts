/** `date-differs`: a paper's date that is not the day of its submission to arXiv. */
import type { PaperMetadata } from '../../arxiv/paperMetadata';
import { normalizeDate } from '../../digest/digestDate';
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import { knownPapers } from '../officialRecord';
import type { Rule } from '../rule';

export const dateDiffers: Rule = {
  code: 'date-differs',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized(
    'The date of a paper is not the day on which it was submitted to arXiv.',
    '论文日期不是其提交到 arXiv 的日期。',
  ),
  explanation: localized(
    'The date is compared with the submission in the record, in UTC; the day of a revision is right as well. The quick fix takes the day of the first submission.',
    '日期与记录中的提交日期（UTC）比较；修订日期也算正确。快速修复采用首次提交的日期。',
  ),
  example: {
    bad: textExample.replace('Date: 2026-02-02', 'Date: 2026-01-22'),
    good: textExample,
    listing: listingExample,
  },
  dependsOnWorkspace: true,
  *check(context) {
    for (const { paper, metadata, history } of knownPapers(context)) {
      const value = paper.date?.value;
      const own = value === undefined ? undefined : normalizeDate(value.text);
      const submitted = metadata.submitted?.slice(0, 10);
      if (value === undefined || own === undefined || submitted === undefined || isDayOf(history, own)) continue;
      yield {
        range: value.range,
        message: localized(`arXiv received the paper on ${submitted}.`, `arXiv 于 ${submitted} 收到该论文。`),
        fixes: [
          {
            title: localized(`Replace by ${submitted}`, `改为 ${submitted}`),
            edits: [{ range: value.range, newText: submitted }],
            safe: false,
          },
        ],
      };
    }
  },
};

/** Whether any version was submitted on the day. */
function isDayOf(history: readonly PaperMetadata[], day: string): boolean {
  return history.some(
    ({ submitted, revised }) => submitted?.startsWith(day) === true || revised?.startsWith(day) === true,
  );
}
