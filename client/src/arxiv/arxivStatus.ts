/** What happens between Digest Desk and arXiv, in the status bar while there is anything to say. */
import * as vscode from 'vscode';
import type { ArxivStatus } from '../../../server/src/protocol';
import type { DigestLanguageClient } from '../languageClient';

/** A busy item that lasts shorter than this would only flicker, in milliseconds. */
const flicker = 150;

export class ArxivStatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('digestDesk.arxiv', vscode.StatusBarAlignment.Left);
  private readonly subscriptions: vscode.Disposable;
  private pending: NodeJS.Timeout | undefined;

  constructor(client: DigestLanguageClient) {
    this.item.name = vscode.l10n.t('Digest Desk: arXiv');
    this.subscriptions = vscode.Disposable.from(
      client.onDidChangeArxivStatus((status) => this.showSoon(status)),
      // A server that has ended does not ask any more.
      client.onDidStart(() => this.showSoon({ kind: 'idle' })),
    );
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.subscriptions.dispose();
    this.item.dispose();
  }

  private showSoon(status: ArxivStatus): void {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.show(status), flicker);
  }

  private show(status: ArxivStatus): void {
    const { item } = this;
    if (status.kind === 'idle') {
      item.hide();
      return;
    }
    const [icon, text] = describe(status);
    item.text = `$(${icon}) ${text}`;
    item.accessibilityInformation = { label: text };
    item.tooltip = status.kind === 'failed' ? status.message : undefined;
    item.backgroundColor =
      status.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    // After a failure, a click tries again.
    item.command = status.kind === 'failed' ? 'digestDesk.verifyDigest' : undefined;
    item.show();
  }
}

function describe(status: Exclude<ArxivStatus, { readonly kind: 'idle' }>): readonly [icon: string, text: string] {
  switch (status.kind) {
    case 'asking':
      return ['sync~spin', vscode.l10n.t('arXiv: {0} of {1} papers', status.done, status.total)];
    case 'waiting':
      return ['watch', vscode.l10n.t('arXiv: waiting {0} s', status.seconds)];
    case 'failed':
      return ['warning', vscode.l10n.t('arXiv: no answer')];
  }
}
