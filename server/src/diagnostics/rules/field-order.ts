/** `field-order`: the fields of a paper are not in the layout's order. */
import type { Digest, Field, Paper } from '../../digest/digest';
import { fieldStage } from '../../digest/fieldOrder';
import { localized } from '../../localization';
import { textExample } from '../exampleDigests';
import { reorderFields } from '../reorderFields';
import type { Rule, RuleFinding } from '../rule';

const authorsLine = 'Authors: Chen Wei | Date: 2026-02-02\n';
const linkLine = 'Link: https://arxiv.org/abs/2602.00012\n';

export const fieldOrder: Rule = {
  code: 'field-order',
  severity: 'hint',
  layouts: ['text', 'report'],
  summary: localized('The fields of a paper are not in the usual order.', '论文的字段未按惯用顺序排列。'),
  explanation: localized(
    'Papers are quicker to read and to compare when their fields always stand in one order: in a text digest authors, date, link, topics, abstract; in a report institutions, author count, abstract, with authors, date, link and topics in any order between institutions and abstract. The quick fix moves whole fields.',
    '字段顺序一致的论文更便于阅读和比较：文本摘要中依次为作者、日期、链接、主题、摘要，报告中依次为主要机构、作者数量、摘要，作者、日期、链接和主题可按任意顺序位于主要机构与摘要之间。快速修复会整体移动字段。',
  ),
  example: { bad: textExample.replace(authorsLine + linkLine, linkLine + authorsLine), good: textExample },
  *check({ digest, text }) {
    for (const paper of digest.papers) {
      const finding = checkPaper(text, digest, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

/** One finding per paper, on the first field that stands too late. A repeated field is another rule's business. */
function checkPaper(text: string, digest: Digest, paper: Paper): RuleFinding | undefined {
  const stageOf = (field: Field): number => fieldStage(paper.layout, field.kind);
  const fields = paper.fields.filter((field, index, all) => all.findIndex(({ kind }) => kind === field.kind) === index);
  for (const [index, field] of fields.entries()) {
    const follower = fields.slice(0, index).find((above) => stageOf(above) > stageOf(field));
    if (follower === undefined) continue;
    const edit = reorderFields(text, digest, paper);
    return {
      range: field.label.range,
      message: localized(
        `“${field.label.text}” belongs before “${follower.label.text}”.`,
        `“${field.label.text}”应在“${follower.label.text}”之前。`,
      ),
      fixes:
        edit === undefined
          ? []
          : [
              {
                title: localized('Put the fields into the usual order', '按惯用顺序排列字段'),
                edits: [edit],
                safe: true,
              },
            ],
    };
  }
  return undefined;
}
