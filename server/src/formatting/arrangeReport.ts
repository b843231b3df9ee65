/** Layout B as formatting sees it. */
import type { ReportDigest } from '../digest/digest';
import { isCountRight, numberPapers } from '../digest/reportNumbering';
import type { SyntaxElement, SyntaxNode, SyntaxToken, TokenKind } from '../syntax/syntaxTree';
import { childToken, childTokens, isNode } from '../syntax/syntaxTree';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { FieldForm } from './fieldForm';
import { formatField } from './fieldForm';
import type { Arrangement, Item, Placed, Region, Space } from './item';
import { countLineBreaks } from './item';
import { replaceBlanks, replaceText } from './spacing';

export function arrangeReport(text: string, root: SyntaxNode, digest: ReportDigest, form: FieldForm): Arrangement {
  const items = new ReportItems(text, digest, form).itemsOf(root);
  return { regions: toRegions(attachComments(text, items, form.lineBreak), digest), spaceBetween };
}

/** Turns the tree into items, in source order. */
class ReportItems {
  private readonly numberByHeading: ReadonlyMap<number, number>;

  constructor(
    private readonly text: string,
    private readonly digest: ReportDigest,
    private readonly form: FieldForm,
  ) {
    this.numberByHeading = new Map(
      [...(numberPapers(digest.papers) ?? [])].flatMap(([{ briefEntry, detailEntry }, number]) =>
        [briefEntry, detailEntry].flatMap((entry) =>
          entry === undefined ? [] : [[entry.range.start, number] as const],
        ),
      ),
    );
  }

  itemsOf(node: SyntaxNode): readonly Item[] {
    switch (node.kind) {
      case 'otherSection':
        return [this.heading(node), ...otherContent(node)];
      case 'briefsSection':
      case 'detailsSection':
      case 'entry':
        return [this.heading(node), ...this.content(node)];
      case 'field':
        return this.field(node);
      case 'header':
        return this.headerLines(node);
      case 'report':
      case 'textDigest':
      case 'paper':
        return this.content(node);
    }
  }

  /** What stands below a heading, or at the root. */
  private content(node: SyntaxNode): readonly Item[] {
    const brief = proseRange(node, 'brief');
    const items = node.children.flatMap((child): readonly Item[] =>
      isNode(child) ? this.itemsOf(child) : isWithin(child, brief) ? [] : looseItem(child),
    );
    const prose: readonly Item[] = brief === undefined ? [] : [{ kind: 'prose', range: brief, edits: [] }];
    return [...items, ...prose].sort((a, b) => a.range.start - b.range.start);
  }

  private heading(node: SyntaxNode): Item {
    const tokens = node.children.filter((child) => !isNode(child) && isOfHeading(child));
    const range = { start: node.range.start, end: tokens.at(-1)?.range.end ?? node.range.start };
    const isEntry = node.kind === 'entry';
    return {
      kind: 'heading',
      range,
      edits: isEntry ? this.formatEntryHeading(node, range) : formatHeading(this.text, tokens),
    };
  }

  /** `### N. title`. */
  private formatEntryHeading(node: SyntaxNode, heading: TextRange): readonly TextEdit[] {
    const markerEnd = childToken(node, 'headingMarker')?.range.end ?? heading.start;
    const written = childToken(node, 'number')?.range;
    const delimiter = childToken(node, 'numberDelimiter')?.range;
    const title = childToken(node, 'title')?.range;
    const number =
      this.numberByHeading.get(node.range.start) ??
      (written === undefined ? undefined : Number(textIn(this.text, written)));
    const newText = number === undefined ? '' : ` ${number}.`;
    const numberEnd = delimiter?.end ?? written?.end ?? markerEnd;
    return [
      ...replaceText(this.text, { start: markerEnd, end: numberEnd }, newText),
      ...(title === undefined ? [] : replaceBlanks(this.text, { start: numberEnd, end: title.start }, ' ')),
    ];
  }

  /** The lines above the first section. */
  private headerLines(node: SyntaxNode): readonly Item[] {
    const lines: SyntaxToken[][] = [];
    let line: SyntaxToken[] = [];
    for (const child of node.children) {
      if (isNode(child) || child.kind === 'blank') continue;
      if (child.kind === 'lineBreak') line = [];
      else if (line.push(child) === 1) lines.push(line);
    }
    return lines.map((tokens) => this.headerLine(tokens));
  }

  private headerLine(tokens: readonly SyntaxToken[]): Item {
    const [first, ...rest] = tokens;
    const range = { start: first?.range.start ?? 0, end: tokens.at(-1)?.range.end ?? 0 };
    if (first?.kind === 'unknown') return { kind: 'unknown', range, edits: [] };
    if (first?.kind === 'suppression') return { kind: 'comment', range, edits: [] };
    if (first?.kind === 'headingMarker') return { kind: 'headerLine', range, edits: formatHeading(this.text, tokens) };
    const [colon, value] = rest;
    return {
      kind: 'headerLine',
      range,
      edits: [...this.formatHeaderColon(first, colon, value), ...this.formatCount(rest)],
    };
  }

