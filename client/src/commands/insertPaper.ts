/** The command `digestDesk.insertPaper`: a new paper, behind the one under the cursor or at the end of the digest. */
import * as vscode from 'vscode';
import type { PapersResult } from '../../../server/src/protocol';
import type { DigestLanguageClient } from '../languageClient';
import type { Position } from '../papers/paperPositions';
import { paperAt } from '../papers/paperPositions';
import { setApart } from '../templates/blankLines';
import { briefTemplate, detailsTemplate, textPaperTemplate } from '../templates/digestTemplates';

/** Inserts the paper as one change, and starts a snippet session in its gaps. */
export async function insertPaper(client: DigestLanguageClient): Promise<void> {
  const shown = vscode.window.activeTextEditor;
  const papers = shown && (await client.getPapers(shown.document.uri));
  if (!papers || (papers.layout === undefined && shown.document.languageId !== 'digest')) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor shows no digest.'));
    return;
  }
  // The command may come from the view; the gaps are filled in the editor.
  const { document, selection } = await vscode.window.showTextDocument(shown.document, shown.viewColumn);
  const insertions =
    papers.layout === 'report'
      ? reportInsertions(papers, document)
      : textInsertions(papers, document, selection.active);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, insertions);
  await vscode.workspace.applyEdit(edit);
}

function textInsertions(
  { papers, insertPosition }: PapersResult,
  document: vscode.TextDocument,
  cursor: vscode.Position,
): vscode.SnippetTextEdit[] {
  return [insertion(document, paperAt(papers, cursor)?.range.end ?? insertPosition, textPaperTemplate)];
}

/** At the end of both sections, where the next number belongs; the number of papers in the header grows with them. */
function reportInsertions(
  { papers, insertPosition, briefInsertPosition, nextNumber = 1, countRange }: PapersResult,
  document: vscode.TextDocument,
): vscode.SnippetTextEdit[] {
  // One link in a report without any would make a finding of every paper that has none.
  const link = papers.length === 0 || papers.some((paper) => paper.links);
  const details = insertion(document, insertPosition, detailsTemplate(nextNumber, { link }));
  const brief = briefInsertPosition ? [insertion(document, briefInsertPosition, briefTemplate(nextNumber))] : [];
  return [...countChange(papers.length + 1, countRange), ...brief, details];
}

function countChange(count: number, range: PapersResult['countRange']): vscode.SnippetTextEdit[] {
  if (!range) return [];
  const { start, end } = range;
  const place = new vscode.Range(start.line, start.character, end.line, end.character);
  return [vscode.SnippetTextEdit.replace(place, new vscode.SnippetString(`${count}`))];
}

function insertion(
  document: vscode.TextDocument,
  position: Position | undefined,
  template: string,
): vscode.SnippetTextEdit {
  const text = document.getText();
  const offset = position ? document.offsetAt(new vscode.Position(position.line, position.character)) : text.length;
  const snippet = new vscode.SnippetString(setApart(text.slice(0, offset), template, text.slice(offset)));
  return vscode.SnippetTextEdit.insert(document.positionAt(offset), snippet);
}
