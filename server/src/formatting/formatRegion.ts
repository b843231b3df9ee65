/** The edits that bring one region of a digest into its canonical form. */
import type { Layout } from '../digest/digest';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import { textIn } from '../text/textRange';
import { itemsInPlace, sortFields } from './fieldSequence';
import type { Item, Placed, Region, SpaceRule } from './item';
import { countLineBreaks } from './item';
import { replaceText, writeSpace } from './spacing';

/**
 * How much of the formatting a region takes. Where all of it would change how the digest is read, the fields keep their order,
 * then the space above the region stays as it is, then all of its lines, at last everything.
 */
export const cautionLevels = ['none', 'keepOrder', 'keepSpaceAbove', 'keepLines', 'keepAll'] as const;
export type Caution = (typeof cautionLevels)[number];

/** A region with what stands around it. */
export interface RegionPlace {
  readonly region: Region;
  /** The last item above the region; `undefined` at the start of the text. */
  readonly above: Placed | undefined;
  /** The first item of the region below; `undefined` at the end of the text. */
  readonly below: Placed | undefined;
}

/** What formatting a region needs to know of its text. */
export interface FormattedText {
  readonly text: string;
  readonly layout: Layout;
  readonly lineBreak: string;
  readonly spaceBetween: SpaceRule;
}

/** The edits, from the end of the region above to the end of this one or, for the last one, of the text; in document order. */
export function formatRegion(source: FormattedText, place: RegionPlace, caution: Caution): readonly TextEdit[] {
  if (caution === 'keepAll' || place.region.items.length === 0) return [];
  return new RegionWriter(source, place, caution).write();
}

function staysInLine(text: string, { range, newText }: TextEdit): boolean {
  return countLineBreaks(textIn(text, range) + newText) === 0;
}

/** Goes through the items in their new order; those that stay in place are kept, the others are written between them. */
class RegionWriter {
  private readonly edits: TextEdit[] = [];
  private readonly items: readonly Item[];
  private readonly sourceIndex: ReadonlyMap<Item, number>;
  /** Where the region above ends. */
  private readonly start: number;
  /** Where the last item of the region ends. */
  private readonly end: number;
  /** Where the kept text ends so far, and what is to stand behind it. */
  private offset: number;
  private pending = '';

  constructor(
    private readonly source: FormattedText,
    private readonly place: RegionPlace,
    private readonly caution: Caution,
  ) {
    this.items = place.region.items;
    this.sourceIndex = new Map(this.items.map((item, index) => [item, index]));
    this.start = place.above?.item.range.end ?? (source.text.startsWith('\uFEFF') ? 1 : 0);
    this.end = this.items.at(-1)?.range.end ?? this.start;
    this.offset = this.start;
  }

  write(): readonly TextEdit[] {
    const { region, below } = this.place;
    const ordered = this.caution === 'none' ? this.order() : this.items;
    const kept = ordered === this.items ? undefined : itemsInPlace(ordered);
    let above = this.place.above;
    for (const item of ordered) {
      this.pending += this.spaceBetween(above, { item, region });
      if (kept?.has(item) === false) this.pending += this.formatted(item);
      else this.keep(item);
      above = { item, region };
    }
    this.replaceUpTo(this.end);
    if (below === undefined) {
      this.pending += this.spaceBetween(above, undefined);
      this.replaceUpTo(this.source.text.length);
    }
    return this.edits;
  }

  /** The last item stays last where the title of the paper below is glued to it. */
  private order(): readonly Item[] {
    const sorted = sortFields(this.items, this.source.layout);
    const isGlued = this.place.below?.region.isGlued === true;
    const changes = sorted.some((item, index) => item !== this.items[index]);
    return changes && !(isGlued && sorted.at(-1) !== this.items.at(-1)) ? sorted : this.items;
  }

  private keep(item: Item): void {
    this.replaceUpTo(item.range.start);
    const { text } = this.source;
    this.edits.push(...item.edits.filter((edit) => this.caution !== 'keepLines' || staysInLine(text, edit)));
    this.offset = item.range.end;
  }

  private replaceUpTo(end: number): void {
    this.edits.push(...replaceText(this.source.text, { start: this.offset, end }, this.pending));
    this.offset = end;
    this.pending = '';
  }

  private formatted({ range, edits }: Item): string {
    const moved = edits.map((edit) => ({
      ...edit,
      range: { start: edit.range.start - range.start, end: edit.range.end - range.start },
    }));
    return applyTextEdits(textIn(this.source.text, range), moved);
  }

  private spaceBetween(above: Placed | undefined, below: Placed | undefined): string {
    const { layout, lineBreak, spaceBetween } = this.source;
    const between = this.sourceBetween(above, below);
    if (this.keepsSpace(above, below)) return between;
    return writeSpace(spaceBetween(above, below, between), between, lineBreak, {
      hardBreak: layout === 'report' && below !== undefined,
      indentation: below?.item.kind === 'unknown',
    });
  }

  private keepsSpace(above: Placed | undefined, below: Placed | undefined): boolean {
    if (this.caution === 'keepLines') return below !== undefined;
    return this.caution === 'keepSpaceAbove' && above?.region !== below?.region && below !== undefined;
  }

  /** What stands between two items now; for items that come to stand side by side, the widest space between two fields. */
  private sourceBetween(above: Placed | undefined, below: Placed | undefined): string {
    const { text } = this.source;
    if (below === undefined) return text.slice(this.end);
    if (above?.region !== below.region) return text.slice(this.start, this.items[0]?.range.start);
    const index = this.sourceIndex.get(above.item) ?? 0;
    const areNeighbours = this.items[index + 1] === below.item;
    return areNeighbours ? text.slice(above.item.range.end, below.item.range.start) : this.widestSpace();
  }

  private widestSpace(): string {
    const spaces = this.items.flatMap((item, index) => {
      const below = this.items[index + 1];
      const areFields = item.kind === 'field' && below?.kind === 'field';
      if (!areFields || item.fieldKind === 'abstract' || below.fieldKind === 'abstract') return [];
      return [this.source.text.slice(item.range.end, below.range.start)];
    });
    return spaces.reduce((widest, space) => (space.length > widest.length ? space : widest), this.source.lineBreak);
  }
}
