/** The outline: papers with their fields; in a report below the section they stand in. */
import type { Field, Paper, ReportDigest, ReportPaper, Span, TextPaper } from '../digest/digest';
import type { Locale, LocalizedText } from '../localization';
import { localized } from '../localization';
import type { SyntaxNode } from '../syntax/syntaxTree';
import { childNodes, childToken } from '../syntax/syntaxTree';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { paperDescription, paperLabel } from './paperLabel';

/** One entry of the outline; children lie in `range`, and so does `selectionRange`. */
export interface OutlineSymbol {
  readonly kind: 'section' | 'paper' | 'field';
  /** Never blank. */
  readonly name: string;
  readonly detail: string | undefined;
  readonly range: TextRange;
  readonly selectionRange: TextRange;
  readonly children: readonly OutlineSymbol[];
}

const summaryName = localized('Summary', '一句话摘要');
const briefName = localized('Brief', '简报');

/** A field's text is cut to this length (UTF-16) beside its label. */
const detailLength = 80;

/** The papers in source order. A report's are listed in each section that has an entry of theirs. */
export function getDocumentSymbols(document: DigestDocument, locale: Locale): readonly OutlineSymbol[] {
  const { digest } = document;
  return digest.layout === 'text'
    ? digest.papers.map((paper) => textPaperSymbol(paper, locale))
    : reportSymbols(document, digest, locale);
}

function textPaperSymbol(paper: TextPaper, locale: Locale): OutlineSymbol {
  return paperSymbol(paper, locale, paper.range, paper.nameRange, [
    ...spanSymbol(summaryName, paper.summary, locale),
    ...paper.fields.map(fieldSymbol),
  ]);
}

function reportSymbols({ root, text }: DigestDocument, digest: ReportDigest, locale: Locale): readonly OutlineSymbol[] {
  const sections = [...childNodes(root, 'briefsSection'), ...childNodes(root, 'detailsSection')];
  return sections
    .sort((a, b) => a.range.start - b.range.start)
    .map((section) => {
      const symbolOf = section.kind === 'briefsSection' ? briefSymbol : detailSymbol;
      const children = digest.papers.flatMap((paper) => {
        const symbol = symbolOf(paper, locale);
        return symbol !== undefined && isInside(symbol.range, section.range) ? [symbol] : [];
      });
      return sectionSymbol(text, section, children);
    });
}

function sectionSymbol(text: string, section: SyntaxNode, children: readonly OutlineSymbol[]): OutlineSymbol {
  const selectionRange = childToken(section, 'headingText')?.range ?? section.range;
  return {
    kind: 'section',
    name: textIn(text, selectionRange),
    detail: undefined,
    range: section.range,
    selectionRange,
    children: [...children].sort((a, b) => a.range.start - b.range.start),
  };
}

function briefSymbol(paper: ReportPaper, locale: Locale): OutlineSymbol | undefined {
  const entry = paper.briefEntry;
  if (entry === undefined) return undefined;
  const selectionRange = entry.title?.range ?? entry.heading.range;
  return paperSymbol(paper, locale, entry.range, selectionRange, spanSymbol(briefName, paper.brief, locale));
}

function detailSymbol(paper: ReportPaper, locale: Locale): OutlineSymbol | undefined {
  const entry = paper.detailEntry;
  if (entry === undefined) return undefined;
  const selectionRange = entry.title?.range ?? entry.heading.range;
  return paperSymbol(paper, locale, entry.range, selectionRange, paper.fields.map(fieldSymbol));
}

function paperSymbol(
  paper: Paper,
  locale: Locale,
  range: TextRange,
  selectionRange: TextRange,
  children: readonly OutlineSymbol[],
): OutlineSymbol {
  const detail = paperDescription(paper, locale);
  return { kind: 'paper', name: paperLabel(paper, locale), detail, range, selectionRange, children };
}

function fieldSymbol({ label, value, range }: Field): OutlineSymbol {
  return {
    kind: 'field',
    name: label.text,
    detail: shorten(value.text),
    range,
    selectionRange: label.range,
    children: [],
  };
}

function spanSymbol(name: LocalizedText, span: Span | undefined, locale: Locale): readonly OutlineSymbol[] {
  if (span === undefined) return [];
  const { range, text } = span;
  return [{ kind: 'field', name: name[locale], detail: shorten(text), range, selectionRange: range, children: [] }];
}

function shorten(text: string): string {
  const line = text.slice(0, 2 * detailLength).replace(/\s+/g, ' ');
  return line.length <= detailLength ? line : `${line.slice(0, detailLength)}…`;
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
