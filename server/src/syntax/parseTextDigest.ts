/** Parses layout A into a lossless tree; total on any input. */
import type { TextRange } from '../text/textRange';
import { textIn, trimRange } from '../text/textRange';
import { linesOf } from '../text/sourceLine';
import type { SyntaxNode } from './syntaxTree';
import { classifyLines } from './textLine';
import type { PaperPlan } from './textPaperPlan';
import { planPapers } from './textPaperPlan';
import type { BoundaryFinder } from './boundaryFinder';
import type { PlannedTitle } from './plannedTitle';
import { findTitleBoundary } from './titleBoundary';
import { TreeBuilder } from './treeBuilder';
import { looksLikeDate } from './dateLine';

/** The tree, and how sure each title's start is: it is no part of the text, so it stands beside the tree, by title offset. */
export interface ParsedTextDigest {
  readonly root: SyntaxNode;
  readonly titles: ReadonlyMap<number, PlannedTitle>;
}

/** `findBoundary` may remember earlier answers; it must answer as `findTitleBoundary` does. */
export function parseTextDigest(text: string, findBoundary: BoundaryFinder = findTitleBoundary): ParsedTextDigest {
  const builder = new TreeBuilder(text, 'textDigest');
  const bodyOffset = buildHeader(builder, text);
  const papers = planPapers({ text, findBoundary }, classifyLines(text, bodyOffset));
  const titles = new Map<number, PlannedTitle>();
  for (const [index, paper] of papers.entries()) {
    const end = papers[index + 1] === undefined ? text.length : startOf(papers[index + 1], text.length);
    buildPaper(builder, text, paper, trimRange(text, { start: startOf(paper, end), end }));
    if (paper.title !== undefined) titles.set(paper.title.range.start, paper.title);
  }
  return { root: builder.finish(), titles };
}

/** Adds the date line and the suppression lines around it; returns the offset behind them. */
function buildHeader(builder: TreeBuilder, text: string): number {
  let bodyOffset = text.startsWith('\uFEFF') ? 1 : 0;
  let dateSeen = false;
  builder.open('header', bodyOffset);
  for (const line of linesOf(text)) {
    const range = trimRange(text, { start: Math.max(line.range.start, bodyOffset), end: line.range.end });
    const source = textIn(text, range);
    if (source === '' && !dateSeen) continue;
    if (/^#\s*digest-disable\b/.test(source)) builder.token('suppression', range);
    else if (dateSeen || !buildDate(builder, range, source)) break;
    else dateSeen = true;
    bodyOffset = line.nextStart;
  }
  builder.close(bodyOffset);
  return bodyOffset;
}

/** Adds the digest's date, which may have a label; tells whether the line is one. */
function buildDate(builder: TreeBuilder, range: TextRange, source: string): boolean {
  const [, label = '', colon = ''] = /^(date|日期)(\s*[:：]\s*)/i.exec(source) ?? [];
  if (!looksLikeDate(source.slice(label.length + colon.length))) return false;
  const colonStart = range.start + label.length;
  builder.token('label', { start: range.start, end: colonStart });
  builder.token('punctuation', { start: colonStart, end: colonStart + colon.trimEnd().length });
  builder.token('digestDate', { start: colonStart + colon.length, end: range.end });
  return true;
}

function startOf(paper: PaperPlan | undefined, fallback: number): number {
  return paper?.title?.range.start ?? paper?.summary?.start ?? paper?.fields[0]?.label.start ?? fallback;
}

function buildPaper(builder: TreeBuilder, text: string, paper: PaperPlan, range: TextRange): void {
  builder.open('paper', range.start);
  if (paper.title !== undefined) builder.token('title', paper.title.range);
  if (paper.summary !== undefined) builder.token('summary', paper.summary);
  let previousEnd: number | undefined;
  for (const field of paper.fields) {
    const divider =
      previousEnd === undefined ? undefined : trimRange(text, { start: previousEnd, end: field.label.start });
    if (divider !== undefined && /^[|｜]$/.test(textIn(text, divider))) builder.token('punctuation', divider);
    const value = field.kind === 'abstract' && paper.abstract !== undefined ? paper.abstract : field.value;
    builder.open('field', field.label.start, field.kind);
    builder.token('label', field.label);
    builder.token('punctuation', field.colon);
    builder.token('value', value);
    builder.close(Math.max(field.colon.end, value.end));
    previousEnd = Math.max(field.colon.end, value.end);
  }
  builder.close(range.end);
}
