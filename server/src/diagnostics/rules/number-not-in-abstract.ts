/** `number-not-in-abstract`: a number in a brief or summary that the abstract does not contain. */
import type { BriefNumber } from '../../digest/briefNumbers';
import { checkBriefNumbers, closestSentence, unusedAlternatives } from '../../digest/briefNumbers';
import type { Paper } from '../../digest/digest';
import { localized } from '../../localization';
import { formatChineseCount } from '../../prose/chineseNumbers';
import type { Quantity } from '../../prose/quantities';
import { reportExample } from '../exampleDigests';
import type { Fix, Rule, RuleFinding } from '../rule';

export const numberNotInAbstract: Rule = {
  code: 'number-not-in-abstract',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized(
    'A number in a brief or summary that neither the abstract nor the title contains.',
    '简报或总结中的数字在摘要和标题中都找不到。',
  ),
  explanation: localized(
    'Language models get figures wrong, and readers quote them. Values are compared, not spellings: 12亿 is “1.2 billion”, 1小时 “an hour”, 10倍 “an order of magnitude”, and a value may be rounded. Compare the sentence of the abstract to which the finding points, and correct the number. Hovering over any number of a brief shows where the abstract says it.',
    '语言模型会写错数据，而读者会引用它们。比较的是数值而非写法：12亿即“1.2 billion”，1小时即“an hour”，10倍即“an order of magnitude”，数值也可以四舍五入。请对照所指的摘要原句，改正数字。将鼠标悬停在简报的任一数字上，可查看摘要中的出处。',
  ),
  example: {
    bad: reportExample
      .replace('等待时间减半', '等待时间减少65%')
      .replace('which halves the waiting time', 'which cuts the waiting time by 56%'),
    good: reportExample
      .replace('等待时间减半', '等待时间减少56%')
      .replace('which halves the waiting time', 'which cuts the waiting time by 56%'),
  },
  *check({ digest }) {
    for (const paper of digest.papers) {
      const numbers = checkBriefNumbers(paper);
      for (const number of numbers)
        if (number.isCheckable && number.places.length === 0) yield createFinding(paper, number, numbers);
    }
  },
};

function createFinding(paper: Paper, number: BriefNumber, all: readonly BriefNumber[]): RuleFinding {
  const { text, range } = number.span;
  const sentence = closestSentence(paper, number);
  return {
    range,
    message: localized(
      `“${text}” is not in the abstract, nor is any number of the same value.`,
      `摘要中没有“${text}”，也没有与之等值的数字。`,
    ),
    fixes: createFixes(paper, number, all),
    related:
      sentence === undefined
        ? []
        : [
            {
              uri: undefined,
              range: sentence.range,
              message: localized('The closest sentence of the abstract.', '摘要中最接近的句子。'),
            },
          ],
  };
}

/** Offered where the abstract has one number of this kind that the brief does not mention: that one is likely meant. */
function createFixes(paper: Paper, number: BriefNumber, all: readonly BriefNumber[]): readonly Fix[] {
  const { quantity, span } = number;
  const values = new Set(unusedAlternatives(paper, number, all).map((other) => formatLike(quantity, other)));
  const [newText] = values;
  if (newText === undefined || values.size > 1) return [];
  const offset = span.range.start - quantity.range.start;
  const range = { start: offset + quantity.numberRange.start, end: offset + quantity.numberRange.end };
  const unit = span.text.slice(quantity.numberRange.end - quantity.range.start);
  return [
    {
      title: localized(`Replace by “${newText}${unit}” from the abstract`, `替换为摘要中的“${newText}${unit}”`),
      edits: [{ range, newText }],
      safe: false,
    },
  ];
}

/** The value of another quantity written as the brief writes its own: in its unit, in digits or in Chinese numerals. */
function formatLike({ scale, factor, form }: Quantity, other: Quantity): string {
  const value = Number(((other.value * other.factor) / factor / scale).toPrecision(12));
  return form === 'chinese' ? formatChineseCount(value) : String(value);
}
