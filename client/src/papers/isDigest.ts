/** Tells whether an open document is a digest, without a language server. */
import type { TextDocument } from 'vscode';
import { recognizeLayout } from '../../../server/src/syntax/recognizeLayout';

/** A document of the language `digest`, be it empty, or a Markdown document that is a digest by its content. */
export function isDigest(document: TextDocument): boolean {
  if (document.languageId === 'digest') return true;
  return document.languageId === 'markdown' && recognizeLayout(document.getText()) !== undefined;
}
