/** The rule `missing-final-newline`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingFinalNewline } from '../../../server/src/diagnostics/rules/missing-final-newline';
import { checkFix } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

it('finds nothing where the text ends with a line break, or with several', () => {
  checkRule(missingFinalNewline, textExample);
  checkRule(missingFinalNewline, `${reportExample}\n\n`);
});

it('reports the last character, whole if it is astral', () => {
  checkRule(missingFinalNewline, textExample.replace(/\.\n$/, '⟦.⟧'));
  checkRule(missingFinalNewline, `${reportExample}We route 𝒙 to ⟦𝒚⟧`);
});

it('ends the text with the line break that it uses', () => {
  expect(checkFix(missingFinalNewline, textExample.trimEnd())).toBe(textExample);
  expect(checkFix(missingFinalNewline, reportExample.trimEnd())).toBe(reportExample);
});
