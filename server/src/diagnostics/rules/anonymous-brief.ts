/** `anonymous-brief`: a brief that speaks of 研究团队 though the institutions are known. */
import { usableBriefOf } from '../../digest/brief';
import { findSubjectDefect, institutionSubject } from '../../digest/briefSubject';
import type { ReportPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';

export const anonymousBrief: Rule = {
  code: 'anonymous-brief',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    'A brief speaks of “a research team” (研究团队, 某研究机构) though the paper names its institutions.',
    '论文已列出机构，简报却只写“研究团队”“某研究机构”。',
  ),
  explanation: localized(
    'The model writes 研究团队 where it was given no institution. Since the details name them, the brief can, too: the quick fix puts them in the place of the anonymous words.',
    '没有机构信息时，模型会写“研究团队”。既然详细信息中已有机构，简报也应写出：快速修复会以机构名替换这些泛称。',
  ),
  example: { bad: reportExample.replace('南湾研究所发布了', '研究团队发布了'), good: reportExample },
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
  const subject = institutionSubject(paper);
  if (brief === undefined || subject === undefined) return undefined;
  const defect = findSubjectDefect(brief.text);
  if (defect?.kind !== 'anonymous') return undefined;
  const range = { start: brief.range.start, end: brief.range.start + defect.range.end };
  const words = brief.text.slice(0, defect.range.end);
  return {
    range,
    message: localized(
      `The brief says “${words}” though the paper is from ${subject}.`,
      `论文来自${subject}，简报却只写“${words}”。`,
    ),
    fixes: [
      {
        title: localized(`Replace by “${subject}”`, `替换为“${subject}”`),
        edits: [{ range, newText: subject }],
        safe: false,
      },
    ],
  };
}
