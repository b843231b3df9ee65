/** From offsets and plain values to the values of LSP. */
import type {
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover as ProtocolHover,
  Range,
  TextEdit as ProtocolTextEdit,
} from 'vscode-languageserver';
import { CompletionItemKind, MarkupKind, SymbolKind } from 'vscode-languageserver';
import type { PaperCompletion } from '../features/completions';
import type { OutlineSymbol } from '../features/documentSymbols';
import type { FoldedLines } from '../features/foldingRanges';
import type { Hover } from '../features/hover';
import type { NumberHover } from '../features/numberHover';
import { renderNumberMarkdown, renderNumberPlainText } from '../features/numberHover';
import { renderMarkdown, renderPlainText } from '../features/paperCard';
import type { ListedPaper, PaperList } from '../features/papers';
import type { WebReference } from '../features/webReference';
import type { Locale } from '../localization';
import type { PaperItem, PapersResult } from '../protocol';
import type { LineIndex } from '../text/lineIndex';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';

export function toRange(lineIndex: LineIndex, { start, end }: TextRange): Range {
  return { start: lineIndex.positionAt(start), end: lineIndex.positionAt(end) };
}

export function toTextEdit(lineIndex: LineIndex, { range, newText }: TextEdit): ProtocolTextEdit {
  return { range: toRange(lineIndex, range), newText };
}

const symbolKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  paper: SymbolKind.File,
  field: SymbolKind.Field,
};

export function toDocumentSymbol(lineIndex: LineIndex, symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail === undefined ? {} : { detail: symbol.detail }),
    kind: symbolKinds[symbol.kind],
    range: toRange(lineIndex, symbol.range),
    selectionRange: toRange(lineIndex, symbol.selectionRange),
    children: symbol.children.map((child) => toDocumentSymbol(lineIndex, child)),
  };
}

export function toFoldingRange({ startLine, endLine }: FoldedLines): FoldingRange {
  return { startLine, endLine };
}

export function toDocumentLink(lineIndex: LineIndex, { range, target }: WebReference): DocumentLink {
  return { range: toRange(lineIndex, range), target };
}

export function toHover(
  lineIndex: LineIndex,
  hover: Hover | NumberHover,
  locale: Locale,
  markdown: boolean,
): ProtocolHover {
  const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: renderHover(hover, locale, markdown) }, range: toRange(lineIndex, hover.range) };
}

function renderHover(hover: Hover | NumberHover, locale: Locale, markdown: boolean): string {
  if ('card' in hover) return (markdown ? renderMarkdown : renderPlainText)(hover.card, locale);
  return (markdown ? renderNumberMarkdown : renderNumberPlainText)(hover, locale);
}

export function toPapersResult(lineIndex: LineIndex, list: PaperList): PapersResult {
  const { layout, papers, topics, insertOffset, briefInsertOffset, nextNumber, countRange } = list;
  return {
    layout,
    papers: papers.map((paper) => toPaperItem(lineIndex, paper)),
    topics,
    insertPosition: lineIndex.positionAt(insertOffset),
    ...(briefInsertOffset === undefined ? {} : { briefInsertPosition: lineIndex.positionAt(briefInsertOffset) }),
    ...(nextNumber === undefined ? {} : { nextNumber }),
    ...(countRange === undefined ? {} : { countRange: toRange(lineIndex, countRange) }),
  };
}

function toPaperItem(lineIndex: LineIndex, { range, briefRange, selectionRange, ...facts }: ListedPaper): PaperItem {
  return {
    ...facts,
    range: toRange(lineIndex, range),
    ...(briefRange === undefined ? {} : { briefRange: toRange(lineIndex, briefRange) }),
    selectionRange: toRange(lineIndex, selectionRange),
  };
}

/** `rank` orders the items, from 0; whatever was typed matches all of them, since it is the server that has searched. */
export function toCompletionItem(
  { lineIndex, text }: DigestDocument,
  { title, detail, typed, edits }: PaperCompletion,
  rank: number,
): CompletionItem {
  return {
    label: title,
    kind: CompletionItemKind.Reference,
    detail,
    filterText: textIn(text, typed),
    sortText: String(rank).padStart(3, '0'),
    textEdit: { range: toRange(lineIndex, typed), newText: '' },
    additionalTextEdits: edits.map((edit) => toTextEdit(lineIndex, edit)),
  };
}
