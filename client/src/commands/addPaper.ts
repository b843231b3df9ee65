/** The command `digestDesk.addPaper`: a paper of arXiv's record, as a complete entry of the digest in the editor. */
import * as vscode from 'vscode';
import type { NewPapersResult } from '../../../server/src/protocol';
import { askForNetwork } from '../arxiv/networkConsent';
import type { DigestLanguageClient } from '../languageClient';

type NewPaper = NewPapersResult['papers'][number];

/** Asks for identifier, address, BibTeX or title (what is on the clipboard may be one) and inserts the paper as one step. */
export async function addPaper(client: DigestLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const query = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Identifier, address, DOI, BibTeX entry or words of the title'),
    value: await referenceOnClipboard(),
  });
  if (query === undefined || query.trim() === '') return;
  const uri = editor.document.uri;
  const result = await search(client, uri, query);
  // Only a paper that no record at hand has is a reason to ask for the network.
  const final = result?.unknown === true && (await askForNetwork()) ? await search(client, uri, query) : result;
  if (!final) return;
  const { papers, failure } = final;
  if (papers.length === 0) {
    const message = vscode.l10n.t('No record at hand has such a paper that is not in the digest yet.');
    if (failure === undefined) void vscode.window.showInformationMessage(message);
    else void vscode.window.showWarningMessage(`${failure} ${message}`);
    return;
  }
  const paper = papers.length === 1 ? papers[0] : await choosePaper(papers);
  if (paper) await addPapers(client, uri, [paper.identifier]);
}

/** Shows what takes long, and lets the user cancel it. */
async function search(
  client: DigestLanguageClient,
  uri: vscode.Uri,
  query: string,
): Promise<NewPapersResult | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for the paper…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) => client.findNewPapers(uri, query, token));
}

async function choosePaper(papers: readonly NewPaper[]): Promise<NewPaper | undefined> {
  const items = papers.map((paper) => ({ label: paper.title, description: paper.detail, paper }));
  return (await vscode.window.showQuickPick(items, { matchOnDescription: true }))?.paper;
}

/** Adds papers of the record as complete entries and as one step, at the place that the digest has for them by now. */
export async function addPapers(
  client: DigestLanguageClient,
  uri: vscode.Uri,
  identifiers: readonly string[],
): Promise<void> {
  const edit = await client.composePapers(uri, identifiers);
  if (!edit) return;
  if ((await client.applyEdit(edit, { preview: false })) === 'outdated') {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: a digest has been edited meanwhile.'));
  }
}

/** On one line, as an input box holds it; empty for anything that names no paper at arXiv. */
async function referenceOnClipboard(): Promise<string> {
  const text = (await vscode.env.clipboard.readText()).slice(0, 2000).replace(/\s+/g, ' ').trim();
  return /arxiv|^@\w+\{.*\beprint\b|^\d{4}\.\d{4,5}(?:v\d+)?$/i.test(text) ? text : '';
}
