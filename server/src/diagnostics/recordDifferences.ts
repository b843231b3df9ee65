/** What the rules about titles and abstracts that differ from arXiv's share: the differences, what is said of them, and a fix for each kind. */
import QuickLRU from 'quick-lru';
import type { DifferenceKind, TextDifference } from '../arxiv/textDifference';
import { compareTexts, differenceKinds } from '../arxiv/textDifference';
import type { Span } from '../digest/digest';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { shiftRange, textIn } from '../text/textRange';
import { shorten } from './paperName';
import type { Fix, RuleFinding } from './rule';

const kindNames: Readonly<Record<Exclude<DifferenceKind, 'math'>, LocalizedText & { readonly plural: string }>> = {
  case: { ...localized('difference of case', '处大小写'), plural: 'differences of case' },
  dash: { ...localized('dash or quote', '处破折号或引号'), plural: 'dashes or quotes' },
  punctuation: { ...localized('punctuation mark', '处标点'), plural: 'punctuation marks' },
  hyphen: { ...localized('hyphen', '处连字符'), plural: 'hyphens' },
  footnote: { ...localized('footnote mark', '处脚注标记'), plural: 'footnote marks' },
  tail: { ...localized('different end', '处结尾'), plural: 'different ends' },
  wording: { ...localized('wording', '处措辞'), plural: 'wordings' },
};

type ReportedKind = keyof typeof kindNames;

interface ReportedDifference extends TextDifference {
  readonly kind: ReportedKind;
}

/** These change what is said, so that each is shown before it is changed. */
const gravestKinds: ReadonlySet<ReportedKind> = new Set(['tail', 'wording']);

/** These are slips of extraction that nobody intends. */
const certainKinds: ReadonlySet<ReportedKind> = new Set(['hyphen', 'footnote']);

/** So many changes of wording are offered one by one. */
const mostWordings = 3;

/** Comparisons that are remembered, since they are asked for with every key typed: those of some digests. */
const comparisons = new QuickLRU<string, readonly TextDifference[]>({ maxSize: 4000 });

/** The differences that matter; formulas that were flattened do not. */
function findDifferences(own: string, official: string): readonly ReportedDifference[] {
  if (own === official) return [];
  const key = `${own}\n${official}`;
  const known = comparisons.get(key);
  const differences = known ?? compareTexts(own, official);
  if (known === undefined) comparisons.set(key, differences);
  return differences.flatMap(({ kind, ...rest }) => (kind === 'math' ? [] : [{ kind, ...rest }]));
}

/** The places of one text, and what tells whether edits of them are sure to alter nothing else. */
export interface ComparedText {
  /** The text where the finding stands, and any others that should be equal to it. */
  readonly spans: readonly Span[];
  readonly official: string;
  readonly noun: LocalizedText;
  readonly keepsRest: (edits: readonly TextEdit[]) => boolean;
}

/** One finding about all differences; `undefined` where there are none. */
export function describeDifferences(compared: ComparedText): RuleFinding | undefined {
  const { spans, official, noun } = compared;
  const found = spans.map((span) => ({ span, differences: findDifferences(span.text, official) }));
  const first = found.find(({ differences }) => differences.length > 0);
  const [difference] = first?.differences ?? [];
  if (first === undefined || difference === undefined) return undefined;
  const kinds = differenceKinds.filter((kind) => kind !== 'math');
  const counts = kinds.flatMap((kind) => countOf(kind, first.differences) ?? []);
  const [en, chinese] = [counts.map((count) => count.en).join(', '), counts.map((count) => count['zh-cn']).join('、')];
  const editsOf = (kind: ReportedKind): readonly TextEdit[] =>
    found.flatMap(({ span, differences }) =>
      editsIn(
        span,
        differences.filter((each) => each.kind === kind),
      ),
    );
  return {
    range: shiftRange(visibleRange(first.span.text, difference.range), first.span.range.start),
    severity: first.differences.some(({ kind }) => gravestKinds.has(kind)) ? 'information' : 'hint',
    message: localized(`The ${noun.en} differs from arXiv's: ${en}.`, `${noun['zh-cn']}与 arXiv 的不同：${chinese}。`),
    fixes: [
      ...kinds
        .filter((kind) => !gravestKinds.has(kind))
        .flatMap((kind) => correctKind(kind, countOf(kind, first.differences), editsOf(kind), compared)),
      ...first.differences
        .filter(({ kind }) => gravestKinds.has(kind))
        .slice(0, mostWordings)
        .map((each) => changeWording(first.span, each)),
    ],
  };
}

function countOf(kind: ReportedKind, differences: readonly ReportedDifference[]): LocalizedText | undefined {
  const count = differences.filter((each) => each.kind === kind).length;
  if (count === 0) return undefined;
  const { en, plural, 'zh-cn': chinese } = kindNames[kind];
  return localized(`${count} ${count === 1 ? en : plural}`, `${count} ${chinese}`);
}

/** The places of a kind, which need not be the same in every span. */
function correctKind(
  kind: ReportedKind,
  count: LocalizedText | undefined,
  edits: readonly TextEdit[],
  { keepsRest }: ComparedText,
): readonly Fix[] {
  if (count === undefined) return [];
  return [
    {
      title: localized(`Correct ${count.en} after arXiv`, `按 arXiv 更正 ${count['zh-cn']}`),
      edits,
      safe: certainKinds.has(kind) && keepsRest(edits),
    },
  ];
}

function changeWording(span: Span, difference: ReportedDifference): Fix {
  const own = shorten(textIn(span.text, difference.range).trim(), 40);
  const official = shorten(difference.official.trim(), 40);
  return {
    title:
      own === ''
        ? localized(`Insert “${official}” after arXiv`, `按 arXiv 插入“${official}”`)
        : official === ''
          ? localized(`Remove “${own}”, which arXiv does not have`, `删除 arXiv 没有的“${own}”`)
          : localized(`Replace “${own}” by arXiv's “${official}”`, `将“${own}”改为 arXiv 的“${official}”`),
    edits: editsIn(span, [difference]),
    safe: false,
  };
}

function editsIn(span: Span, differences: readonly ReportedDifference[]): readonly TextEdit[] {
  return differences.map(({ range, official }) => ({
    range: shiftRange(range, span.range.start),
    newText: official,
  }));
}

/** Where words are missing, the word before or behind the gap is shown. */
function visibleRange(text: string, range: TextRange): TextRange {
  if (range.start < range.end) return range;
  if (range.start > 0) return { start: text.lastIndexOf(' ', range.start - 1) + 1, end: range.start };
  const end = text.indexOf(' ');
  return { start: 0, end: end < 0 ? text.length : end };
}
