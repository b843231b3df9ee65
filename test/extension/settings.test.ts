/** Settings that change while a digest is open take effect at once. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { placeCursor } from './support/editing';
import { codeOf, diagnosticsOf, waitForExactFindings, waitForFinding, waitForNoFinding } from './support/findings';
import { closeWithoutSaving, openSample, openText } from './support/samples';
import { changeSetting, restoreSettings } from './support/settings';
import { waitFor } from './support/waitFor';

const withoutInstitutions = [
  '13 error unusable-brief',
  '19 information missing-authors',
  '19 information missing-link',
  '21 information duplicate-paper',
  '29 information duplicate-paper',
  '37 information duplicate-paper',
];
const withInstitutions = [...withoutInstitutions, '39 information missing-institutions'];

describe('settings', () => {
  afterEach(async () => {
    await closeWithoutSaving();
    await restoreSettings();
  });

  it('switch a rule off and on again', async () => {
    const { document } = await openSample('report-2026-01-15.md');
    await waitForExactFindings(document.uri, withInstitutions);
    await changeSetting('digestDesk.rules', { 'missing-institutions': 'off' });
    await waitForExactFindings(document.uri, withoutInstitutions);
    await restoreSettings();
    await waitForExactFindings(document.uri, withInstitutions);
  });

  it('change the severity of a rule', async () => {
    const { document } = await openSample('2026-01-14.digest');
    await waitForFinding(document.uri, 'glued-title');
    await changeSetting('digestDesk.rules', { 'glued-title': 'hint' });
    await waitFor(
      () =>
        diagnosticsOf(document.uri)
          .filter((each) => codeOf(each) === 'glued-title')
          .every(({ severity }) => severity === vscode.DiagnosticSeverity.Hint),
      'glued titles to be hints',
    );
    assert.equal(diagnosticsOf(document.uri).filter((each) => codeOf(each) === 'glued-title').length, 3);
  });

  it('that are not valid leave the defaults', async () => {
    const { document } = await openSample('report-2026-01-15.md');
    await changeSetting('digestDesk.rules', { 'missing-institutions': 'off' });
    await waitForExactFindings(document.uri, withoutInstitutions);
    await changeSetting('digestDesk.rules', { 'missing-institutions': 'loud' });
    await waitForExactFindings(document.uri, withInstitutions);
  });

  it('tell the fix of a link whether to keep its version', async () => {
    await changeSetting('digestDesk.linkVersion', 'strip');
    const text = inventedTextDigest({ link: 'http://arxiv.org/abs/2601.07008v3' });
    const editor = await openText('digest', text);
    await waitForFinding(editor.document.uri, 'non-canonical-link');
    placeCursor(editor, 'arxiv.org');
    await vscode.commands.executeCommand('editor.action.autoFix');
    await waitForNoFinding(editor.document.uri, 'non-canonical-link');
    assert.match(editor.document.getText(), /^Link: https:\/\/arxiv\.org\/abs\/2601\.07008$/m);
  });
});
