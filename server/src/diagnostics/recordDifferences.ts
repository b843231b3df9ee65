/** What the rules about titles and abstracts that differ from arXiv's share: the differences, what is said of them, and a fix for each kind. */
import type { DifferenceKind, TextDifference } from '../arxiv/textDifference';
import { differenceKinds, gravestKinds, slipKinds } from '../arxiv/textDifference';
import type { Span } from '../digest/digest';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { shiftRange, textIn, trimRange } from '../text/textRange';
import type { ExplainedPlaces } from './explainedPlaces';
import { shorten } from './paperName';
import type { ComparedField } from './recordComparison';
import type { Fix, RuleContext, RuleFinding } from './rule';

const kindNames: Readonly<Record<DifferenceKind, LocalizedText & { readonly plural: string }>> = {
  case: { ...localized('difference of case', '处大小写'), plural: 'differences of case' },
  dash: { ...localized('dash or quote', '处破折号或引号'), plural: 'dashes or quotes' },
  punctuation: { ...localized('punctuation mark', '处标点'), plural: 'punctuation marks' },
  math: { ...localized('formula or special character', '处公式或特殊字符'), plural: 'formulas or special characters' },
  spacing: { ...localized('compound or blank', '处复合词或空格'), plural: 'compounds or blanks' },
  hyphen: { ...localized('hyphen', '处连字符'), plural: 'hyphens' },
  footnote: { ...localized('footnote mark', '处脚注标记'), plural: 'footnote marks' },
  tail: { ...localized('different beginning or end', '处开头或结尾'), plural: 'different beginnings and ends' },
  wording: { ...localized('wording', '处措辞'), plural: 'wordings' },
};

/** So many changes of wording are offered one by one. */
const mostWordings = 3;

/** The places of one text, and what tells whether edits of them are sure to alter nothing else. */
export interface ComparedText {
  /** The text where the finding stands, and any others that should be equal to it. */
  readonly fields: readonly ComparedField[];
  readonly noun: LocalizedText;
  readonly keepsRest: (edits: readonly TextEdit[]) => boolean;
}

/** A finding about the differences of one kind in a text, and the edits that correct them. */
interface KindFinding {
  readonly kind: DifferenceKind;
  readonly finding: RuleFinding & Required<Pick<RuleFinding, 'fixes'>>;
  readonly edits: readonly TextEdit[];
}

/**
 * One finding for each text and each kind of difference in it that no rule about slips explains. What is not said otherwise
 * may be corrected in all texts at once as well.
 */
export function* describeDifferences(context: RuleContext, texts: Iterable<ComparedText>): Iterable<RuleFinding> {
  const found = [...texts].flatMap((text) => describeText(context, text));
  const inFile = new Map(differenceKinds.map((kind) => [kind, correctInFile(kind, found)]));
  for (const { kind, finding } of found) yield { ...finding, fixes: [...finding.fixes, ...(inFile.get(kind) ?? [])] };
}

function describeText({ explained }: RuleContext, { fields, noun, keepsRest }: ComparedText): readonly KindFinding[] {
  const unexplained = withoutExplained(fields, explained);
  return differenceKinds.flatMap((kind) => {
    const places = unexplained.map(({ span, differences }) => ({
      span,
      differences: differences.filter((difference) => difference.kind === kind),
    }));
    const first = places.find(({ differences }) => differences.length > 0);
    const [difference] = first?.differences ?? [];
    if (first === undefined || difference === undefined) return [];
    const count = countOf(kind, first.differences.length);
    const edits = places.flatMap(({ span, differences }) => editsIn(span, differences));
    const finding = {
      range: shiftRange(visibleRange(first.span.text, difference.range), first.span.range.start),
      severity: gravestKinds.has(kind) ? ('information' as const) : ('hint' as const),
      message: localized(
        `The ${noun.en} differs from arXiv's: ${count.en}.`,
        `${noun['zh-cn']}与 arXiv 的不同：${count['zh-cn']}。`,
      ),
      fixes: gravestKinds.has(kind)
        ? changeWordings(first, count, edits)
        : [correctKind(count, edits, slipKinds.has(kind) && keepsRest(edits))],
    };
    return [{ kind, finding, edits }];
  });
}

/** None for what is worded otherwise, which is to be looked at one by one. */
function correctInFile(kind: DifferenceKind, found: readonly KindFinding[]): readonly Fix[] {
  const places = found.filter((each) => each.kind === kind).map(({ edits }) => edits);
  if (gravestKinds.has(kind) || places.length < 2) return [];
  const { plural, 'zh-cn': chinese } = kindNames[kind];
  return [
    {
      title: localized(
        `Correct the ${plural} at all ${places.length} places of this file after arXiv`,
        `按 arXiv 更正本文件全部 ${places.length} 项的${chinese.replace(/^处/, '')}`,
      ),
      edits: places.flat(),
      safe: false,
    },
  ];
}

/** A rule about slips reports one of a title's two headings; what explains a kind there explains it where nothing was reported. */
function withoutExplained(
  fields: readonly ComparedField[],
  explained: ExplainedPlaces | undefined,
): readonly ComparedField[] {
  if (explained === undefined) return fields;
  const left = fields.map((field) => ({ ...field, differences: explained.unexplained(field) }));
  const kinds = new Set(
    fields
      .flatMap(({ differences }, index) =>
        differences.filter((difference) => left[index]?.differences.includes(difference) === false),
      )
      .map(({ kind }) => kind),
  );
  return left.map((field, index) =>
    field.differences.length < (fields[index]?.differences.length ?? 0)
      ? field
      : { ...field, differences: field.differences.filter(({ kind }) => !kinds.has(kind)) },
  );
}

function countOf(kind: DifferenceKind, count: number): LocalizedText {
  const { en, plural, 'zh-cn': chinese } = kindNames[kind];
  return localized(`${count} ${count === 1 ? en : plural}`, `${count} ${chinese}`);
}

function correctKind(count: LocalizedText, edits: readonly TextEdit[], safe: boolean): Fix {
  return { title: localized(`Correct ${count.en} after arXiv`, `按 arXiv 更正 ${count['zh-cn']}`), edits, safe };
}

/** Each is shown before it is changed: one by one, and all at once where there are more. */
function changeWordings(
  { span, differences }: Pick<ComparedField, 'span' | 'differences'>,
  count: LocalizedText,
  edits: readonly TextEdit[],
): readonly Fix[] {
  const single = differences.slice(0, mostWordings).map((difference) => changeWording(span, difference));
  return differences.length > 1 ? [...single, correctKind(count, edits, false)] : single;
}

function changeWording(span: Span, difference: TextDifference): Fix {
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

function editsIn(span: Span, differences: readonly TextDifference[]): readonly TextEdit[] {
  return differences.map(({ range, official }) => ({
    range: shiftRange(range, span.range.start),
    newText: official,
  }));
}

/** The whole words of which something differs; where words are missing, the word before or behind the gap. */
function visibleRange(text: string, range: TextRange): TextRange {
  const trimmed = trimRange(text, range);
  let { start, end } = trimmed;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\S/.test(text.charAt(end))) end++;
  return { start, end };
}
