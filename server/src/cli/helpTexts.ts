/** What `--help` and a wrong argument print, in both languages. */
import { defaultEndpoint } from '../arxiv/endpoint';
import type { Locale, LocalizedText } from '../localization';
import { localized } from '../localization';
import { endpointVariable } from './arxivAnswers';

export const helpTexts = {
  program: localized(
    'Checks, fixes, formats, converts and exports digests of arXiv papers.',
    '检查、修复、格式化、转换和导出 arXiv 论文摘要文件。',
  ),
  check: localized('print the findings in digests', '列出论文摘要中的问题'),
  fix: localized('apply the fixes that are certain to be right, in place', '就地应用确定无误的修复'),
  format: localized('bring digests into their canonical form, in place', '就地将论文摘要整理为规范格式'),
  convert: localized('print a digest in the other layout', '以另一种格式输出论文摘要'),
  export: localized(
    'print digests as data, as a bibliography or as a page to read',
    '将论文摘要导出为数据、参考文献或可读页面',
  ),
  resolve: localized(
    'print the arXiv identifiers of the papers, found in listing mails',
    '根据列表邮件列出论文的 arXiv 编号',
  ),
  add: localized("add papers to a digest, complete from arXiv's record", '根据 arXiv 记录将完整的论文条目加入论文摘要'),
  verify: localized("compare the papers with arXiv's record", '将论文与 arXiv 记录对比'),
  coverage: localized(
    'print the gaps between listing mails, and their papers on the topics of the digests that these lack',
    '列出列表邮件之间的空缺，以及符合摘要主题却未收录的论文',
  ),
  digest: localized('a digest', '论文摘要文件'),
  identifiers: localized('identifiers of arXiv, links to it or its DOIs', 'arXiv 编号、链接或 DOI'),
  recordFormat: localized('how to print the result (default: text)', '结果的输出格式（默认 text）'),
  paths: localized(
    'digests, directories (searched for .digest, .md and .txt files that hold one) or glob patterns',
    '论文摘要文件、文件夹（查找其中的 .digest、.md 和 .txt 摘要文件）或通配模式',
  ),
  file: localized('a digest', '论文摘要文件'),
  locale: localized('language of the messages (default: that of the environment)', '消息语言（默认取自环境变量）'),
  config: localized(
    'settings for all digests (default: the nearest digest-desk.json of each)',
    '用于所有摘要的设置文件（默认取各自最近的 digest-desk.json）',
  ),
  checkFormat: localized('how to print findings (default: text)', '问题的输出格式（默认 text）'),
  failOn: localized(
    'exit with 1 from this severity on: error, warning, information, hint, never (default: error)',
    '达到此严重程度时退出码为 1：error、warning、information、hint、never（默认 error）',
  ),
  baseline: localized('leave out the findings that are known in this file', '不报告此文件中已知的问题'),
  updateBaseline: localized(
    'write all findings to the file of --baseline instead of reporting them',
    '将全部问题写入 --baseline 指定的文件，不作报告',
  ),
  changedSince: localized(
    'check only what differs from this Git revision, or from where the branch left it',
    '只检查与此 Git 版本（或分支与其分叉处）不同的文件',
  ),
  color: localized(
    'when to use colours: auto (on a terminal), always, never (default: auto)',
    '何时使用颜色：auto（终端上）、always、never（默认 auto）',
  ),
  quiet: localized('no summary and no progress', '不输出汇总和进度'),
  rule: localized('fix only what this rule finds; may be repeated', '只修复此规则发现的问题，可重复使用'),
  dryRun: localized('print a diff instead of writing the files', '只输出差异，不写入文件'),
  formatCheck: localized('name the files that are not formatted and write nothing', '只列出未格式化的文件，不写入文件'),
  convertTo: localized('text digest or Markdown report', '文本摘要（text）或 Markdown 报告（report）'),
  exportFormat: localized(
    'json, bibtex, csl-json, ris, markdown or html (default: json)',
    '导出格式：json、bibtex、csl-json、ris、markdown 或 html（默认 json）',
  ),
  resolveFormat: localized('how to print identifiers (default: text)', '编号的输出格式（默认 text）'),
  listings: localized(
    'a listing mail of arXiv, or a directory of them; may be repeated (default: those beside each digest)',
    'arXiv 列表邮件或其所在文件夹，可重复使用（默认为各摘要旁的邮件）',
  ),
  network: localized(
    'ask arXiv for what it has not been asked for today (default: only listing mails and earlier answers)',
    '向 arXiv 查询当天尚未查询过的内容（默认只用列表邮件和以往的查询结果）',
  ),
  networkUnneeded: localized(
    'allow asking arXiv; links and listing mails suffice here, so nothing is sent',
    '允许查询 arXiv；此命令只需链接和列表邮件，不会发送任何内容',
  ),
  offline: localized('do not use the network (default)', '不使用网络（默认）'),
  help: localized('show this help', '显示帮助'),
  version: localized('show the version', '显示版本'),
  standardOutput: localized('standard output', '标准输出'),
  usageHint: localized('Run digest-desk --help to see the usage.', '运行 digest-desk --help 查看用法。'),
  exitCodes: localized(
    `Exit codes:
  0  done; check: nothing at or above --fail-on
  1  check: findings at or above --fail-on; format --check: files that are not formatted
  2  an input or argument was unusable, or arXiv could not be asked; all else was still done`,
    `退出码：
  0  完成；check：没有达到 --fail-on 的问题
  1  check：有达到 --fail-on 的问题；format --check：有未格式化的文件
  2  有输入或参数无法使用，或无法查询 arXiv；其他内容均已处理`,
  ),
  environment: localized(
    `Environment:
  ${endpointVariable}  address of arXiv's query API for --network:
                              https, or a server on this machine
                              (default: ${defaultEndpoint})`,
    `环境变量：
  ${endpointVariable}  --network 使用的 arXiv 查询接口地址：https 地址或本机地址
                              （默认：${defaultEndpoint}）`,
  ),
} satisfies Record<string, LocalizedText>;

/** The headings of commander's help. */
export const helpHeadings: Readonly<Record<string, LocalizedText>> = {
  'Usage:': localized('Usage:', '用法：'),
  'Arguments:': localized('Arguments:', '参数：'),
  'Options:': localized('Options:', '选项：'),
  'Commands:': localized('Commands:', '命令：'),
};

/** What commander does not check by itself. */
export const usageErrorTexts = {
  baselineNeeded: localized(
    "error: option '--update-baseline' needs option '--baseline <file>'",
    '错误：选项“--update-baseline”需要选项“--baseline <file>”',
  ),
  unknownCode: (closest: string | undefined): LocalizedText =>
    localized(
      closest === undefined ? 'There is no such rule.' : `There is no such rule.\n(Did you mean ${closest}?)`,
      closest === undefined ? '没有这条规则。' : `没有这条规则。\n（是否想用 ${closest}？）`,
    ),
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
  [/^error: option '(.*)' argument '([^]*)' is invalid\. ?/, '错误：选项“$1”的值“$2”无效。'],
  [/^error: option '(.*)' cannot be used with option '(.*)'/, '错误：选项“$1”不能与选项“$2”同时使用'],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（是否想用 $1？）'],
];

/** A message of commander's in the language of the user; one that is not known stays English. */
export function localizeUsageError(message: string, locale: Locale): string {
  if (locale === 'en') return message;
  return usageErrors.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message);
}
