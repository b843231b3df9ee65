/** The link fields of a digest, read as arXiv references. */
import type { TextRange } from '../text/textRange';
import type { ArxivIdentifier, ArxivReference } from './arxivIdentifier';
import { parseArxivReference } from './arxivIdentifier';
import type { Digest, Paper, Span } from './digest';

/** A link as written, without what may stand behind it, and what it refers to. */
export interface LinkReference {
  readonly span: Span;
  readonly reference: ArxivReference;
  /** From a second link in the same value to the value's end; only the first one counts. */
  readonly furtherLinks: Span | undefined;
}

/** Every link in the digest that has a value, repeated ones included. */
export function linkReferences(digest: Digest): readonly LinkReference[] {
  return digest.papers
    .flatMap((paper) => paper.fields)
    .filter((field) => field.kind === 'link' && field.value.text !== '')
    .map((field) => readLink(field.value));
}

/** The identifier that the paper's link carries; `undefined` without a link to a paper at arXiv. */
export function paperIdentifier(paper: Paper): ArxivIdentifier | undefined {
  const reference = paper.link === undefined ? undefined : readLink(paper.link.value).reference;
  return reference?.kind === 'valid' ? reference.identifier : undefined;
}

/** Reads a link field's value, which is not empty. */
export function readLink(value: Span): LinkReference {
  const span = linkSpan(value);
  return { span, reference: parseArxivReference(span.text), furtherLinks: findFurtherLinks(value, span) };
}

/** A remark such as `(v2 soon)` is none. */
function findFurtherLinks(value: Span, { range }: Span): Span | undefined {
  const rest = value.text.slice(range.end - value.range.start);
  const further = /(?:\[[^\][]*\]\(|<)?(?:https?:\/\/|www\.|arxiv\s*:|doi:\s*10\.)\S[^]*/i.exec(rest);
  if (further === null) return undefined;
  const start = range.end + further.index;
  return { text: further[0], range: { start, end: start + further[0].length } };
}

/**
 * The link itself: a value such as `https://arxiv.org/abs/2601.01234 (v2)` carries a remark, `arXiv: 2601.01234` has a blank
 * inside, and Markdown wraps links as `<…>` or `[…](…)`.
 */
function linkSpan(value: Span): Span {
  const wrapped = /^(<|\[[^\]]*\]\()([^\s<>()]+)[>)]/.exec(value.text);
  const text = wrapped?.[2] ?? /^(?:(?:arxiv|doi):\s*)?\S+/i.exec(value.text)?.[0] ?? value.text;
  const start = value.range.start + (wrapped?.[1]?.length ?? 0);
  const range: TextRange = { start, end: start + text.length };
  return { range, text };
}
