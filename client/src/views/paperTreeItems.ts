/** How topics and papers look in the view Papers. */
import * as vscode from 'vscode';
import type { PaperItem } from '../../../server/src/protocol';
import type { ProblemSeverity } from '../papers/paperProblems';
import { problemsText, problemsUri } from './problemDecorations';
import type { PaperNode, TopicNode } from './paperTree';

const problemIcons: Readonly<Record<ProblemSeverity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info'),
};

const verdictIcons: Readonly<Record<NonNullable<PaperItem['verdict']> | 'unknown', vscode.ThemeIcon>> = {
  verified: new vscode.ThemeIcon('verified'),
  differs: new vscode.ThemeIcon('diff'),
  unknown: new vscode.ThemeIcon('file-text'),
};

/** A topic with the number of its papers. */
export function createTopicItem({ id, topic, papers, problems }: TopicNode): vscode.TreeItem {
  const item = new vscode.TreeItem(topic.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = `${papers.length}`;
  item.contextValue = 'topic';
  item.tooltip = topic.name;
  if (problems) item.resourceUri = problemsUri(id, problems);
  return item;
}

/** A paper of the digest at `uri`; a click goes to it. Its tooltip is found when it is needed. */
export function createPaperItem({ id, paper, problems }: PaperNode, uri: vscode.Uri | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(paper.label, vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = paper.description;
  item.contextValue = paper.links ? 'linkedPaper' : 'paper';
  item.iconPath = problems ? problemIcons[problems.worst] : verdictIcons[paper.verdict ?? 'unknown'];
  if (problems) item.resourceUri = problemsUri(id, problems);
  const label = [paper.label, paper.description, problems && problemsText(problems.count), verdictText(paper.verdict)];
  item.accessibilityInformation = { label: label.filter((part) => part !== undefined && part !== '').join(', ') };
  if (uri) {
    const options: vscode.TextDocumentShowOptions = { selection: nameStart(paper) };
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Go to Paper'), arguments: [uri, options] };
  }
  return item;
}

/** What the icon says; it also matters where the icon is that of a problem. */
function verdictText(verdict: PaperItem['verdict']): string | undefined {
  if (verdict === undefined) return undefined;
  return verdict === 'verified' ? vscode.l10n.t('as arXiv has it') : vscode.l10n.t('differs from arXiv');
}

function nameStart({ selectionRange: { start } }: PaperItem): vscode.Range {
  return new vscode.Range(start.line, start.character, start.line, start.character);
}