  private formatHeaderColon(
    label: SyntaxToken | undefined,
    colon: SyntaxToken | undefined,
    value: SyntaxToken | undefined,
  ): readonly TextEdit[] {
    if (label === undefined || colon?.kind !== 'punctuation') return [];
    const gap = { start: colon.range.end, end: value?.range.start ?? colon.range.end };
    return [
      ...replaceText(this.text, { start: label.range.end, end: colon.range.end }, ':'),
      ...(value === undefined ? [] : replaceBlanks(this.text, gap, ' ')),
    ];
  }

  private formatCount(tokens: readonly SyntaxToken[]): readonly TextEdit[] {
    const count = tokens.find(({ kind }) => kind === 'count');
    if (count === undefined || isCountRight(this.digest)) return [];
    return [{ range: count.range, newText: String(this.digest.papers.length) }];
  }

  /** The field, and what stands behind its value and is no part of it. */
  private field(node: SyntaxNode): readonly Item[] {
    const kind = node.fieldKind ?? 'abstract';
    const [open, close] = childTokens(node, 'punctuation');
    const label = childToken(node, 'label')?.range ?? { start: node.range.start, end: node.range.start };
    const colon = close?.range ?? { start: label.end, end: label.end };
    const value = proseRange(node, 'value') ?? { start: colon.end, end: colon.end };
    const range = { start: open?.range.start ?? label.start, end: value.end };
    const edits = formatField(this.text, { kind, label, colon, value }, this.form);
    const loose = node.children.filter(
      (child): child is SyntaxToken => !isNode(child) && child.range.start >= range.end,
    );
    return [{ kind: 'field', range, fieldKind: kind, edits }, ...loose.flatMap(looseItem)];
  }
}

/** From the first token of a kind to the last one, with the comments and separators that stand among them. */
function proseRange(node: SyntaxNode, kind: TokenKind): TextRange | undefined {
  const tokens = childTokens(node, kind);
  const [first] = tokens;
  const last = tokens.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.range.start, end: last.range.end };
}

function isWithin({ range }: SyntaxElement, outer: TextRange | undefined): boolean {
  return outer !== undefined && outer.start <= range.start && range.end <= outer.end;
}

/** A comment or a line without meaning; no item for blanks and for what belongs to a heading. */
function looseItem({ kind, range }: SyntaxToken): readonly Item[] {
  if (kind === 'suppression') return [{ kind: 'comment', range, edits: [] }];
  return kind === 'unknown' ? [{ kind: 'unknown', range, edits: [] }] : [];
}

/** What stands in a section that is neither briefs nor details, as one; the comments at its end may be those of the next heading. */
function otherContent(node: SyntaxNode): readonly Item[] {
  const tokens = node.children.filter((child): child is SyntaxToken => !isNode(child)).flatMap(looseItem);
  const last = tokens.findLastIndex(({ kind }) => kind !== 'comment');
  const [first] = tokens;
  const end = tokens[last]?.range.end;
  if (first === undefined || end === undefined) return tokens;
  return [{ kind: 'unknown', range: { start: first.range.start, end }, edits: [] }, ...tokens.slice(last + 1)];
}

function isOfHeading({ kind }: SyntaxElement): boolean {
  return ['headingMarker', 'headingText', 'number', 'numberDelimiter', 'title'].includes(kind);
}

/** `# title`, `## section`. */
function formatHeading(text: string, [marker, words]: readonly SyntaxElement[]): readonly TextEdit[] {
  if (marker === undefined || words === undefined) return [];
  return replaceBlanks(text, { start: marker.range.end, end: words.range.start }, ' ');
}

/** A comment may hold for the line below it, so the two are one item. */
function attachComments(text: string, items: readonly Item[], lineBreak: string): readonly Item[] {
  const attached: Item[] = [];
  for (const item of items.toReversed()) {
    const below = attached.at(-1);
    const gap = { start: item.range.end, end: below?.range.start ?? item.range.end };
    const source = textIn(text, gap);
    if (item.kind !== 'comment' || below === undefined || countLineBreaks(source) !== 1) {
      attached.push(item);
      continue;
    }
    const newText = /[\r\n]+/.exec(source)?.[0] ?? lineBreak;
    const edits = [...replaceText(text, gap, newText), ...below.edits];
    attached[attached.length - 1] = { ...below, range: { start: item.range.start, end: below.range.end }, edits };
  }
  return attached.reverse();
}

/** A region begins with each heading. */
function toRegions(items: readonly Item[], { papers }: ReportDigest): readonly Region[] {
  const paperByHeading = new Map(
    papers.flatMap(({ index, briefEntry, detailEntry }) =>
      [briefEntry, detailEntry].flatMap((entry) =>
        entry === undefined ? [] : [[entry.heading.range.end, index] as const],
      ),
    ),
  );
  const regions: { items: Item[]; paper: number | undefined }[] = [{ items: [], paper: undefined }];
  for (const item of items) {
    if (item.kind === 'heading') regions.push({ items: [], paper: paperByHeading.get(item.range.end) });
    regions.at(-1)?.items.push(item);
  }
  return regions;
}

/** A blank line around headings and before an abstract; elsewhere one or none, as it is. */
function spaceBetween(above: Placed | undefined, below: Placed | undefined, source: string): Space {
  if (above === undefined) return 0;
  if (below === undefined) return 1;
  const isBesideHeading = above.item.kind === 'heading' || below.item.kind === 'heading';
  if (isBesideHeading || below.item.fieldKind === 'abstract') return 2;
  return Math.min(Math.max(countLineBreaks(source), 1), 2);
}
