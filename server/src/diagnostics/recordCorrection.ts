/** What arXiv's record says of a slip in an abstract: a fix that agrees with it is certain, and where none does it gives one. */
import type { DifferenceKind } from '../arxiv/textDifference';
import { differenceKinds, gravestKinds, slipKinds } from '../arxiv/textDifference';
import { localized } from '../localization';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { rangesTouch, shiftRange, textIn } from '../text/textRange';
import type { PaperAbstract } from './paperAbstract';
import { changesAbstractAlone } from './paperAbstract';
import { shorten } from './paperName';
import { compareAbstract } from './recordComparison';
import type { Fix, RuleContext } from './rule';

/** The fixes of a finding at `range` of the document, judged and amended by the record's differences of these kinds; unchanged without any. */
export function takeFromRecord(
  context: RuleContext,
  abstract: PaperAbstract,
  range: TextRange,
  fixes: readonly Fix[],
  kinds: readonly DifferenceKind[] = differenceKinds,
): readonly Fix[] {
  const { text, start } = abstract;
  const differences = (compareAbstract(context, abstract.paper)?.differences ?? [])
    .map((difference) => ({ ...difference, range: shiftRange(difference.range, start) }))
    .filter(({ kind, range: place }) => kinds.includes(kind) && rangesTouch(place, range));
  const [first] = differences;
  if (first === undefined) return fixes;
  const corrections = differences.map((difference) => ({ range: difference.range, newText: difference.official }));
  const apply = (edits: readonly TextEdit[]): string =>
    applyTextEdits(
      text,
      edits.map((edit) => ({ ...edit, range: shiftRange(edit.range, -start) })),
    );
  const corrected = apply(corrections);
  const agreeing = fixes.find(({ edits }) => apply(edits) === corrected);
  if (agreeing !== undefined) {
    const safe =
      agreeing.safe ||
      (differences.every(({ kind }) => slipKinds.has(kind)) && changesAbstractAlone(context, abstract, agreeing.edits));
    return fixes.map((fix) => (fix === agreeing ? { ...fix, safe } : fix));
  }
  const contradicts = differences.every(({ kind }) => !gravestKinds.has(kind));
  return [
    replaceByWords(textIn(text, shiftRange(first.range, -start)), first.official, corrections),
    ...fixes.map((fix) => (contradicts ? { ...fix, safe: false } : fix)),
  ];
}

function replaceByWords(own: string, official: string, edits: readonly TextEdit[]): Fix {
  const [before, after] = [shorten(own.trim(), 40), shorten(official.trim(), 40)];
  return {
    title:
      after === ''
        ? localized(`Remove “${before}”, which arXiv does not have`, `删除 arXiv 没有的“${before}”`)
        : localized(`Write “${after}”, as arXiv has it`, `按 arXiv 改写为“${after}”`),
    edits,
    safe: false,
  };
}
