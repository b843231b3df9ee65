/** The command `digestDesk.addMissingPapers`: papers of the listing mails that a digest lacks, as complete entries. */
import * as vscode from 'vscode';
import type { CoverageResult } from '../../../server/src/protocol';
import type { ActiveDigest } from '../activeDigest';
import type { DigestLanguageClient } from '../languageClient';
import { addPapers } from './addPaper';
import { findCoverage } from './showCoverage';

interface PaperChoice extends vscode.QuickPickItem {
  /** `undefined` for the name of a topic. */
  readonly identifier: string | undefined;
}

/** Lets the user choose among the missing papers, by topic, and adds the chosen ones as one step. */
export async function addMissingPapers(client: DigestLanguageClient, digest: ActiveDigest): Promise<void> {
  const covered = await findCoverage(client, digest);
  if (!covered) return;
  const { uri, coverage } = covered;
  if (coverage.topics.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No paper of the listing mails is missing on the topics of the digest.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(paperChoices(coverage), {
    title: vscode.l10n.t('Add Missing Papers'),
    placeHolder: vscode.l10n.t('Which papers are to be added to {0}?', uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const identifiers = chosen?.flatMap(({ identifier }) => identifier ?? []) ?? [];
  if (identifiers.length > 0) await addPapers(client, uri, identifiers);
}

function paperChoices({ topics }: CoverageResult): PaperChoice[] {
  return topics.flatMap(({ name, papers }): PaperChoice[] => [
    { label: name, kind: vscode.QuickPickItemKind.Separator, identifier: undefined },
    ...papers.map(({ title, detail, elsewhere, identifier }) => ({
      label: title,
      description: elsewhere.length === 0 ? '' : vscode.l10n.t('in {0}', elsewhere.join(', ')),
      detail,
      identifier,
    })),
  ]);
}
