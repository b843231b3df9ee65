/** What a digest says, apart from its form: formatting must not change it. */
import { formatArxivIdentifier } from '../digest/arxivIdentifier';
import { parseAuthorList, splitList } from '../digest/authorList';
import type { Digest, Field, Paper, Span } from '../digest/digest';
import { readLink } from '../digest/linkReference';
import { textIn } from '../text/textRange';

/** The content of the header, then that of each paper, each as a text that is equal for equal content. */
export function contentsOf(text: string, digest: Digest): readonly string[] {
  return [headerContent(text, digest), ...digest.papers.map(paperContent)].map((content) => JSON.stringify(content));
}

function headerContent(text: string, digest: Digest): unknown {
  const comments = digest.suppressions.map(({ range, scope }) => [
    textIn(text, range),
    textIn(text, scope).trim() === '',
  ]);
  const date = digest.layout === 'text' ? digest.date : digest.generatedAt;
  return [digest.layout, date?.text, comments, textsOf(digest.unknownLines)];
}

function paperContent(paper: Paper): unknown {
  const prose =
    paper.layout === 'text'
      ? [paper.title?.text, paper.summary?.text]
      : [paper.briefEntry, paper.detailEntry].map((entry) => [entry !== undefined, entry?.title?.text]);
  const brief = paper.layout === 'text' ? undefined : paper.brief?.text;
  return [prose, brief, paper.fields.map(fieldContent).sort(), textsOf(paper.unknownLines)];
}

/** Order among different fields, labels and the form of links and separators do not count. */
function fieldContent({ kind, value }: Field): string {
  return JSON.stringify([kind, ...valueContent(kind, value)]);
}

function valueContent(kind: Field['kind'], value: Span): readonly string[] {
  if (kind === 'authors') return textsOf(parseAuthorList(value));
  if (kind === 'topics') return textsOf(splitList(value, /[,，、;；]/g));
  if (kind !== 'link' || value.text === '') return [value.text];
  const { span, reference } = readLink(value);
  if (reference.kind !== 'valid') return [value.text];
  const link = formatArxivIdentifier({ ...reference.identifier, version: undefined });
  return [link, value.text.replace(span.text, '')];
}

function textsOf(spans: readonly Span[]): readonly string[] {
  return spans.map((span) => span.text);
}
