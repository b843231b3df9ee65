/** `authors-differ`: authors that are not those whom arXiv names. */
import type { PaperMetadata } from '../../arxiv/paperMetadata';
import { splitFoldedWords } from '../../arxiv/plainText';
import { parseAuthorList } from '../../digest/authorList';
import type { Paper, Span } from '../../digest/digest';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import { knownPaper, officialValue } from '../officialRecord';
import { shorten } from '../paperName';
import type { Rule, RuleContext, RuleFinding } from '../rule';

/** So many names are given in a message. */
const mostNames = 3;

export const authorsDiffer: Rule = {
  code: 'authors-differ',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized("The authors differ from those in arXiv's record.", '作者与 arXiv 的记录不同。'),
  explanation: localized(
    'Names are missing or are not in the record, or stand in another order. Accents, case, full stops and what stands in brackets behind a name do not count, and names that the record leaves out are not missed. The quick fix takes the names as arXiv has them.',
    '缺少姓名、姓名不在记录中，或顺序不同。重音符号、大小写、句点和姓名后括号中的内容不计，记录省略的姓名也不算缺少。快速修复采用 arXiv 的姓名。',
  ),
  example: {
    bad: textExample.replace('Ada Lindqvist, Bruno Sato', 'Ada Lindqvist, Bruno Santos'),
    good: textExample,
    listing: listingExample,
  },
  dependsOnWorkspace: true,
  *check(context) {
    if (context.index.records.isEmpty) return;
    for (const paper of context.digest.papers) {
      const finding = checkPaper(context, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(context: RuleContext, paper: Paper): RuleFinding | undefined {
  const field = paper.authors;
  if (field === undefined || field.value.text === '' || leavesOut(field.value.text)) return undefined;
  const known = knownPaper(context, paper);
  const official = known === undefined ? undefined : officialValue(context.digest, known.metadata, 'authors');
  if (known === undefined || official === undefined) return undefined;
  const { metadata, history } = known;
  const names = parseAuthorList(field.value);
  // An earlier version may have had other authors.
  if (history.some((record) => describe(names, record) === undefined)) return undefined;
  const message = describe(names, metadata);
  if (message === undefined) return undefined;
  const officialNames = new Set(metadata.authors.map(nameKey));
  const foreign = names.find((name) => bareNames(name).some((each) => !officialNames.has(nameKey(each))));
  return {
    range: foreign?.range ?? field.value.range,
    message,
    fixes: [
      {
        title: localized("Replace by arXiv's authors", '改为 arXiv 的作者'),
        edits: [{ range: field.value.range, newText: official }],
        safe: false,
      },
    ],
  };
}

function describe(names: readonly Span[], { authors }: PaperMetadata): LocalizedText | undefined {
  const ownNames = names.flatMap(bareNames);
  const own = ownNames.map(nameKey);
  const official = authors.map(nameKey);
  if (own.join(',') === official.join(',')) return undefined;
  const [ownSet, officialSet] = [new Set(own), new Set(official)];
  const missing = authors.filter((name) => !ownSet.has(nameKey(name)));
  const foreign = ownNames.filter((name) => !officialSet.has(nameKey(name)));
  if (missing.length + foreign.length === 0)
    return localized('The authors stand in another order than at arXiv.', '作者的顺序与 arXiv 不同。');
  const en = [
    missing.length > 0 ? `arXiv also names ${listNames(missing, ', ')}` : '',
    foreign.length > 0 ? `arXiv does not name ${listNames(foreign, ', ')}` : '',
  ];
  const chinese = [
    missing.length > 0 ? `arXiv 另列有${listNames(missing, '、')}` : '',
    foreign.length > 0 ? `arXiv 未列${listNames(foreign, '、')}` : '',
  ];
  const isSome = (part: string): boolean => part !== '';
  return localized(`${en.filter(isSome).join('; ')}.`, `${chinese.filter(isSome).join('；')}。`);
}

function listNames(names: readonly string[], separator: string): string {
  const shown = names
    .slice(0, mostNames)
    .map((name) => shorten(name, 40))
    .join(separator);
  return names.length > mostNames ? `${shown} … (${names.length})` : shown;
}

/** Whether a list names only the first authors. */
function leavesOut(list: string): boolean {
  return /\bet al\b|…|\.\.\.|\bothers\b|等/i.test(list);
}

/** From a bracket on, unless the name goes on behind it (`Yi (May) Fung`). */
const affiliation = /[(（](?![^()（）]*[)）]\s+(?!(?:and|&)\s)\p{L}).*$/u;

/** A part of the list without what stands in brackets behind it: one name, or two that “and” joins. */
function bareNames({ text }: Span): readonly string[] {
  return text
    .replace(affiliation, '')
    .split(/(?:^|\s)(?:and|&)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A name without case, accents, full stops and hyphens. */
function nameKey(name: string): string {
  return splitFoldedWords(name).join('');
}
