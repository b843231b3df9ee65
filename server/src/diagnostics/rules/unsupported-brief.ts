/** `unsupported-brief`: a fluent brief that no abstract supports. */
import { localized } from '../../localization';
import { findAbstractDefect } from '../../digest/abstractDefect';
import type { ReportPaper } from '../../digest/digest';
import { briefPlaceholder, findBriefDefect } from '../../digest/unusableBrief';
import { reportExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';

export const unsupportedBrief: Rule = {
  code: 'unsupported-brief',
  severity: 'warning',
  layouts: ['report'],
  summary: localized(
    'A brief of a paper that has no abstract, or only a caption or fragment in its place.',
    '论文没有摘要，或摘要处只有图注或残段，简报却言之凿凿。',
  ),
  explanation: localized(
    'Without an abstract the model had little more than the title to write from, so method and results in the brief are guesses. Add the abstract first, then check or regenerate the brief.',
    '没有摘要时，模型几乎只能依据标题写作，简报中的方法和效果都是猜测。请先补上摘要，再核对或重新生成简报。',
  ),
  example: {
    bad: reportExample.replace(/Routing tables grow.*/, 'Figure 1. Lookup time over the size of the table.'),
    good: reportExample,
  },
  *check({ digest }) {
    if (digest.layout !== 'report') return;
    for (const paper of digest.papers) {
      const finding = checkPaper(paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(paper: ReportPaper): RuleFinding | undefined {
  const { brief, abstract, detailEntry } = paper;
  // A paper without any details is a finding of its own.
  if (detailEntry === undefined) return undefined;
  if (brief === undefined || brief.text === briefPlaceholder || findBriefDefect(brief.text) !== undefined)
    return undefined;
  if (abstract === undefined || abstract.value.text === '') {
    return {
      range: brief.range,
      message: localized(
        'The paper has no abstract that supports this brief; what it claims is a guess from the title.',
        '论文没有摘要可以支持这段简报，其内容只是根据标题的猜测。',
      ),
    };
  }
  if (findAbstractDefect(paper) === undefined) return undefined;
  return {
    range: brief.range,
    message: localized(
      "What stands in the abstract's place is a caption or a fragment and does not support this brief.",
      '摘要处是图注或残段，不能支持这段简报。',
    ),
    related: [
      {
        uri: undefined,
        range: abstract.value.range,
        message: localized("In the abstract's place.", '摘要处的内容。'),
      },
    ],
  };
}
