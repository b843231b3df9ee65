/** Spans and fields from tree nodes, for both layouts. */
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { FieldKind } from '../syntax/fieldLabel';
import { childToken, childTokens } from '../syntax/syntaxTree';
import type { SyntaxNode } from '../syntax/syntaxTree';
import type { Field, Paper, Span } from './digest';

export function spanOf(text: string, range: TextRange): Span {
  return { range, text: textIn(text, range) };
}

/** A node of kind `field`; an absent value stands behind the label and one blank. */
export function fieldOf(text: string, node: SyntaxNode): Field {
  const values = childTokens(node, 'value');
  const [first] = values;
  const last = values.at(-1);
  const typingOffset = node.range.end + (text[node.range.end] === ' ' ? 1 : 0);
  const valueRange =
    first === undefined || last === undefined
      ? { start: typingOffset, end: typingOffset }
      : { start: first.range.start, end: last.range.end };
  return {
    kind: node.fieldKind ?? 'abstract',
    range: node.range,
    label: spanOf(text, childToken(node, 'label')?.range ?? { start: node.range.start, end: node.range.start }),
    value: spanOf(text, valueRange),
  };
}

/** The first field of a kind that has a value, else the first of that kind. */
export function firstField(fields: readonly Field[], kind: FieldKind): Field | undefined {
  const ofKind = fields.filter((field) => field.kind === kind);
  return ofKind.find((field) => field.value.text !== '') ?? ofKind[0];
}

/** A node's own text that the layout has no place for, line by line. */
export function unknownSpans(text: string, node: SyntaxNode): readonly Span[] {
  return childTokens(node, 'unknown').map((token) => spanOf(text, token.range));
}

/** What papers of both layouts have in labelled fields. */
export function sharedFields(
  fields: readonly Field[],
): Pick<Paper, 'fields' | 'authors' | 'date' | 'link' | 'abstract' | 'topics'> {
  return {
    fields,
    authors: firstField(fields, 'authors'),
    date: firstField(fields, 'date'),
    link: firstField(fields, 'link'),
    abstract: firstField(fields, 'abstract'),
    topics: firstField(fields, 'topics'),
  };
}
