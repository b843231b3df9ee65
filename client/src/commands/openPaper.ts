/** The commands `digestDesk.openAbstractPage` and `digestDesk.openPdf`. */
import * as vscode from 'vscode';
import type { PaperLinks } from '../../../server/src/protocol';
import type { PaperSource } from './paperTarget';
import { findPaper } from './paperTarget';

/** Opens a page of the paper at arXiv in the user's browser. */
export async function openPaper(source: PaperSource, item: unknown, page: keyof PaperLinks): Promise<void> {
  const target = await findPaper(source, item);
  if (!target) return;
  if (target.paper.links) await vscode.env.openExternal(vscode.Uri.parse(target.paper.links[page], true));
  else void vscode.window.showInformationMessage(vscode.l10n.t('This paper has no arXiv link.'));
}
