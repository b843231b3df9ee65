/** `missing-institutions`: a paper of a report without institutions. */
import type { ReportPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { textIn } from '../../text/textRange';
import { reportExample } from '../exampleDigests';
import { insertField } from '../insertField';
import { findMissingField } from '../missingField';
import type { Fix, Rule, RuleContext } from '../rule';

export const missingInstitutions: Rule = {
  code: 'missing-institutions',
  severity: 'information',
  layouts: ['report'],
  summary: localized('A paper of a report names no institutions.', '报告中的论文没有主要机构。'),
  explanation: localized(
    'The institutions tell readers where the work comes from. Often the brief begins with them; then a quick fix offers to take them over. The model may have guessed, so check before you accept.',
    '主要机构告诉读者论文出自何处。简报往往以机构开头，这时快速修复可以采用它；模型可能猜错，采用前请核对。',
  ),
  example: { bad: reportExample.replace('**主要机构**: South Bay Institute', '**主要机构**: '), good: reportExample },
  *check(context) {
    if (context.digest.layout !== 'report') return;
    for (const paper of context.digest.papers) {
      if (paper.detailEntry === undefined) continue;
      const noun = localized('institutions', '主要机构');
      const fixes = takeFromBrief(context, paper);
      const finding = findMissingField(context, paper, 'institutions', paper.institutions, noun, fixes);
      if (finding !== undefined) yield finding;
    }
  },
};

/** What stands before `发布了` or `提出` at a brief's start. */
const briefSubject = /^([^，。,：:；;《》[\]【】“”"]{2,80}?)(?:等机构|等)?(?:联合)?(?:发布了|发布|提出了|提出)/;

/** Subjects that name no institution. */
const notAnInstitution = /研究|团队|作者|学者|论文|本文|该|机构|大学们|我们|有人|某|^无$|未知/;

function takeFromBrief({ text, digest }: RuleContext, paper: ReportPaper): readonly Fix[] {
  const subject = briefSubject.exec(paper.brief?.text ?? '')?.[1]?.trim();
  if (subject === undefined || isAnonymous(subject)) return [];
  const field = paper.institutions;
  const edit =
    field === undefined
      ? insertField(text, digest, paper, 'institutions', subject)?.edit
      : { range: field.value.range, newText: blankBefore(text, field.value.range.start) + subject };
  return edit === undefined
    ? []
    : [
        {
          title: localized(`Take “${subject}” from the brief`, `采用简报中的“${subject}”`),
          edits: [edit],
          safe: false,
        },
      ];
}

/** `研究院` and `研究所` are institutions, `研究团队` is none. */
function isAnonymous(subject: string): boolean {
  return notAnInstitution.test(subject.replace(/研究(?:院|所|中心|实验室|室)/g, ''));
}

/** The blank that a value needs behind its label's colon. */
function blankBefore(text: string, offset: number): string {
  return /\s/.test(textIn(text, { start: offset - 1, end: offset })) ? '' : ' ';
}
