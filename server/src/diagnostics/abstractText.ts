/** What the rules about the wording of abstracts share: how their findings are made, and what the record has to say of them. */
import type { DifferenceKind } from '../arxiv/textDifference';
import type { LocalizedText } from '../localization';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { shiftRange } from '../text/textRange';
import type { PaperAbstract } from './paperAbstract';
import { abstractsOf, changesAbstractAlone } from './paperAbstract';
import { takeFromRecord } from './recordCorrection';
import type { Fix, RuleContext, RuleFinding } from './rule';

/** One defect in an abstract; all offsets are into the abstract. */
export interface AbstractFinding {
  readonly range: TextRange;
  readonly message: LocalizedText;
  readonly fix?: AbstractFix | undefined;
}

export interface AbstractFix {
  readonly title: LocalizedText;
  readonly edit: TextEdit;
  /** Whether the edit is certain to be right, so that it may be safe. */
  readonly isCertain: boolean;
}

/** Searches every abstract by itself; the edits found in one do not conflict. */
export function* checkAbstracts(
  context: RuleContext,
  find: (abstract: string) => readonly AbstractFinding[],
): Iterable<RuleFinding> {
  for (const abstract of abstractsOf(context.digest)) {
    const findings = find(abstract.text);
    const certainEdits = findings.flatMap(({ fix }) => (fix?.isCertain === true ? [fix.edit] : []));
    const safe = certainEdits.length > 0 && changesAbstractAlone(context, abstract, inDocument(certainEdits, abstract));
    for (const { range, message, fix } of findings)
      yield {
        range: shiftRange(range, abstract.start),
        message,
        fixes: takeFromRecord(
          context,
          abstract,
          shiftRange(range, abstract.start),
          fix === undefined ? [] : [createFix(fix, abstract.start, safe)],
        ),
      };
  }
}

function createFix({ title, edit, isCertain }: AbstractFix, start: number, safe: boolean): Fix {
  return { title, edits: [{ ...edit, range: shiftRange(edit.range, start) }], safe: isCertain && safe };
}

function inDocument(edits: readonly TextEdit[], { start }: PaperAbstract): readonly TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: shiftRange(range, start), newText }));
}

/** A finding with what the rule itself can do about it. */
export type CorrectedFinding = RuleFinding & Required<Pick<RuleFinding, 'fixes'>>;

/** Searches every abstract for slips that are differences of these kinds, if the record has them right. */
export function* checkSpellings(
  context: RuleContext,
  kinds: readonly DifferenceKind[],
  find: (abstract: PaperAbstract) => Iterable<CorrectedFinding>,
): Iterable<RuleFinding> {
  for (const abstract of abstractsOf(context.digest))
    for (const finding of find(abstract))
      yield { ...finding, fixes: takeFromRecord(context, abstract, finding.range, finding.fixes, kinds) };
}
