/** The rule `missing-abstract`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingAbstract } from '../../../server/src/diagnostics/rules/missing-abstract';
import { unknownLine } from '../../../server/src/diagnostics/rules/unknown-line';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const firstText =
  'Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.\n';
const markedTitle = ['Sparse Routing Tables for Fast Lookups', '⟦Sparse Routing Tables for Fast Lookups⟧'] as const;

it('finds nothing where every paper has an abstract', () => {
  checkRule(missingAbstract, textExample);
  checkRule(missingAbstract, reportExample);
});

it('reports an absent abstract on the title, an empty one on its label', () => {
  const [finding] = checkRule(missingAbstract, edited(textExample, markedTitle, [`Abstract\n${firstText}`, '']));
  expect(finding?.severity).toBe('error');
  checkRule(missingAbstract, edited(textExample, [`Abstract\n${firstText}`, '⟦Abstract⟧\n']));
  checkRule(missingAbstract, edited(reportExample, [`**摘要**:\n${firstText}`, '**⟦摘要⟧**:\n']));
});

it('reports the last paper of a digest that breaks off', () => {
  const cutOff = textExample.slice(0, textExample.lastIndexOf('Abstract')).trimEnd();
  checkRule(
    missingAbstract,
    edited(cutOff, ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧']),
  );
  expect(checkFix(missingAbstract, cutOff, { safe: false })).toBe(`${cutOff}\nAbstract\n<|>`);
});

it('lays the label out below the other fields, with a line to type in', () => {
  const withoutText = edited(textExample, [`Abstract\n${firstText}`, '']);
  expect(checkFix(missingAbstract, withoutText, { safe: false })).toBe(edited(textExample, [firstText, '<|>\n']));
  const report = edited(reportExample, [`\n**摘要**:\n${firstText}`, '']);
  expect(checkFix(missingAbstract, report, { safe: false })).toBe(edited(reportExample, [firstText, '<|>\n']));
});

it('lays the label out before a title that is glued to the link', () => {
  const glued = edited(textExample, [`\nAbstract\n${firstText}\nWarm Starts`, 'Warm Starts']);
  expect(checkFix(missingAbstract, glued, { safe: false })).toBe(
    edited(textExample, [`${firstText}\nWarm`, '<|>\nWarm']),
  );
});

it('offers to label the text below the fields, which is then no unknown line', () => {
  const unlabelled = edited(textExample, [`Abstract\n${firstText}`, firstText]);
  checkRule(missingAbstract, edited(unlabelled, markedTitle));
  checkRule(unknownLine, unlabelled);
  expect(checkFix(missingAbstract, unlabelled, { title: /^Label/, safe: false })).toBe(textExample);
  const report = edited(reportExample, [`**摘要**:\n${firstText}`, firstText]);
  expect(checkFix(missingAbstract, report, { title: /^Label/, safe: false })).toBe(reportExample);
});

it('leaves a paper without details to brief-without-detail', () => {
  checkRule(missingAbstract, reportExample.slice(0, reportExample.lastIndexOf('### 2.')));
});
