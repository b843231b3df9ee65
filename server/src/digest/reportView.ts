/** Layout B's tree as a digest: the entries of both sections joined per paper. */
import { textIn } from '../text/textRange';
import { childNodes, childToken, childTokens, isNode } from '../syntax/syntaxTree';
import type { SyntaxNode, SyntaxToken } from '../syntax/syntaxTree';
import type { BriefEntry, Field, NumberSpan, ReportDigest, ReportEntry, ReportPaper, Span } from './digest';
import { fieldOf, firstField, sharedFields, spanOf, unknownSpans } from './fieldView';
import { joinEntries } from './joinEntries';
import { parseSuppressions } from './suppressionComment';

/** A detail entry with what stands below its heading. */
export interface DetailEntry extends ReportEntry {
  readonly fields: readonly Field[];
  readonly unknownLines: readonly Span[];
}

export function createReport(text: string, root: SyntaxNode): ReportDigest {
  const header = childNodes(root, 'header')[0];
  const briefs = childNodes(root, 'briefsSection');
  const details = childNodes(root, 'detailsSection');
  const briefEntries = briefs
    .flatMap((section) => childNodes(section, 'entry'))
    .map((node) => createBriefEntry(text, node));
  const detailEntries = details
    .flatMap((section) => childNodes(section, 'entry'))
    .map((node) => createDetailEntry(text, node));
  const papers = joinEntries(briefEntries, detailEntries)
    .map(({ brief, detail }) => createPaper(brief, detail))
    .sort((a, b) => a.range.start - b.range.start)
    .map((paper, index) => ({ ...paper, index }));
  return {
    layout: 'report',
    range: root.range,
    generatedAt: spanOfChild(text, header, 'digestDate'),
    declaredCount: numberOf(text, header === undefined ? undefined : childToken(header, 'count')),
    briefsHeading: headingOf(text, briefs[0]),
    detailsHeading: headingOf(text, details[0]),
    papers,
    unknownLines: [header, ...briefs, ...details].flatMap((node) =>
      node === undefined ? [] : unknownSpans(text, node),
    ),
    suppressions: parseSuppressions(text, [...suppressionTokens(root)], root.range),
  };
}

function createPaper(brief: BriefEntry | undefined, detail: DetailEntry | undefined): ReportPaper {
  const fields = detail?.fields ?? [];
  const named = detail ?? brief;
  return {
    layout: 'report',
    index: 0,
    range: named?.range ?? { start: 0, end: 0 },
    nameRange: named?.title?.range ?? named?.heading.range ?? { start: 0, end: 0 },
    title: detail?.title ?? brief?.title,
    brief: brief?.brief,
    institutions: firstField(fields, 'institutions'),
    authorCount: firstField(fields, 'authorCount'),
    ...sharedFields(fields),
    unknownLines: detail?.unknownLines ?? [],
    briefEntry: brief,
    detailEntry: detail,
  };
}

function createEntry(text: string, node: SyntaxNode): ReportEntry {
  const heading = node.children.filter(
    (child) => !isNode(child) && ['headingMarker', 'number', 'numberDelimiter', 'title'].includes(child.kind),
  );
  const headingRange = { start: node.range.start, end: heading.at(-1)?.range.end ?? node.range.end };
  const title = childToken(node, 'title');
  return {
    range: node.range,
    heading: spanOf(text, headingRange),
    number: numberOf(text, childToken(node, 'number')),
    title: title === undefined ? undefined : spanOf(text, title.range),
    titleInsertOffset: title?.range.start ?? headingRange.end + (text[headingRange.end] === ' ' ? 1 : 0),
  };
}

function createBriefEntry(text: string, node: SyntaxNode): BriefEntry {
  const parts = childTokens(node, 'brief');
  const [first] = parts;
  const last = parts.at(-1);
  const brief =
    first === undefined || last === undefined
      ? undefined
      : spanOf(text, { start: first.range.start, end: last.range.end });
  return { ...createEntry(text, node), brief };
}

function createDetailEntry(text: string, node: SyntaxNode): DetailEntry {
  const fields = childNodes(node, 'field').map((field) => fieldOf(text, field));
  return { ...createEntry(text, node), fields, unknownLines: unknownSpans(text, node) };
}

function numberOf(text: string, token: SyntaxToken | undefined): NumberSpan | undefined {
  return token === undefined ? undefined : { ...spanOf(text, token.range), value: Number(textIn(text, token.range)) };
}

function spanOfChild(text: string, node: SyntaxNode | undefined, kind: 'digestDate'): Span | undefined {
  const token = node === undefined ? undefined : childToken(node, kind);
  return token === undefined ? undefined : spanOf(text, token.range);
}

function headingOf(text: string, section: SyntaxNode | undefined): Span | undefined {
  const heading = section === undefined ? undefined : childToken(section, 'headingText');
  return section === undefined
    ? undefined
    : spanOf(text, { start: section.range.start, end: heading?.range.end ?? section.range.start + 2 });
}

function* suppressionTokens(node: SyntaxNode): Generator<SyntaxToken> {
  for (const child of node.children) {
    if (isNode(child)) yield* suppressionTokens(child);
    else if (child.kind === 'suppression') yield child;
  }
}
