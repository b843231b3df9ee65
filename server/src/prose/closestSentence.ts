/** Finds the sentence of an English abstract that a piece of a Chinese or English brief most likely speaks of. */
import type { TextRange } from '../text/textRange';
import { splitSentences } from './sentences';

/** What briefs say of results and how abstracts say it. */
const translations: readonly (readonly [chinese: RegExp, english: RegExp])[] = [
  [/加速|提速|速度|更快/, /speed|faster|accelerat/i],
  [/延迟|时延/, /latency|delay/i],
  [/吞吐/, /throughput|goodput/i],
  [/内存|显存|存储/, /memory|storage|footprint/i],
  [/精度|准确率/, /accura|precision/i],
  [/能耗|能效|能量|节能|功耗/, /energy|power/i],
  [/训练/, /train/i],
  [/推理|推断/, /inference|reasoning/i],
  [/参数/, /parameter/i],
  [/计算/, /comput|FLOP/i],
  [/压缩/, /compress/i],
  [/减少|降低|下降|缩减|节省/, /reduc|decreas|lower|less|fewer|sav|drop/i],
  [/提升|提高|增加|优于|超过/, /improv|increas|gain|higher|boost|outperform|surpass/i],
  [/数据集/, /dataset/i],
  [/基准/, /benchmark/i],
  [/成本|开销/, /cost|overhead/i],
  [/通信|带宽/, /communicat|bandwidth/i],
  [/损失/, /loss|degrad/i],
  [/令牌|词元/, /token/i],
  [/稀疏/, /spars/i],
  [/剪枝|修剪/, /prun/i],
  [/量化/, /quanti[sz]/i],
  [/成功率/, /success/i],
];

const words = /[A-Za-z][A-Za-z\d-]+|\d+(?:\.\d+)?/g;

/** The clause of a text around a range: up to the next 。，；or the like on both sides. */
export function clauseAround(text: string, { start, end }: TextRange): string {
  const before = /[^，。；！？\n]{0,80}$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const behind = /^[^，。；！？\n]{0,80}/.exec(text.slice(end, end + 80))?.[0] ?? '';
  return before + text.slice(start, end) + behind;
}

/**
 * The sentence of `text` that shares most terms with `clause`, the earliest of equals; `bonus` adds to a sentence's score
 * what else speaks for it. `undefined` for a text without sentences.
 */
export function findClosestSentence(
  clause: string,
  text: string,
  bonus: (sentence: TextRange) => number,
): TextRange | undefined {
  const terms = new Set((clause.match(words) ?? []).map((word) => word.toLowerCase()));
  const asked = translations.filter(([chinese]) => chinese.test(clause));
  let best: { readonly sentence: TextRange; readonly score: number } | undefined;
  for (const sentence of splitSentences(text)) {
    const source = text.slice(sentence.start, sentence.end);
    const shared = new Set(
      (source.match(words) ?? []).map((word) => word.toLowerCase()).filter((word) => terms.has(word)),
    );
    const translated = asked.filter(([, english]) => english.test(source));
    const score = 2 * shared.size + translated.length + bonus(sentence);
    if (best === undefined || score > best.score) best = { sentence, score };
  }
  return best?.sentence;
}
