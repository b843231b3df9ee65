/** The one canonical order of the labelled fields in each layout: what lays out a field and what checks the order agree by it. */
import type { FieldKind } from '../syntax/fieldLabel';
import type { Layout } from './digest';

/** Layout A's as its generator writes them; layout B's with the fields that editors add where they belong by sense. */
export const fieldOrder: Readonly<Record<Layout, readonly FieldKind[]>> = {
  text: ['authors', 'date', 'link', 'topics', 'abstract'],
  report: ['institutions', 'authors', 'authorCount', 'date', 'link', 'topics', 'abstract'],
};

/** A field's place in the canonical order, counted from 0; -1 for a field that the layout does not have. */
export function fieldRank(layout: Layout, kind: FieldKind): number {
  return fieldOrder[layout].indexOf(kind);
}

/**
 * A field's place among those whose order matters, counted from 0. In layout B the fields that editors add may stand in any
 * order between the institutions and the abstract.
 */
export function fieldStage(layout: Layout, kind: FieldKind): number {
  if (layout === 'text') return fieldRank(layout, kind);
  return kind === 'institutions' ? 0 : kind === 'abstract' ? 2 : 1;
}
