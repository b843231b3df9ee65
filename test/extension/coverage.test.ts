/** What a digest has and lacks of a listing mail: a report to read, and papers to choose from. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { announced, identifierOf, mailText } from '../coverage/inventedMails';
import { inventedListing } from '../support/invented';
import { closeWithoutSaving, openSample, workspaceFolder } from './support/samples';
import { waitFor } from './support/waitFor';

const mail = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'february.txt');
const title = 'Tidal Mixture-of-Experts Routing';

/** It announces the digest's first paper and another one on the same topic. */
const february = mailText(
  1,
  2,
  inventedListing({ identifier: '2601.01234', title: 'Lantern: Sparse Routing Tables' }),
  announced(71, title, 'We route tokens in mixture-of-experts models by the tides.'),
);

const report = (): vscode.TextDocument | undefined => {
  const document = vscode.window.activeTextEditor?.document;
  return document?.uri.scheme === 'digestdesk-coverage' ? document : undefined;
};

describe('the coverage of a digest', () => {
  before(async () => {
    await vscode.workspace.fs.writeFile(mail(), new TextEncoder().encode(february));
  });
  afterEach(closeWithoutSaving);
  after(async () => {
    await vscode.workspace.fs.delete(mail());
  });

  /** Opens the sample and the report on it, as soon as the mail has been read. */
  async function openReport(): Promise<{ digest: vscode.TextDocument; shown: vscode.TextDocument }> {
    const { document: digest } = await openSample('2026-01-14.digest');
    const shown = await waitFor(async () => {
      await vscode.commands.executeCommand('digestDesk.showCoverage');
      return report();
    }, 'the report');
    return { digest, shown };
  }

  it('is a Markdown document that follows the digest', async () => {
    const { digest, shown } = await openReport();
    assert.equal(shown.languageId, 'markdown');
    await waitFor(
      () => shown.getText().includes(`- [${title}](https://arxiv.org/abs/${identifierOf(71)})`),
      'the paper',
    );
    assert.match(shown.getText(), /^# Coverage of 2026-01-14\.digest$/m);
    assert.match(shown.getText(), /\*\*2026-02-01 18:00 – 2026-02-02 18:00\*\*: 1 of 2 papers in this digest/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      digest.uri,
      digest.lineAt(digest.lineCount - 1).range.end,
      `\n\n${title}\n\nLink: https://arxiv.org/abs/${identifierOf(71)}\n`,
    );
    await vscode.workspace.applyEdit(edit);
    await waitFor(() => /: 2 of 2 papers in this digest/.test(shown.getText()), 'the report to count the new paper');
  });

  it('offers the missing papers to be added, from the report too, as one step', async () => {
    const { digest } = await openReport();
    const before = digest.getText();
    await waitFor(async () => {
      const adding = { isDone: false };
      const done = Promise.resolve(vscode.commands.executeCommand('digestDesk.addMissingPapers')).finally(() => {
        adding.isDone = true;
      });
      await waitFor(async () => {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return adding.isDone;
      }, 'the choice to be accepted');
      await done;
      // A list that appears between two of the commands is accepted with nothing chosen.
      return digest.getText() !== before;
    }, 'the paper to be added');
    assert.match(
      digest.getText(),
      new RegExp(
        `^${title}\\n\\nAuthors: Jonas Weber, Priya Raman .*\\nLink: https://arxiv\\.org/abs/2602\\.00071$`,
        'm',
      ),
    );
    await vscode.window.showTextDocument(digest);
    await vscode.commands.executeCommand('undo');
    assert.equal(digest.getText(), before);
  });
});
