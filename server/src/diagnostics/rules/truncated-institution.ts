/** `truncated-institution`: a name of which only a piece is left. */
import type { Digest, Span } from '../../digest/digest';
import { institutionKey } from '../../digest/repeatedInstitution';
import type { TruncatedInstitution } from '../../digest/truncatedInstitution';
import { findTruncated, joinPieces } from '../../digest/truncatedInstitution';
import { localized } from '../../localization';
import { shiftRange, textIn } from '../../text/textRange';
import { reportExample } from '../exampleDigests';
import { paperInstitutions } from '../institutionItems';
import type { Fix, Rule, RuleFinding } from '../rule';

export const truncatedInstitution: Rule = {
  code: 'truncated-institution',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    'Only a piece of an institution’s name is left, as in “The University of Hong”.',
    '机构名称只剩一部分，如 “The University of Hong”。',
  ),
  explanation: localized(
    'Names were cut at line ends and commas, and now name another institution or none. Where the rest stands beside the piece, or only one well-known name begins like it, or the report has the full name elsewhere, a quick fix completes it; check it against the paper.',
    '名称在换行或逗号处被截断，因而指向别的机构或不知所指。若其余部分就在旁边、知名机构中只有一个如此开头，或报告别处有全称，快速修复可补全；请对照论文核实。',
  ),
  example: {
    bad: reportExample.replace('Northshore University', 'The University of Hong'),
    good: reportExample.replace('Northshore University', 'The University of Hong Kong'),
  },
  *check({ digest }) {
    let known: NamesByBeginning | undefined;
    for (const { items } of paperInstitutions(digest)) {
      for (let index = 0; index < items.length; index++) {
        const [item, next] = [items[index], items[index + 1]];
        const truncated = item === undefined ? undefined : findTruncated(item.text);
        if (item === undefined || truncated === undefined) continue;
        const joined = next === undefined ? undefined : joinPieces(item.text, next.text);
        if (next !== undefined && joined !== undefined) {
          yield describeHalves(item, next, items);
          index++;
        } else {
          known ??= namesByBeginning(digest);
          yield describePiece(item, truncated, known);
        }
      }
    }
  },
};

/** Both halves of one name. */
function describeHalves(first: Span, second: Span, items: readonly Span[]): RuleFinding {
  const name = `${first.text} ${second.text}`;
  const isThere = items.some(({ text }) => institutionKey(text) === institutionKey(name));
  return {
    range: { start: first.range.start, end: second.range.end },
    message: localized(`The comma divides “${name}”.`, `逗号把“${name}”分成了两半。`),
    fixes: [
      {
        title: localized(`Write “${name}”`, `改写为“${name}”`),
        edits: [{ range: { start: first.range.end, end: second.range.start }, newText: ' ' }],
        safe: !isThere,
      },
    ],
  };
}

function describePiece(item: Span, { piece, completions }: TruncatedInstitution, known: NamesByBeginning): RuleFinding {
  const words = textIn(item.text, piece);
  const range = shiftRange(piece, item.range.start);
  const inReport = known.get(words.toLowerCase()) ?? [];
  return {
    range,
    message: localized(`“${words}” is a piece of a longer name.`, `“${words}”只是一个名称的一部分。`),
    fixes: [...new Set([...inReport, ...completions])].slice(0, mostCompletions).map((name): Fix => ({
      title: localized(`Write “${name}”`, `改写为“${name}”`),
      edits: [{ range, newText: name }],
      safe: false,
    })),
  };
}

/** More to choose from is no help. */
const mostCompletions = 3;

/** The whole names of a report, without "The", by the words that they begin with, in lower case. */
type NamesByBeginning = ReadonlyMap<string, readonly string[]>;

/** One word begins too many names; names of more words than this are several in one. */
const [fewestWords, mostWords] = [2, 12];

function namesByBeginning(digest: Digest): NamesByBeginning {
  const names = new Map<string, string[]>();
  const all = [...paperInstitutions(digest)].flatMap(({ items }) => items.map(({ text }) => text));
  for (const name of new Set(all.map((text) => text.replace(/^the /i, '')))) {
    const words = name.split(' ');
    if (words.length > mostWords || findTruncated(name) !== undefined) continue;
    for (let count = fewestWords; count < words.length; count++) {
      const beginning = words.slice(0, count).join(' ').toLowerCase();
      const alike = names.get(beginning);
      if (alike === undefined) names.set(beginning, [name]);
      else alike.push(name);
    }
  }
  return names;
}
