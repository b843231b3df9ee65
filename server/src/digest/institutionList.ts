/** The names of a `**主要机构**:` field. */
import { splitList } from './authorList';
import type { Span } from './digest';

/** The institutions, separated by commas (half- or full-width), semicolons or `、`, in order; empty parts are left out. */
export function parseInstitutionList(value: Span): readonly Span[] {
  return splitList(value, /[,，、;；]/g);
}
