/** `unusable-brief`: a brief or summary in which the model asked for input, left its template, or failed. */
import { localized } from '../../localization';
import type { Digest, Span } from '../../digest/digest';
import type { BriefDefect } from '../../digest/unusableBrief';
import { briefPlaceholder, findBriefDefect } from '../../digest/unusableBrief';
import { reportExample } from '../exampleDigests';
import type { Fix, Rule } from '../rule';

const messages = {
  input: localized(
    'The model asked for its input here instead of writing about the paper.',
    '模型在此索要输入，没有写出论文内容。',
  ),
  template: localized(
    "The model left its template's placeholders here instead of writing about the paper.",
    '模型在此留下了模板占位符，没有写出论文内容。',
  ),
  failure: localized(
    'The text could not be generated; this is only the failure notice.',
    '内容生成失败，此处只有失败提示。',
  ),
} satisfies Record<BriefDefect, unknown>;

export const unusableBrief: Rule = {
  code: 'unusable-brief',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized(
    'A brief or summary in which the language model asked for input, left its template, or failed.',
    '简报或总结中，语言模型索要输入、留下模板或生成失败。',
  ),
  explanation: localized(
    'Generated briefs sometimes say nothing about the paper: the model asks for the title and the abstract, repeats the brackets of its template (`[主要机构]发布了[论文标题]…`), or the pipeline notes that it failed. Write the brief, or generate it again once title and abstract are there. The quick fix replaces the text by a placeholder that tells readers the brief is still to come.',
    '自动生成的简报有时与论文无关：模型索要标题和摘要，重复模板中的方括号（`[主要机构]发布了[论文标题]…`），或流程只记录了失败。请补写简报，或在标题和摘要齐全后重新生成。快速修复会将其替换为占位文字，告诉读者简报待补充。',
  ),
  example: {
    bad: reportExample.replace(/北岸大学.*/, '请提供论文的标题、主要机构和摘要信息，以便生成技术简报。'),
    good: reportExample,
  },
  *check({ digest }) {
    for (const brief of briefsOf(digest)) {
      const defect = findBriefDefect(brief.text);
      if (defect !== undefined)
        yield { range: brief.range, message: messages[defect], fixes: [createPlaceholderFix(brief)] };
    }
  },
};

function briefsOf(digest: Digest): readonly Span[] {
  const briefs =
    digest.layout === 'text' ? digest.papers.map((paper) => paper.summary) : digest.papers.map((paper) => paper.brief);
  return briefs.filter((brief) => brief !== undefined);
}

/** Not safe: whoever applies it decides that the model's words are worth nothing. */
function createPlaceholderFix({ range }: Span): Fix {
  return {
    title: localized(`Replace by the placeholder ${briefPlaceholder}`, `替换为占位文字${briefPlaceholder}`),
    edits: [{ range, newText: briefPlaceholder }],
    safe: false,
  };
}
