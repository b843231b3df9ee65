/** The commands `digestDesk.copyCitation` and `digestDesk.copyBibtex`. */
import * as vscode from 'vscode';
import type { PaperSource } from './paperTarget';
import { findPaper } from './paperTarget';

/** How long a message stays in the status bar, in milliseconds. */
const messageDuration = 3000;

/** Copies the citation of the paper to the clipboard. */
export async function copyCitation(source: PaperSource, item: unknown, format: 'text' | 'bibtex'): Promise<void> {
  const target = await findPaper(source, item);
  if (!target) return;
  const citation = await source.client.getCitation(target.uri, target.paper.index, format);
  if (citation === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is nothing to cite: the paper has neither title nor identifier.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(citation);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), messageDuration);
}
