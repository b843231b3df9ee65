/** Marks papers and topics that have problems as the Explorer marks files: a colour and a number. */
import * as vscode from 'vscode';
import type { PaperProblems, ProblemSeverity } from '../papers/paperProblems';
import { problemSeverities } from '../papers/paperProblems';

const scheme = 'digestdesk-problems';

const colors: Readonly<Record<ProblemSeverity, vscode.ThemeColor | undefined>> = {
  error: new vscode.ThemeColor('list.errorForeground'),
  warning: new vscode.ThemeColor('list.warningForeground'),
  information: undefined,
};

/** A URI that stands for the problems themselves, so that the decoration needs no other state; its path tells items apart. */
export function problemsUri(id: string, { worst, count }: PaperProblems): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: `${worst}=${count}` });
}

/** Decorates the URIs of `problemsUri`. */
export const problemDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    const [name, number] = uri.scheme === scheme ? uri.query.split('=') : [];
    const worst = problemSeverities.find((severity) => severity === name);
    if (!worst) return undefined;
    const count = Number(number);
    // VS Code shows two characters at most.
    return new vscode.FileDecoration(count > 9 ? '9+' : `${count}`, problemsText(count), colors[worst]);
  },
};

/** The number of problems in words. */
export function problemsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}
