/** The findings of Digest Desk on a document, as VS Code holds them. */
import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** The diagnostics of our source only: Markdown has others. */
export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'digest-desk');
}

/** The diagnostic's code, `''` when it has none. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Waits until the document has a finding with this code. */
export async function waitForFinding(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return waitFor(() => diagnosticsOf(uri).find((each) => codeOf(each) === code), `a finding ${code} in ${uri.path}`);
}

/** Waits until the document has no finding with this code. */
export async function waitForNoFinding(uri: vscode.Uri, code: string): Promise<void> {
  await waitFor(() => diagnosticsOf(uri).every((each) => codeOf(each) !== code), `no finding ${code} in ${uri.path}`);
}

/** Waits until the document has exactly these findings, each as `LINE severity code`, ordered by their place. */
export async function waitForExactFindings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  const wanted = expected.join('\n');
  await waitFor(
    () => describeFindings(uri) === wanted,
    () => `the findings of ${uri.path}\n${wanted}\ninstead of\n${describeFindings(uri)}`,
  );
}

function describeFindings(uri: vscode.Uri): string {
  return [...diagnosticsOf(uri)]
    .sort((a, b) => a.range.start.compareTo(b.range.start) || codeOf(a).localeCompare(codeOf(b)))
    .map((each) => `${each.range.start.line + 1} ${severityNames[each.severity]} ${codeOf(each)}`)
    .join('\n');
}

const severityNames = ['error', 'warning', 'information', 'hint'];
