/** The two read-only documents of a comparison with arXiv's record. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';

export const comparisonScheme = 'digestdesk-arxiv';

type Side = 'own' | 'official';

/** Which paper of which digest a document shows; it is all in the address, so that a window can open it again. */
interface ComparedPaper {
  readonly digest: vscode.Uri;
  readonly index: number;
}

/** The address of one side; its file name gives it the digest's language. */
export function comparisonUri({ digest, index }: ComparedPaper, side: Side): vscode.Uri {
  const name = digest.path.slice(digest.path.lastIndexOf('/') + 1);
  const query = new URLSearchParams({ digest: digest.toString(), index: `${index}`, side });
  return vscode.Uri.from({ scheme: comparisonScheme, path: `/${side}/${index}/${name}`, query: query.toString() });
}

/** Asks the server for the texts. */
export class ComparedPapers implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<vscode.Uri>();

  readonly onDidChange = this.didChange.event;

  constructor(private readonly client: DigestLanguageClient) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const query = new URLSearchParams(uri.query);
    const digest = vscode.Uri.parse(query.get('digest') ?? '', true);
    // The server knows open documents only.
    await vscode.workspace.openTextDocument(digest);
    const result = await this.client.compare(digest, Number(query.get('index')));
    return result?.[query.get('side') === 'own' ? 'own' : 'official'] ?? '';
  }

  /** Has documents that are open already made anew. */
  refresh(...uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.didChange.fire(uri);
  }

  dispose(): void {
    this.didChange.dispose();
  }
}
