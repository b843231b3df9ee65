/** The fields of a region in their canonical order. */
import type { Layout } from '../digest/digest';
import { fieldRank } from '../digest/fieldOrder';
import type { Item } from './item';

/** In a region with more items than this something else is wrong, and finding what may stay in place takes long. */
const mostItems = 100;

/**
 * The items of a region in canonical order. Fields change places among each other only: whatever stands between them stays
 * where it is, and no field passes it.
 */
export function sortFields(items: readonly Item[], layout: Layout): readonly Item[] {
  if (items.length > mostItems) return items;
  const sorted: Item[] = [];
  let run: Item[] = [];
  const finishRun = (): void => {
    sorted.push(...run.sort((a, b) => rankOf(a, layout) - rankOf(b, layout)));
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'field') {
      run.push(item);
      continue;
    }
    finishRun();
    sorted.push(item);
  }
  finishRun();
  return sorted;
}

function rankOf({ fieldKind }: Item, layout: Layout): number {
  return fieldKind === undefined ? -1 : fieldRank(layout, fieldKind);
}

/** The items that need not move for the others to get into this order: those with the most text among all choices. */
export function itemsInPlace(ordered: readonly Item[]): ReadonlySet<Item> {
  const chains: { readonly item: Item; readonly length: number; readonly above: number }[] = [];
  let best = -1;
  for (const item of ordered) {
    let above = -1;
    for (const [index, chain] of chains.entries()) {
      if (chain.item.range.start < item.range.start && chain.length > (chains[above]?.length ?? 0)) above = index;
    }
    const length = (chains[above]?.length ?? 0) + item.range.end - item.range.start;
    chains.push({ item, length, above });
    if (length > (chains[best]?.length ?? 0)) best = chains.length - 1;
  }
  const kept = new Set<Item>();
  for (let chain = chains[best]; chain !== undefined; chain = chains[chain.above]) kept.add(chain.item);
  return kept;
}
