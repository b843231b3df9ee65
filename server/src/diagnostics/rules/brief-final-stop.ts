/** `brief-final-stop`: a brief without the full stop at its end. */
import { usableBriefOf } from '../../digest/brief';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import type { Rule } from '../rule';

/** Words or what closes behind them; after a comma or colon more than a stop is missing. */
const openEnd = /[\p{L}\p{N}%％×）)》」』”’"\]】]$/u;

export const briefFinalStop: Rule = {
  code: 'brief-final-stop',
  severity: 'hint',
  layouts: ['report'],
  summary: localized('A brief lacks the full stop at its end.', '简报末尾缺少句号。'),
  explanation: localized(
    'Most briefs of a report end with a full stop, and those that do not look cut off. The quick fix adds it: “。”, or “.” to a brief in English. The one-line summaries of text digests have none.',
    '报告中的简报大多以句号结尾，缺少句号的看起来像被截断。快速修复会补上“。”（英文简报补“.”）。文本摘要的一句话总结不带句号。',
  ),
  example: { bad: reportExample.replace('等待时间减半。', '等待时间减半'), good: reportExample },
  *check({ digest }) {
    for (const paper of digest.papers) {
      const brief = usableBriefOf(paper);
      const last = brief === undefined ? undefined : openEnd.exec(brief.text)?.[0];
      if (brief === undefined || last === undefined) continue;
      const { end } = brief.range;
      const stop = /\p{Script=Han}/u.test(brief.text) ? '。' : '.';
      yield {
        range: { start: end - last.length, end },
        message: localized('The brief ends without a full stop.', '简报末尾没有句号。'),
        fixes: [
          {
            title: localized(`Add “${stop}”`, `补上“${stop}”`),
            edits: [{ range: { start: end, end }, newText: stop }],
            safe: true,
          },
        ],
      };
    }
  },
};
