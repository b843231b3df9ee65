/** Applies one fix of a rule in LF and in CRLF; fixtures made from one digest by changes. */
import { expect } from 'vitest';
import type { Fix, Rule } from '../../server/src/diagnostics/rule';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { findingsIn } from './checkRule';
import { withBothLineEndings } from './markedText';

/** The text with each `from` replaced once by its `to`; throws when a `from` does not occur. */
export function edited(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`the fixture has no “${from}”`);
    return current.replace(from, () => to);
  }, text);
}

/** All fixes of a rule in a text, in the order of its findings. */
export function fixesIn(rule: Rule, text: string): readonly Fix[] {
  return findingsIn(text, { rule }).flatMap((finding) => finding.fixes ?? []);
}

/**
 * The text after the rule's first fix, or the first whose English title matches, with `<|>` where the fix puts the cursor.
 * Asserts that CRLF gives the same, that a fix is safe unless told otherwise, and that a safe one leaves one finding less.
 */
export function checkFix(
  rule: Rule,
  text: string,
  { title = /./, safe = true }: { readonly title?: RegExp; readonly safe?: boolean } = {},
): string {
  const [lf = '', crlf] = withBothLineEndings(text).map((variant) => {
    const fix = fixesIn(rule, variant).find((candidate) => title.test(candidate.title.en));
    if (fix === undefined) throw new Error('no such fix');
    expect(fix.safe).toBe(safe);
    if (safe) {
      const fixed = applyTextEdits(variant, fix.edits);
      expect(findingsIn(fixed, { rule }).length).toBeLessThan(findingsIn(variant, { rule }).length);
    }
    return applyTextEdits(variant, withCursorMark(fix));
  });
  expect(crlf).toBe(lf.replace(/\n/g, '\r\n'));
  return lf;
}

function withCursorMark({ edits, cursor }: Fix): Fix['edits'] {
  return edits.map((edit, index) =>
    cursor === undefined || index !== edits.length - 1
      ? edit
      : { ...edit, newText: `${edit.newText.slice(0, cursor)}<|>${edit.newText.slice(cursor)}` },
  );
}
