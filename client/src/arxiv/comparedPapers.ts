/** The two read-only documents of a comparison with arXiv's record. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';
import { DerivedDocuments } from './derivedDocuments';

export const comparisonScheme = 'digestdesk-arxiv';

type Side = 'own' | 'official';

/** Which paper of which digest a document shows. */
interface ComparedPaper {
  readonly digest: vscode.Uri;
  readonly index: number;
  /** Without version. */
  readonly identifier: string;
}

/** The address of one side; its file name gives it the digest's language. */
export function comparisonUri({ digest, index, identifier }: ComparedPaper, side: Side): vscode.Uri {
  const name = digest.path.slice(digest.path.lastIndexOf('/') + 1);
  const query = new URLSearchParams({ digest: digest.toString(), index: `${index}`, identifier, side });
  return vscode.Uri.from({ scheme: comparisonScheme, path: `/${side}/${index}/${name}`, query: query.toString() });
}

/** Asks the server for the texts. */
export class ComparedPapers extends DerivedDocuments {
  constructor(client: DigestLanguageClient) {
    super(client, comparisonScheme);
  }

  protected override async provideText(digest: vscode.Uri, uri: vscode.Uri): Promise<string> {
    const query = new URLSearchParams(uri.query);
    const paper = { index: Number(query.get('index')), identifier: query.get('identifier') ?? '' };
    const result = await this.client.compare(digest, paper);
    return result?.[query.get('side') === 'own' ? 'own' : 'official'] ?? '';
  }
}
