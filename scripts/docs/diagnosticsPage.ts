/** The page on diagnostics: one section per rule, whose anchor is its code. */
import type { Finding, Rule } from '../../server/src/diagnostics/rule';
import { runRules } from '../../server/src/diagnostics/runRules';
import type { Layout } from '../../server/src/digest/digest';
import type { Locale, LocalizedText } from '../../server/src/localization';
import { localized } from '../../server/src/localization';
import { defaultSettings } from '../../server/src/settings/settings';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { readListing } from '../../server/src/workspace/listingReader';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { generatedNote, joinLines, tableOf } from './markdown';

const texts = {
  title: localized('Diagnostics', '诊断'),
  introduction: localized(
    'What Digest Desk finds in digests. Each finding has a code, by which it can be set and suppressed.',
    'Digest Desk 在论文摘要文件中检查的问题。每个问题都有代码，可据此设置和忽略。',
  ),
  setting: localized(
    'The setting `digestDesk.rules` gives a rule another severity, `error`, `warning`, `information` or `hint`, or switches it `off`. It can be set per folder:',
    '设置 `digestDesk.rules` 可将规则的严重程度改为 `error`、`warning`、`information` 或 `hint`，或用 `off` 关闭。可按文件夹设置：',
  ),
  suppressText: localized(
    'In a text digest, a line directly under the date switches rules off for the whole file; without a code it switches off all:',
    '在文本摘要中，紧接日期之下的一行可对整个文件关闭规则；不写代码则关闭全部：',
  ),
  suppressReport: localized(
    'In a report, a comment switches rules off for the next line, or for the whole file; without a code it switches off all. Behind a colon or two hyphens may stand the reason:',
    '在报告中，注释可对下一行或整个文件关闭规则；不写代码则关闭全部。冒号或两个连字符之后可写明原因：',
  ),
  severity: localized('Severity', '严重程度'),
  layouts: localized('Layouts', '格式'),
  code: localized('Code', '代码'),
  finding: localized('Finding', '问题'),
  bad: localized('With the defect:', '有此问题：'),
  good: localized('Without it:', '没有此问题：'),
  reported: localized('Reported:', '提示信息：'),
  fixes: localized('Quick fixes here:', '此处的快速修复：'),
  noFix: localized('There is no quick fix for this example.', '此例没有快速修复。'),
  safe: localized('safe, part of “fix all”', '安全，包含在“全部修复”中'),
  unsafe: localized('offered one by one', '需逐个确认'),
  off: localized('off until set', '默认关闭'),
  beside: localized('And another digest in the same folder:', '同一文件夹中另有一份：'),
  listing: localized('And a listing mail in the same folder:', '同一文件夹中另有一封 arXiv 列表邮件：'),
  exclusive: localized(
    'Where this is found, nothing else is reported of what stands in the file.',
    '发现此问题时，不再报告文件内容的其他问题。',
  ),
};

const layoutNames: Readonly<Record<Layout, LocalizedText>> = {
  text: localized('text digest', '文本摘要'),
  report: localized('report', '报告'),
};

/** The whole page as Markdown. */
export function diagnosticsPage(rules: readonly Rule[], locale: Locale): string {
  const [first] = rules;
  const code = first?.code ?? '';
  return joinLines([
    generatedNote,
    `# ${texts.title[locale]}`,
    texts.introduction[locale],
    texts.setting[locale],
    fenced('json', `{ "digestDesk.rules": { "${code}": "off" } }`),
    texts.suppressText[locale],
    fenced('text', `2026-02-03\n# digest-disable ${code}`),
    texts.suppressReport[locale],
    fenced(
      'markdown',
      `<!-- digest-disable-next-line ${code} -->\n<!-- digest-disable ${code}: the printed edition has it so -->`,
    ),
    tableOf(
      [texts.code[locale], texts.severity[locale], texts.layouts[locale], texts.finding[locale]],
      rules.map((rule) => [
        `[${rule.code}](#${rule.code})`,
        severityOf(rule, locale),
        layoutsOf(rule, locale),
        rule.summary[locale],
      ]),
    ),
    ...rules.map((rule) => section(rule, locale)),
  ]);
}

function section(rule: Rule, locale: Locale): string {
  const findings = findingsOf(rule);
  const { beside, listing } = rule.example;
  return joinLines([
    `## ${rule.code}`,
    rule.summary[locale],
    `${texts.severity[locale]}: ${severityOf(rule, locale)} · ${texts.layouts[locale]}: ${layoutsOf(rule, locale)}`,
    rule.exclusive === true ? `${rule.explanation[locale]} ${texts.exclusive[locale]}` : rule.explanation[locale],
    texts.bad[locale],
    fenced(languageOf(rule.example.bad), rule.example.bad),
    ...(beside === undefined ? [] : [texts.beside[locale], fenced(languageOf(beside), beside)]),
    ...(listing === undefined ? [] : [texts.listing[locale], fenced('text', listing)]),
    listOf(texts.reported[locale], [...new Set(findings.map((finding) => finding.message[locale]))]),
    fixList(findings, locale),
    texts.good[locale],
    fenced(languageOf(rule.example.good), rule.example.good),
  ]);
}

function severityOf({ severity, offByDefault }: Rule, locale: Locale): string {
  return offByDefault === true ? `${severity} (${texts.off[locale]})` : severity;
}

/** What the rule itself finds in its bad example. */
function findingsOf(rule: Rule): readonly Finding[] {
  const uri = 'file:///example.digest';
  const document = parseDocument(uri, rule.example.bad);
  if (!isDigestDocument(document)) throw new Error(`The bad example of ${rule.code} is no digest`);
  const index = new WorkspaceIndex();
  index.update(uri, document.digest);
  const { beside, listing } = rule.example;
  if (listing !== undefined) index.updateListing('file:///listing.txt', readListing(listing));
  if (beside !== undefined)
    index.update('file:///beside.digest', parseDocument('file:///beside.digest', beside).digest);
  const { text, digest } = document;
  const settings = { ...defaultSettings, rules: { [rule.code]: rule.severity } };
  return runRules({ uri, text, digest, index, settings }, [rule]);
}

function fixList(findings: readonly Finding[], locale: Locale): string {
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  if (fixes.length === 0) return texts.noFix[locale];
  const lines = fixes.map((fix) => `${fix.title[locale]} (${(fix.safe ? texts.safe : texts.unsafe)[locale]})`);
  return listOf(texts.fixes[locale], [...new Set(lines)]);
}

function listOf(heading: string, lines: readonly string[]): string {
  return `${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function layoutsOf(rule: Rule, locale: Locale): string {
  return rule.layouts.map((layout) => layoutNames[layout][locale]).join(', ');
}

function languageOf(example: string): string {
  return example.startsWith('#') ? 'markdown' : 'text';
}

/** A fence keeps blank ends: an example may be about the last line's end. */
function fenced(language: string, source: string): string {
  return `\`\`\`${language}\n${source.replace(/\n$/, '')}\n\`\`\``;
}
