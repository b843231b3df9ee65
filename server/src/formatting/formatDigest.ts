/** Formats a digest of either layout: its form becomes canonical, what it says stays. */
import { labelLanguage } from '../digest/labelLanguage';
import type { Settings } from '../settings/settings';
import type { BoundaryFinder } from '../syntax/boundaryFinder';
import { createBoundaryMemory } from '../syntax/boundaryFinder';
import { composeTextEdits } from '../text/composeTextEdits';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits, trimTextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { arrangeReport } from './arrangeReport';
import { arrangeTextDigest } from './arrangeTextDigest';
import { contentsOf } from './digestContent';
import type { FieldForm } from './fieldForm';
import type { FormattedText, RegionPlace } from './formatRegion';
import { cautionLevels, formatRegion } from './formatRegion';
import type { Arrangement, Placed, Region } from './item';

/** What of the settings formatting depends on. */
export type FormattingSettings = Pick<Settings, 'linkVersion'>;

/** More rounds than it takes until nothing is left to do: a line that is split or moved may let the next one be recognised. */
const maximalRounds = 10;

/** The edits, in document order and apart from each other; none for a digest in canonical form. */
export function formatDigest(document: DigestDocument, settings: FormattingSettings): readonly TextEdit[] {
  return formatRegions(document, settings, () => true);
}

/** The edits for the papers, entries and header that a range touches, each as a whole. */
export function formatDigestRange(
  document: DigestDocument,
  settings: FormattingSettings,
  range: TextRange,
): readonly TextEdit[] {
  const { regions } = arrange(document, settings);
  const touched = regions.map((region) => touches(region, range));
  return formatRegions(document, settings, (index) => touched[index] === true);
}

/** A range that ends where a region begins, as whole lines do, leaves that region out. */
function touches({ items }: Region, { start, end }: TextRange): boolean {
  const first = items[0]?.range.start ?? Infinity;
  const last = items.at(-1)?.range.end ?? -Infinity;
  return start === end ? first <= start && start <= last : first < end && start < last;
}

function formatRegions(
  document: DigestDocument,
  settings: FormattingSettings,
  isAsked: (index: number) => boolean,
): readonly TextEdit[] {
  const findBoundary = createBoundaryMemory();
  const rounds: (readonly TextEdit[])[] = [];
  let current = document;
  while (rounds.length < maximalRounds) {
    const step = formatOnce(current, settings, isAsked, findBoundary);
    if (step === undefined) break;
    rounds.push(step.edits);
    current = step.document;
  }
  return composeTextEdits(document.text, rounds).map((edit) => trimTextEdit(document.text, edit));
}

/** More attempts than a digest needs in which regions have to be formatted with more caution than others. */
const maximalAttempts = 20;

/** One round: the edits that leave the digest's content as it is, and the digest after them; `undefined` when there are none. */
function formatOnce(
  document: DigestDocument,
  settings: FormattingSettings,
  isAsked: (index: number) => boolean,
  findBoundary: BoundaryFinder,
): { readonly edits: readonly TextEdit[]; readonly document: DigestDocument } | undefined {
  const { uri, text, digest } = document;
  const { regions, spaceBetween } = arrange(document, settings);
  const source: FormattedText = { text, layout: digest.layout, lineBreak: lineBreakOf(text), spaceBetween };
  const places = placesOf(regions);
  const before = contentsOf(text, digest);
  const caution = regions.map((_, index) => (isAsked(index) ? 0 : cautionLevels.length - 1));
  for (let attempt = 0; attempt < maximalAttempts; attempt++) {
    const edits = places.flatMap((place, index) =>
      formatRegion(source, place, cautionLevels[caution[index] ?? 0] ?? 'keepAll'),
    );
    if (edits.length === 0) return undefined;
    const edited = parseDocument(uri, applyTextEdits(text, edits), findBoundary);
    const after = isDigestDocument(edited) ? contentsOf(edited.text, edited.digest) : [];
    const changed = findChanged(before, after);
    if (changed.length === 0 && isDigestDocument(edited)) return { edits, document: edited };
    raiseCaution(caution, changed, regions);
  }
  return undefined;
}

function arrange(document: DigestDocument, { linkVersion }: FormattingSettings): Arrangement {
  const { text, root, digest } = document;
  const form: FieldForm = {
    layout: digest.layout,
    language: labelLanguage(digest),
    linkVersion,
    lineBreak: lineBreakOf(text),
  };
  return digest.layout === 'text'
    ? arrangeTextDigest(text, root, digest, form)
    : arrangeReport(text, root, digest, form);
}

function placesOf(regions: readonly Region[]): readonly RegionPlace[] {
  const firsts: (Placed | undefined)[] = [];
  let below: Placed | undefined;
  for (const region of regions.toReversed()) {
    firsts.push(below);
    const [item] = region.items;
    if (item !== undefined) below = { item, region };
  }
  firsts.reverse();
  let above: Placed | undefined;
  return regions.map((region, index) => {
    const place = { region, above, below: firsts[index] };
    const item = region.items.at(-1);
    if (item !== undefined) above = { item, region };
    return place;
  });
}

/** The places of the contents that are no longer there; where all are, but not in their order, that of the first in another place. */
function findChanged(before: readonly string[], after: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const content of after) counts.set(content, (counts.get(content) ?? 0) + 1);
  const missing = before.flatMap((content, index) => {
    const count = counts.get(content) ?? 0;
    counts.set(content, count - 1);
    return count > 0 ? [] : [index];
  });
  if (missing.length > 0) return missing;
  const first = before.findIndex((content, index) => content !== after[index]);
  if (first >= 0) return [first];
  return after.length > before.length ? [before.length - 1] : [];
}

/** From this caution on a region no longer changes lines, but only what stands in them. */
const keepLines = cautionLevels.indexOf('keepLines');

/** In more papers side by side than this it is not one of them that has changed the others. */
const longestSearch = 3;

/**
 * Raises the caution where contents (the header's, then the papers') have changed. Of papers side by side the last one is the
 * likeliest cause, for the space above it ends the one before; the regions around them come last, and all may change lines
 * before one may not.
 */
function raiseCaution(caution: number[], contents: readonly number[], regions: readonly Region[]): void {
  for (const run of runsOf(contents)) {
    const papers = new Set(run.map((index) => (index === 0 ? undefined : index - 1)));
    const places = [...regions.keys()].filter((place) => papers.has(regions[place]?.paper)).reverse();
    const around = places.flatMap((place) => [place - 1, place + 1]);
    for (const limit of [keepLines, cautionLevels.length - 1]) {
      const raisable = [...new Set([...places, ...around])].filter((place) => (caution[place] ?? Infinity) < limit);
      for (const place of run.length > longestSearch ? raisable : raisable.slice(0, 1))
        caution[place] = (caution[place] ?? 0) + 1;
      if (raisable.length > 0) break;
    }
  }
}

/** Numbers in ascending order, those that follow each other together. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}
