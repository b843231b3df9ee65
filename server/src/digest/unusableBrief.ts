/** Recognises briefs and summaries in which the language model did not do its work. */

/** What went wrong: the model asked for its input, left its template unfilled, or reported a failure. */
export type BriefDefect = 'input' | 'template' | 'failure';

/** What an editor may put in a brief's place until it is written; at least four Chinese characters, so that it parses as a summary. */
export const briefPlaceholder = '（简报待补充）';

const wantedInput = '论文|标题|摘要|机构|全文|原文|内容|信息';

/** Requests such as `请提供论文的标题…` and excuses such as `由于缺少论文标题…`, which no brief about a paper contains. */
const inputPatterns: readonly RegExp[] = [
  new RegExp(
    `(?:^|[。！？!?；;，,：:\\s])(?:烦)?请(?:您)?(?:先|再)?(?:提供|补充|给出|输入|上传|发送)[^。]{0,20}?(?:${wantedInput})`,
  ),
  /(?:未提供|没有提供|未给出|缺少|缺乏)(?:具体|完整|足够|相关|必要)?的?论文的?(?:具体|完整)?(?:标题|信息|摘要|内容|主要机构)/,
  /(?:无法|不能|未能)[^。，,；;]{0,14}简报/,
  /^(?:非常|很)?(?:抱歉|对不起)/,
  /^作为(?:一个|一名|一款)?(?:AI|人工智能|大?语言模型)/,
  /^(?:I['’]m sorry|I am sorry|Sorry,|I apologi[sz]e|As an AI|Please provide|I (?:cannot|can['’]t|need)|Unable to)/i,
];

/** A slot of the prompt's template: `[主要机构]`, `[请补充论文标题]`, `XX大学`. A citation `[1]` or a token `[CLS]` is none. */
const templatePatterns: readonly RegExp[] = [
  /[[［【](?:请|待|需)?(?:补充|填写|填入|插入|替换)[^\]］】]{0,20}[\]］】]/,
  /[[［](?:主要|核心|关键|具体|论文|作者|所属|研究|发布|技术|解决)?的?(?:机构|标题|题目|名称|技术|方法|创新点|技术创新点|问题|效果|性能提升|成果|结果)(?:名称|创新点|或[^\]］]{1,8})?[\]］]/,
  /(?:^|[^A-Za-z])(?:XX+|××+|某某)(?=大学|机构|公司|研究院|论文|技术|方法|问题|效果)/,
];

const failurePatterns: readonly RegExp[] = [
  /(?:简报|摘要|总结)生成失败/,
  /^(?:生成|处理|调用|请求|分析)(?:失败|出错|超时)/,
  /^(?:Error|Exception|Failed to|Traceback)\b/,
];

/** The defect of a brief's (or a summary's) text; `undefined` for one that is about a paper, well or badly. */
export function findBriefDefect(text: string): BriefDefect | undefined {
  const value = text.trim();
  if (failurePatterns.some((pattern) => pattern.test(value))) return 'failure';
  if (templatePatterns.some((pattern) => pattern.test(value))) return 'template';
  return inputPatterns.some((pattern) => pattern.test(value)) ? 'input' : undefined;
}
