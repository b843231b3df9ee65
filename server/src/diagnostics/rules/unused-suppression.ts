/** `unused-suppression`: a comment that switches off what is not found anyway, or what no rule is called. */
import type { Span, Suppression } from '../../digest/digest';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { closestWord } from '../../settings/closestWord';
import type { TextEdit } from '../../text/textEdit';
import { reportExample } from '../exampleDigests';
import type { Fix, Rule, RuleFinding, SuppressionUse } from '../rule';
import { removeCode, removeComment } from '../suppressionEdit';

const heading = '### 1. Sparse Routing Tables for Fast Lookups';

export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  severity: 'hint',
  layouts: ['text', 'report'],
  summary: localized(
    'A comment switches off a rule that finds nothing there, or that does not exist.',
    '注释停用了在此处并无提示的规则，或不存在的规则。',
  ),
  explanation: localized(
    'What the comment was for has been repaired, or the rule is off in the settings; left in place it would hide the next defect. A code that no rule has is a warning, for the comment does not do what it says. Removing is safe, unless the rule compares digests: it may find something where the others are at hand. Only the code `unused-suppression` itself switches this rule off, a comment without any code does not.',
    '注释所针对的问题已经修复，或规则已在设置中关闭；留着它会掩盖下一个问题。若代码不对应任何规则，则给出警告，因为注释并未起到作用。删除注释是安全的，除非该规则需要比较多份摘要：其他摘要在场时它可能有提示。只有写明代码 `unused-suppression` 才能停用本规则，不带代码的注释不能。',
  ),
  example: {
    bad: reportExample.replace(heading, `<!-- digest-disable-next-line title-doubled -->\n${heading}`),
    good: reportExample,
  },
  concludes: true,
  *check({ text, digest, suppressionUse }) {
    if (suppressionUse === undefined) return;
    const ruleByCode = new Map(suppressionUse.rules.map((rule) => [rule.code, rule]));
    for (const comment of digest.suppressions) yield* checkComment(text, comment, ruleByCode, suppressionUse.used);
  },
};

/** A comment with more words than this is no list of codes, and comparing all of them would take long. */
const mostCodes = 100;

function* checkComment(
  text: string,
  comment: Suppression,
  ruleByCode: ReadonlyMap<string, Rule>,
  used: SuppressionUse['used'],
): Iterable<RuleFinding> {
  const { codes } = comment;
  if (codes.length > mostCodes) return;
  const isUnneeded = (code: Span): boolean => ruleByCode.get(code.text)?.concludes !== true && !used.has(code);
  const unknown = codes.filter((code) => !ruleByCode.has(code.text));
  const unneeded = codes.filter((code) => !unknown.includes(code) && isUnneeded(code));
  const isLocal = (code: Span): boolean => ruleByCode.get(code.text)?.dependsOnWorkspace !== true;
  for (const code of unknown) yield reportUnknown(text, comment, code, [...ruleByCode.keys()]);
  if (unneeded.length < codes.length) {
    const kept = codes.filter((code) => !unneeded.includes(code));
    for (const code of unneeded) {
      const fix = removalOf(code, removeCode(text, comment, code, kept), isLocal(code));
      yield { range: code.range, message: unneededMessage([code]), unnecessary: true, fixes: [fix] };
    }
  } else if (!used.has(comment)) {
    // Nobody knows what a comment without codes was for, so it is never certain that it is not needed.
    const safe = codes.length > 0 && codes.every(isLocal);
    const fix = { title: localized('Remove the comment', '删除这条注释'), edits: [removeComment(text, comment)], safe };
    yield { range: comment.range, message: unneededMessage(codes), unnecessary: true, fixes: [fix] };
  }
}

function unneededMessage(codes: readonly Span[]): LocalizedText {
  const names = codes.map((code) => code.text);
  if (names.length === 0) return localized('Nothing is found here to switch off.', '此处没有需要停用的提示。');
  return localized(
    `There is no finding ${names.join(' or ')} to switch off.`,
    `没有需要停用的提示：${names.join('、')}。`,
  );
}

function reportUnknown(text: string, comment: Suppression, code: Span, known: readonly string[]): RuleFinding {
  const similar = closestWord(code.text.toLowerCase().replace(/_/g, '-'), known);
  const name = code.text;
  const others = comment.codes.filter((other) => other !== code);
  const removal = removalOf(code, removeCode(text, comment, code, others), false);
  if (similar === undefined) {
    const message = localized(`No rule has the code “${name}”.`, `没有代码为“${name}”的规则。`);
    return { range: code.range, severity: 'warning', message, fixes: [removal] };
  }
  const correction: Fix = {
    title: localized(`Replace by ${similar}`, `改为 ${similar}`),
    edits: [{ range: code.range, newText: similar }],
    safe: false,
  };
  return {
    range: code.range,
    severity: 'warning',
    message: localized(
      `No rule has the code “${name}”. Did you mean ${similar}?`,
      `没有代码为“${name}”的规则。是否指 ${similar}？`,
    ),
    fixes: [correction, removal],
  };
}

function removalOf(code: Span, edit: TextEdit, safe: boolean): Fix {
  return { title: localized(`Remove ${code.text}`, `删除 ${code.text}`), edits: [edit], safe };
}
