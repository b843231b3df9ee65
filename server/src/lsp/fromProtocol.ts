/** From the values of LSP to offsets. */
import type { CodeActionParams, Range } from 'vscode-languageserver';
import type { CodeActionQuery } from '../features/codeActions';
import type { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';

export function fromRange(lineIndex: LineIndex, { start, end }: Range): TextRange {
  return { start: lineIndex.offsetAt(start), end: lineIndex.offsetAt(end) };
}

export function fromCodeActionParams(
  lineIndex: LineIndex,
  { range, context }: CodeActionParams,
): Omit<CodeActionQuery, 'ruleActions'> {
  return { range: fromRange(lineIndex, range), only: context.only };
}
