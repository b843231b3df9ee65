/** The command `digestDesk.compareWithArxiv`. */
import * as vscode from 'vscode';
import type { ComparedPapers } from '../arxiv/comparedPapers';
import { comparisonUri } from '../arxiv/comparedPapers';
import type { PaperSource } from './paperTarget';
import { findPaper } from './paperTarget';

/** Opens arXiv's record of the paper, in the digest's own layout, beside the paper's text in the diff editor. */
export async function compareWithArxiv(source: PaperSource, item: unknown, papers: ComparedPapers): Promise<void> {
  const target = await findPaper(source, item);
  if (!target) return;
  const { uri, paper } = target;
  const result = await source.client.compare(uri, { index: paper.index });
  if (result === undefined) return;
  if (result.official === undefined) {
    await offerToVerify(uri);
    return;
  }
  const { identifier = '' } = result;
  const compared = { digest: uri, index: paper.index, identifier };
  const [official, own] = [comparisonUri(compared, 'official'), comparisonUri(compared, 'own')];
  papers.refresh(official, own);
  const title = vscode.l10n.t('arXiv:{0} ↔ digest', identifier);
  await vscode.commands.executeCommand('vscode.diff', official, own, title);
}

async function offerToVerify(uri: vscode.Uri): Promise<void> {
  const verify = vscode.l10n.t('Verify Digest');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('No record of this paper is at hand: neither a listing mail nor an answer of arXiv has it.'),
    verify,
  );
  if (choice === verify) await vscode.commands.executeCommand('digestDesk.verifyDigest', uri.toString());
}
