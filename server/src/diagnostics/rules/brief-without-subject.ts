/** `brief-without-subject`: a brief that begins with its verb and does not say who has written the paper. */
import { usableBriefOf } from '../../digest/brief';
import { findSubjectDefect, institutionSubject } from '../../digest/briefSubject';
import type { ReportPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';

export const briefWithoutSubject: Rule = {
  code: 'brief-without-subject',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    'A brief begins with its verb, as “发布了…”, and names no institution.',
    '简报以动词开头（如“发布了……”），没有主语。',
  ),
  explanation: localized(
    'A brief says first who has written the paper; where the model knew no institution it left the subject out. The quick fix inserts the paper’s institutions, once they are filled in.',
    '简报首先应说明论文来自何处；模型不知道机构时会省去主语。填好机构后，快速修复会插入论文的机构。',
  ),
  example: { bad: reportExample.replace('南湾研究所发布了', '发布了'), good: reportExample },
  *check({ digest }) {
    if (digest.layout !== 'report') return;
    for (const paper of digest.papers) {
      const finding = checkPaper(paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(paper: ReportPaper): RuleFinding | undefined {
  const brief = usableBriefOf(paper);
  const defect = brief === undefined ? undefined : findSubjectDefect(brief.text);
  if (brief === undefined || defect?.kind !== 'absent') return undefined;
  const { start } = brief.range;
  const subject = institutionSubject(paper);
  return {
    range: { start, end: start + defect.range.end },
    message: localized('The brief does not say who has written the paper.', '简报没有说明论文来自何处。'),
    fixes:
      subject === undefined
        ? []
        : [
            {
              title: localized(`Insert “${subject}”`, `插入“${subject}”`),
              edits: [{ range: { start, end: start }, newText: subject }],
              safe: false,
            },
          ],
  };
}
