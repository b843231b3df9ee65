/** The digest in the active editor with its papers, kept up to date while the user types and moves between editors. */
import * as vscode from 'vscode';
import type { PapersResult } from '../../server/src/protocol';
import { comparisonScheme } from './arxiv/comparedPapers';
import { coverageScheme } from './arxiv/coverageReports';
import { sourceDigest } from './arxiv/derivedDocuments';
import type { DigestLanguageClient } from './languageClient';
import { isDigest } from './papers/isDigest';

/** How long typing must pause before the papers are asked for again, in milliseconds. */
const typingPause = 200;

/** Of documents that are made from a digest, which stays in view beside them. */
const derivedSchemes: ReadonlySet<string> = new Set([comparisonScheme, coverageScheme]);

/** A digest and what the server knows of it. */
export interface DigestState {
  readonly document: vscode.TextDocument;
  readonly papers: PapersResult;
}

/** Follows the active editor, and sets the context keys `digestDesk.isDigest` and `digestDesk.layout` by it. */
export class ActiveDigest implements vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private followed: vscode.TextDocument | undefined;
  private pending: NodeJS.Timeout | undefined;
  private current: DigestState | undefined;

  /** Fires when `state` has changed. */
  readonly onDidChange = this.didChange.event;

  constructor(private readonly client: DigestLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.follow(editor)),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) void this.follow(vscode.window.activeTextEditor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.followed) this.refreshSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.followed && document.isClosed) this.forget();
      }),
      client.onDidStart(() => void this.refresh()),
      client.onDidChangeRecords(() => this.refreshSoon()),
    );
    void this.follow(vscode.window.activeTextEditor);
  }

  /** The digest to show; `undefined` when there is none. It stays when the focus moves to something that is no text file. */
  get state(): DigestState | undefined {
    return this.current;
  }

  /** The digest that a command is about: that of the active editor or what is shown there of it, else the one to show. */
  get shownUri(): vscode.Uri | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active && derivedSchemes.has(active.uri.scheme)) return sourceDigest(active.uri);
    return active && isDigest(active) ? active.uri : this.current?.document.uri;
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.subscriptions.dispose();
    this.didChange.dispose();
  }

  private async follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const scheme = editor?.document.uri.scheme;
    if (!editor || scheme === 'output' || derivedSchemes.has(scheme ?? '')) return setLayout(undefined);
    this.followed = editor.document;
    await this.refresh();
  }

  private refreshSoon(): void {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => void this.refresh(), typingPause);
  }

  private async refresh(): Promise<void> {
    clearTimeout(this.pending);
    const document = this.followed;
    if (!document) return;
    if (!isDigest(document)) return this.show(undefined);
    const papers = await this.client.getPapers(document.uri);
    if (document === this.followed && papers) await this.show({ document, papers });
  }

  private forget(): void {
    this.followed = undefined;
    void this.show(undefined);
  }

  private async show(state: DigestState | undefined): Promise<void> {
    this.current = state;
    const active = vscode.window.activeTextEditor?.document;
    await setLayout(state?.document === active ? state?.papers.layout : undefined);
    this.didChange.fire();
  }
}

/** `undefined` where the active editor shows no digest. */
async function setLayout(layout: PapersResult['layout']): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'digestDesk.isDigest', layout !== undefined);
  await vscode.commands.executeCommand('setContext', 'digestDesk.layout', layout);
}
