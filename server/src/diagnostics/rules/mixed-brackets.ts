/** `mixed-brackets`: half-width brackets beside full-width ones, in one pair or in one brief. */
import { usableBriefOf } from '../../digest/brief';
import type { Span } from '../../digest/digest';
import { localized } from '../../localization';
import type { BracketPair } from '../../prose/brackets';
import { findBracketPairs } from '../../prose/brackets';
import { reportExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';

export const mixedBrackets: Rule = {
  code: 'mixed-brackets',
  severity: 'hint',
  offByDefault: true,
  layouts: ['text', 'report'],
  summary: localized(
    'A Chinese brief or summary mixes half-width and full-width brackets.',
    '中文简报或总结中混用了半角和全角括号。',
  ),
  explanation: localized(
    'Chinese text sets its brackets full-width; a brief that has both kinds, or a pair of one each, looks careless. Brackets within 《…》 and those of formulas, as in O(N), stay as they are. The quick fix makes the pair full-width. This is a matter of taste, so the rule is off until you give it a severity.',
    '中文使用全角括号；简报中两种括号混用，或一对括号一半一全，都显得草率。《……》内的括号以及 O(N) 等式子的括号不受影响。快速修复会将这一对改为全角。这属于个人偏好，设置严重程度后规则才会启用。',
  ),
  example: {
    bad: reportExample.replace('稀疏路由表论文', '稀疏路由表(SRT)论文').replace('调度器热启动', '调度器热启动（WS)'),
    good: reportExample
      .replace('稀疏路由表论文', '稀疏路由表（SRT）论文')
      .replace('调度器热启动', '调度器热启动（WS）'),
  },
  *check({ digest }) {
    for (const paper of digest.papers) {
      const brief = usableBriefOf(paper);
      if (brief !== undefined && /\p{Script=Han}/u.test(brief.text)) yield* checkBrief(brief);
    }
  },
};

function* checkBrief(brief: Span): Iterable<RuleFinding> {
  const { text } = brief;
  const pairs = findBracketPairs(text);
  const hasFullWidth = /[（）]/.test(text);
  const quotes = [...text.matchAll(/《[^《》]*》/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  for (const pair of pairs) {
    const isQuoted = quotes.some(({ start, end }) => start < pair.open && pair.close < end);
    const kind = isQuoted || isFormula(text, pair) ? 'fine' : kindOf(text, pair);
    if (kind === 'mixed' || (kind === 'half' && hasFullWidth)) yield createFinding(brief, pair, kind);
  }
}

function kindOf(text: string, { open, close }: BracketPair): 'full' | 'half' | 'mixed' {
  const halves = Number(text.charAt(open) === '(') + Number(text.charAt(close) === ')');
  return halves === 0 ? 'full' : halves === 2 ? 'half' : 'mixed';
}

/** `O(N)` and the like: letters right before it, nothing Chinese in it. */
function isFormula(text: string, { open, close }: BracketPair): boolean {
  return /[A-Za-z\d_]$/.test(text.slice(0, open)) && /^[\x20-\x7e²³]*$/.test(text.slice(open, close + 1));
}

function createFinding({ text, range }: Span, { open, close }: BracketPair, kind: 'half' | 'mixed'): RuleFinding {
  const [start, end] = [range.start + open, range.start + close];
  // Behind a foreign word and a blank the brackets may be meant as that language writes them.
  const safe = kind === 'mixed' || !/[A-Za-z\d] $/.test(text.slice(0, open));
  return {
    range: { start, end: end + 1 },
    message:
      kind === 'mixed'
        ? localized('One bracket of this pair is half-width, the other full-width.', '这一对括号一个半角、一个全角。')
        : localized(
            'These brackets are half-width, others of the text full-width.',
            '此处括号为半角，文中其他括号为全角。',
          ),
    fixes: [
      {
        title: localized('Make both full-width', '改为全角括号'),
        edits: [
          { range: { start, end: start + 1 }, newText: '（' },
          { range: { start: end, end: end + 1 }, newText: '）' },
        ],
        safe,
      },
    ],
  };
}
