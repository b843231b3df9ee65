/** The view Papers: the papers of the active digest by topic, with their problems; it follows the cursor. */
import * as vscode from 'vscode';
import type { ActiveDigest } from '../activeDigest';
import type { DigestLanguageClient } from '../languageClient';
import { paperAt } from '../papers/paperPositions';
import { problemsByPaper } from '../papers/paperProblems';
import type { PaperNode, PaperTreeNode, TopicNode } from './paperTree';
import { buildPaperTree } from './paperTree';
import { createPaperItem, createTopicItem } from './paperTreeItems';

/** How long diagnostics and the cursor must rest before the view is brought up to date, in milliseconds. */
const pause = 100;

/** Fills the view `digestDesk.papers`. */
export class PapersView implements vscode.TreeDataProvider<PaperTreeNode>, vscode.Disposable {
  private readonly didChangeTree = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<PaperTreeNode>;
  private readonly subscriptions: vscode.Disposable;
  private topics: readonly TopicNode[] = [];
  private revealedId: string | undefined;
  private pendingUpdate: NodeJS.Timeout | undefined;
  private pendingReveal: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.didChangeTree.event;

  constructor(
    private readonly digest: ActiveDigest,
    private readonly client: DigestLanguageClient,
  ) {
    this.view = vscode.window.createTreeView('digestDesk.papers', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = vscode.Disposable.from(
      this.view,
      this.didChangeTree,
      digest.onDidChange(() => this.update()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.digest.state?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.updateSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(() => this.followCursorSoon()),
      this.view.onDidChangeVisibility(() => this.followCursorSoon()),
    );
    this.update();
  }

  getChildren(node?: PaperTreeNode): PaperTreeNode[] {
    if (!node) return [...this.topics];
    return node.kind === 'topic' ? [...node.papers] : [];
  }

  getParent(node: PaperTreeNode): TopicNode | undefined {
    return node.kind === 'paper' ? this.topics.find(({ topic }) => topic.id === node.topicId) : undefined;
  }

  getTreeItem(node: PaperTreeNode): vscode.TreeItem {
    return node.kind === 'topic' ? createTopicItem(node) : createPaperItem(node, this.digest.state?.document.uri);
  }

  /** Asks for the tooltip only when it is about to be shown: it is the hover over the words that name the paper. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    node: PaperTreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const uri = this.digest.state?.document.uri;
    if (node.kind !== 'paper' || !uri) return item;
    const hover = await this.client.getHover(uri, node.paper.selectionRange.start, token);
    item.tooltip = hover ? hoverMarkdown(hover) : node.paper.label;
    return item;
  }

  dispose(): void {
    clearTimeout(this.pendingUpdate);
    clearTimeout(this.pendingReveal);
    this.subscriptions.dispose();
  }

  private updateSoon(): void {
    clearTimeout(this.pendingUpdate);
    this.pendingUpdate = setTimeout(() => this.update(), pause);
  }

  private update(): void {
    clearTimeout(this.pendingUpdate);
    const state = this.digest.state;
    const problems = problemsByPaper(
      state?.papers.papers ?? [],
      state ? vscode.languages.getDiagnostics(state.document.uri) : [],
    );
    this.topics = state ? buildPaperTree(state.papers, problems) : [];
    this.view.description = state ? fileName(state.document.uri) : '';
    const affected = [...problems.values()].filter(({ worst }) => worst !== 'information').length;
    this.view.badge = affected
      ? {
          value: affected,
          tooltip:
            affected === 1
              ? vscode.l10n.t('1 paper with problems')
              : vscode.l10n.t('{0} papers with problems', affected),
        }
      : undefined;
    this.didChangeTree.fire(undefined);
    this.followCursorSoon();
  }

  private followCursorSoon(): void {
    clearTimeout(this.pendingReveal);
    this.pendingReveal = setTimeout(() => void this.followCursor(), pause);
  }

  /** Selects the paper under the cursor, once for each paper, so that a topic the user collapses meanwhile stays so. */
  private async followCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const state = this.digest.state;
    if (!this.view.visible || !editor || editor.document !== state?.document) return;
    const paper = paperAt(state.papers.papers, editor.selection.active);
    const node = this.topics.flatMap((topic) => topic.papers).find((candidate) => candidate.paper === paper);
    if (!node || node.id === this.revealedId) return;
    this.revealedId = node.id;
    await this.reveal(node);
  }

  private async reveal(node: PaperNode): Promise<void> {
    try {
      await this.view.reveal(node, { select: true, focus: false });
    } catch {
      this.revealedId = undefined; // The tree has changed meanwhile; its own update follows the cursor again.
    }
  }
}

/** The parts of a hover as one untrusted Markdown text. */
function hoverMarkdown(hover: vscode.Hover): vscode.MarkdownString {
  const parts = hover.contents.flatMap((content) => (content instanceof vscode.MarkdownString ? [content.value] : []));
  return new vscode.MarkdownString(parts.join('\n\n---\n\n'));
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
