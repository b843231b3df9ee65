/** What `--help` and a wrong argument print, in both languages. */
import type { Locale, LocalizedText } from '../localization';
import { localized } from '../localization';

export const helpTexts = {
  program: localized(
    'Checks, fixes, formats, converts and exports digests of arXiv papers.',
    '检查、修复、格式化、转换和导出 arXiv 论文摘要文件。',
  ),
  check: localized('print the findings in digests', '列出论文摘要中的问题'),
  fix: localized('apply the fixes that are certain to be right, in place', '就地应用确定无误的修复'),
  format: localized('bring digests into their canonical form, in place', '就地将论文摘要整理为规范格式'),
  convert: localized('print a digest in the other layout', '以另一种格式输出论文摘要'),
  export: localized('print digests as data', '将论文摘要导出为数据'),
  paths: localized(
    'digests, directories (searched for .digest, .md and .txt files that hold one) or glob patterns',
    '论文摘要文件、文件夹（查找其中的 .digest、.md 和 .txt 摘要文件）或通配模式',
  ),
  file: localized('a digest', '论文摘要文件'),
  locale: localized('language of the messages (default: that of the environment)', '消息语言（默认取自环境变量）'),
  checkFormat: localized('how to print findings (default: text)', '问题的输出格式（默认 text）'),
  failOn: localized(
    'exit with 1 from this severity on: error, warning, information, hint, never (default: error)',
    '达到此严重程度时退出码为 1：error、warning、information、hint、never（默认 error）',
  ),
  dryRun: localized('print a diff instead of writing the files', '只输出差异，不写入文件'),
  formatCheck: localized('name the files that are not formatted and write nothing', '只列出未格式化的文件，不写入文件'),
  convertTo: localized('text digest or Markdown report', '文本摘要（text）或 Markdown 报告（report）'),
  exportFormat: localized('how to print digests (default: json)', '导出格式（默认 json）'),
  help: localized('show this help', '显示帮助'),
  version: localized('show the version', '显示版本'),
  standardOutput: localized('standard output', '标准输出'),
  usageHint: localized('Run digest-desk --help to see the usage.', '运行 digest-desk --help 查看用法。'),
  exitCodes: localized(
    `Exit codes:
  0  done; check: nothing at or above --fail-on
  1  check: findings at or above --fail-on; format --check: files that are not formatted
  2  an input or argument was unusable; all other files were still done`,
    `退出码：
  0  完成；check：没有达到 --fail-on 的问题
  1  check：有达到 --fail-on 的问题；format --check：有未格式化的文件
  2  有输入或参数无法使用；其他文件均已处理`,
  ),
} satisfies Record<string, LocalizedText>;

/** The headings of commander's help. */
export const helpHeadings: Readonly<Record<string, LocalizedText>> = {
  'Usage:': localized('Usage:', '用法：'),
  'Arguments:': localized('Arguments:', '参数：'),
  'Options:': localized('Options:', '选项：'),
  'Commands:': localized('Commands:', '命令：'),
};

/** commander's messages, which exist in English only. */
const usageErrors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, '错误：未知选项“$1”'],
  [/^error: unknown command '(.*)'/, '错误：未知命令“$1”'],
  [/^error: missing required argument '(.*)'/, '错误：缺少参数“$1”'],
  [/^error: required option '(.*)' not specified/, '错误：缺少选项“$1”'],
  [/^error: option '(.*)' argument missing/, '错误：选项“$1”缺少值'],
  [
    /^error: option '(.*)' argument '([^]*)' is invalid\. Allowed choices are (.*)\./,
    '错误：选项“$1”的值“$2”无效，可选值：$3',
  ],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（是否想用 $1？）'],
];

/** A message of commander's in the language of the user; one that is not known stays English. */
export function localizeUsageError(message: string, locale: Locale): string {
  if (locale === 'en') return message;
  return usageErrors.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message);
}
