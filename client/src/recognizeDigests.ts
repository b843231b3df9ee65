/** Looks at each document that is opened: a digest starts the server, a text file that is one is offered to be treated so. */
import * as vscode from 'vscode';
import { recognizeLayout } from '../../server/src/syntax/recognizeLayout';
import type { DigestLanguageClient } from './languageClient';
import { isDigest } from './papers/isDigest';
import { RecognizedFiles } from './papers/recognizedFiles';

/** Watches the documents that are opened, and those that are open already. */
export function recognizeDigests(client: DigestLanguageClient, memory: vscode.Memento): vscode.Disposable {
  const textFiles = new TextFileRecognition(new RecognizedFiles(memory));
  const startFor = (document: vscode.TextDocument): void => {
    if (isDigest(document)) void client.start();
  };
  const considerActive = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) void textFiles.consider(document);
  };
  vscode.workspace.textDocuments.forEach(startFor);
  considerActive();
  return vscode.Disposable.from(
    // A document whose language changes is closed and opened again.
    vscode.workspace.onDidOpenTextDocument((document) => {
      startFor(document);
      considerActive();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => textFiles.closed(document)),
    vscode.window.onDidChangeActiveTextEditor(considerActive),
  );
}

/** Offers `.txt` files that are text digests by their content the language `digest`. */
class TextFileRecognition {
  /** Files whose language we have changed and that are still open. */
  private readonly changed = new Set<string>();
  private readonly asking = new Set<string>();

  constructor(private readonly files: RecognizedFiles) {}

  async consider(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' || !document.uri.path.toLowerCase().endsWith('.txt')) return;
    const uri = document.uri.toString();
    // Plain text again though we had changed it: the user has changed it back.
    if (this.changed.delete(uri)) return this.files.decline(uri);
    const decision = this.files.decisionFor(uri);
    if (decision === 'leave' || this.asking.has(uri) || recognizeLayout(document.getText()) !== 'text') return;
    if (decision === 'ask') {
      this.asking.add(uri);
      const accepted = await this.ask(document).finally(() => this.asking.delete(uri));
      if (!accepted || document.isClosed) return;
    }
    this.changed.add(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'digest');
  }

  closed(document: vscode.TextDocument): void {
    if (document.isClosed) this.changed.delete(document.uri.toString());
  }

  private async ask(document: vscode.TextDocument): Promise<boolean> {
    const uri = document.uri.toString();
    const yes = vscode.l10n.t('Yes');
    const no = vscode.l10n.t('No');
    const never = vscode.l10n.t('Never for This File');
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('“{0}” looks like a digest of arXiv papers. Treat it as a digest?', name),
      yes,
      no,
      never,
    );
    if (answer === yes) await this.files.remember(uri, 'digest');
    else if (answer === never) await this.files.remember(uri, 'never');
    else await this.files.decline(uri);
    return answer === yes;
  }
}
