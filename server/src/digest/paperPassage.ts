/** The English prose of a paper, from which spellings are learned. */
import type { Paper } from './digest';

/** Title and abstract, as far as the paper has them. */
export function paperPassage({ title, abstract }: Paper): string {
  return `${title?.text ?? ''}\n${abstract?.value.text ?? ''}`;
}
