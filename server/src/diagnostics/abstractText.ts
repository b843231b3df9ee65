/** What the rules about the wording of abstracts share: the abstracts of a digest, and fixes that alter nothing else. */
import type { Digest, Field, Paper } from '../digest/digest';
import type { LocalizedText } from '../localization';
import type { TextEdit } from '../text/textEdit';
import { keepsPapers } from './keepsPapers';
import type { Fix, RuleContext } from './rule';

/** A paper's abstract, which is not empty. */
export interface PaperAbstract {
  readonly paper: Paper;
  readonly field: Field;
  readonly text: string;
  /** Where the text begins, as an offset into the document. */
  readonly start: number;
}

/** The abstracts of all papers that have one. */
export function* abstractsOf({ papers }: Digest): Iterable<PaperAbstract> {
  for (const paper of papers) {
    const field = paper.abstract;
    if (field === undefined || field.value.text === '') continue;
    yield { paper, field, text: field.value.text, start: field.value.range.start };
  }
}

/**
 * The fix that makes one edit within an abstract. However certain the edit is, it is safe only where the papers are read
 * as before: the words of an abstract are evidence for where a title begins that is glued to it.
 */
export function createAbstractFix(
  { text, digest }: RuleContext,
  { paper, field }: PaperAbstract,
  title: LocalizedText,
  edit: TextEdit,
  isCertain: boolean,
): Fix {
  return { title, edits: [edit], safe: isCertain && keepsPapers(text, digest, paper, edit, field) };
}
