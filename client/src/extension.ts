/** The entry point of the VS Code extension: what it registers, in one place. */
import * as vscode from 'vscode';
import { disableRuleForUserCommand } from '../../server/src/protocol';
import { ActiveDigest } from './activeDigest';
import { addMissingPapers } from './commands/addMissingPapers';
import { addPaper } from './commands/addPaper';
import { convertDigest } from './commands/convertDigest';
import { ArxivStatusItem } from './arxiv/arxivStatus';
import { comparisonScheme, ComparedPapers } from './arxiv/comparedPapers';
import { CoverageReports, coverageScheme } from './arxiv/coverageReports';
import { compareWithArxiv } from './commands/compareWithArxiv';
import { copyCitation } from './commands/copyCitation';
import { exportDigest } from './commands/exportDigest';
import { disableRuleForUser } from './commands/disableRuleForUser';
import { fixAllInFile } from './commands/fixAllInFile';
import { fixAllInWorkspace } from './commands/fixAllInWorkspace';
import { goToNextPaper, goToPreviousPaper } from './commands/goToPaper';
import { insertLinkAndAuthors, insertLinksAndAuthors } from './commands/insertLinksAndAuthors';
import { insertPaper } from './commands/insertPaper';
import { newDigest } from './commands/newDigest';
import { openPaper } from './commands/openPaper';
import { showCoverage } from './commands/showCoverage';
import { verifyDigest, verifyWorkspace } from './commands/verifyDigest';
import { DigestLanguageClient } from './languageClient';
import { recognizeDigests } from './recognizeDigests';
import { PapersView } from './views/papersView';
import { problemDecorations } from './views/problemDecorations';

let client: DigestLanguageClient | undefined;

/** Called by VS Code when a text, Markdown or digest file is opened, or a command or the view is used. */
export function activate(context: vscode.ExtensionContext): void {
  const server = new DigestLanguageClient(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath);
  client = server;
  const digest = new ActiveDigest(server);
  const source = { client: server, digest };
  const comparedPapers = new ComparedPapers(server);
  const coverageReports = new CoverageReports(server);
  const commands: Readonly<Record<string, (item?: unknown) => unknown>> = {
    'digestDesk.newDigest': () => newDigest(),
    'digestDesk.insertPaper': () => insertPaper(server),
    'digestDesk.addPaper': () => addPaper(server),
    'digestDesk.addMissingPapers': () => addMissingPapers(server, digest),
    'digestDesk.showCoverage': () => showCoverage(server, digest, coverageReports),
    'digestDesk.convertToReport': () => convertDigest(server, 'report'),
    'digestDesk.convertToTextDigest': () => convertDigest(server, 'text'),
    'digestDesk.nextPaper': () => goToNextPaper(server),
    'digestDesk.previousPaper': () => goToPreviousPaper(server),
    'digestDesk.openAbstractPage': (item) => openPaper(source, item, 'abstractPage'),
    'digestDesk.openPdf': (item) => openPaper(source, item, 'pdf'),
    'digestDesk.copyCitation': (item) => copyCitation(source, item, 'text'),
    'digestDesk.copyBibtex': (item) => copyCitation(source, item, 'bibtex'),
    'digestDesk.exportDigest': () => exportDigest(server, digest),
    'digestDesk.compareWithArxiv': (item) => compareWithArxiv(source, item, comparedPapers),
    'digestDesk.verifyDigest': (target) => verifyDigest(server, digest, target),
    'digestDesk.verifyWorkspace': () => verifyWorkspace(server),
    'digestDesk.insertLinkAndAuthors': (item) => insertLinkAndAuthors(source, item),
    'digestDesk.insertLinksAndAuthors': () => insertLinksAndAuthors(digest),
    'digestDesk.fixAllInFile': () => fixAllInFile(),
    'digestDesk.fixAllInWorkspace': () => fixAllInWorkspace(server),
    'digestDesk.restartServer': () => server.restart(),
    'digestDesk.showLog': () => server.showLog(),
  };
  context.subscriptions.push(
    server,
    digest,
    comparedPapers,
    new ArxivStatusItem(server),
    vscode.workspace.registerTextDocumentContentProvider(comparisonScheme, comparedPapers),
    coverageReports,
    vscode.workspace.registerTextDocumentContentProvider(coverageScheme, coverageReports),
    new PapersView(digest, server),
    vscode.window.registerFileDecorationProvider(problemDecorations),
    recognizeDigests(server, context.workspaceState),
    vscode.commands.registerCommand(disableRuleForUserCommand, disableRuleForUser),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** Called by VS Code before it ends; waits until the server has ended. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
