/** `repeated-institution`: an institution that stands twice in one list. */
import type { Span } from '../../digest/digest';
import { findRepeatedEnd, institutionKey } from '../../digest/repeatedInstitution';
import { localized } from '../../localization';
import { shiftRange, textIn } from '../../text/textRange';
import { reportExample } from '../exampleDigests';
import { paperInstitutions, removeItem } from '../institutionItems';
import type { Rule, RuleFinding } from '../rule';

export const repeatedInstitution: Rule = {
  code: 'repeated-institution',
  severity: 'information',
  layouts: ['report'],
  summary: localized('An institution stands twice in one list.', '同一机构在列表中重复出现。'),
  explanation: localized(
    'Each author brings along an affiliation, and the same one was taken over more than once; within a name it is often the city. The quick fix keeps the first.',
    '每位作者都带有单位，相同的单位被多次收录；名称内部重复的往往是城市名。快速修复保留第一处。',
  ),
  example: {
    bad: reportExample.replace('Northshore University', 'Northshore University, Lumen Lab, Northshore University'),
    good: reportExample.replace('Northshore University', 'Northshore University, Lumen Lab'),
  },
  *check({ digest }) {
    for (const { items } of paperInstitutions(digest)) {
      const first = new Map<string, Span>();
      for (const [index, item] of items.entries()) {
        const key = institutionKey(item.text);
        const known = first.get(key);
        if (known === undefined) {
          first.set(key, item);
          yield* checkEnd(item);
        } else if (key !== '') yield describeRepetition(items, index, known);
      }
    }
  },
};

function describeRepetition(items: readonly Span[], index: number, first: Span): RuleFinding {
  const item = items[index] ?? first;
  return {
    range: item.range,
    message: localized(`“${item.text}” stands in this list already.`, `“${item.text}”在列表中已出现过。`),
    related: [{ uri: undefined, range: first.range, message: localized('The first one.', '第一处。') }],
    fixes: [
      { title: localized('Remove the repetition', '删除重复的机构'), edits: [removeItem(items, index)], safe: true },
    ],
  };
}

/** The city that stands in the name as well as behind it: not safe, since `Walla Walla` is one. */
function* checkEnd({ text, range }: Span): Iterable<RuleFinding> {
  const end = findRepeatedEnd(text);
  if (end === undefined) return;
  const words = textIn(text, end);
  const removed = { start: text.slice(0, end.start).trimEnd().length, end: end.end };
  yield {
    range: shiftRange(end, range.start),
    message: localized(`“${words}” stands here twice.`, `“${words}”在此重复。`),
    fixes: [
      {
        title: localized(`Write “${text.slice(0, removed.start)}”`, `改写为“${text.slice(0, removed.start)}”`),
        edits: [{ range: shiftRange(removed, range.start), newText: '' }],
        safe: false,
      },
    ],
  };
}
