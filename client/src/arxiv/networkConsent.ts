/** Whether arXiv may be asked: the user decides once, and nobody does in a workspace that is not trusted. */
import * as vscode from 'vscode';

/**
 * Asks the user unless they have decided already; closing the question leaves it open, and works offline this time. Tells
 * whether the answer was yes, just now.
 */
export async function askForNetwork(): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration('digestDesk');
  const isDecided = settings.inspect<boolean>('arxiv.network')?.globalValue !== undefined;
  if (!vscode.workspace.isTrusted || isDecided) return false;
  const yes = vscode.l10n.t('Yes');
  const no = vscode.l10n.t('No');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'May Digest Desk ask arXiv for the records of papers? Only their identifiers are sent. Otherwise listing mails and earlier answers are used.',
    ),
    yes,
    no,
  );
  if (choice === undefined) return false;
  await settings.update('arxiv.network', choice === yes, vscode.ConfigurationTarget.Global);
  return choice === yes;
}

/** The section `digestDesk` as the server is to see it: a user's own setting would hold in an untrusted workspace, too. */
export function withoutUntrustedNetwork(section: unknown): unknown {
  if (vscode.workspace.isTrusted || typeof section !== 'object' || section === null) return section;
  const arxiv: unknown = 'arxiv' in section ? section.arxiv : undefined;
  return { ...section, arxiv: { ...(typeof arxiv === 'object' ? arxiv : {}), network: false } };
}
