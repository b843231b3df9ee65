/** What formatting arranges: items, which it keeps whole and whose prose it never touches, and the regions they stand in. */
import type { FieldKind } from '../syntax/fieldLabel';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';

export type ItemKind =
  /** A line of the header: the digest's date, a report's name, time of generation and count. */
  | 'headerLine'
  /** Comments that switch rules off. */
  | 'comment'
  /** A heading of a section or of an entry. */
  | 'heading'
  /** A title, a summary or a brief. */
  | 'prose'
  | 'field'
  /** Text that the layout has no place for. */
  | 'unknown';

export interface Item {
  readonly kind: ItemKind;
  /** From the item's first character to its last one; in a report with the comments that stand directly above it. */
  readonly range: TextRange;
  /** Set on fields. */
  readonly fieldKind?: FieldKind;
  /** What brings the item itself into its canonical form, in document offsets. */
  readonly edits: readonly TextEdit[];
}

/** The header, a paper of a text digest, or a heading of a report with what stands below it. */
export interface Region {
  /** In source order. */
  readonly items: readonly Item[];
  /** The place of the paper that the region belongs to among the digest's papers; `undefined` for the header and for section headings. */
  readonly paper: number | undefined;
  /** Set on a paper whose title stands on the line above at a place that is not certain, so that nothing may come between. */
  readonly isGlued?: true;
}

/** What stands between two items: so many line breaks, a piece of a line, or what stands there already. */
export type Space = number | { readonly inLine: string } | 'asItIs';

/** An item with its region. */
export interface Placed {
  readonly item: Item;
  readonly region: Region;
}

/**
 * The space between two items in a layout's canonical form; above the first and below the last item there is none. `source` is
 * what stands between them, or between other items of their kind where they did not stand side by side.
 */
export type SpaceRule = (above: Placed | undefined, below: Placed | undefined, source: string) => Space;

/** A digest as formatting sees it; every character of it that is not blank belongs to an item, or to a divider between two fields of one line. */
export interface Arrangement {
  readonly regions: readonly Region[];
  readonly spaceBetween: SpaceRule;
}

/** How many line breaks a text has. */
export function countLineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
