/** Joins the edits of several rounds, each made against the text of the round before, into edits of the first text. */
import type { TextEdit } from './textEdit';

/** A stretch of the original text that is still there, or text that an edit put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

/**
 * The edits that turn `original` into the text after all rounds; the edits of one round do not conflict. They are in
 * document order, never touch each other; where later rounds undid an earlier one, there is none.
 */
export function composeTextEdits(original: string, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: original.length }];
  for (const edits of rounds) pieces = applyToPieces(pieces, edits);
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if ('newText' in piece) {
      newText += piece.newText;
      continue;
    }
    if (newText !== original.slice(start, piece.start)) edits.push({ range: { start, end: piece.start }, newText });
    start = piece.end;
    newText = '';
  }
  return edits;
}

function applyToPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let last = 0;
  for (const { range, newText } of [...edits].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  )) {
    result.push(...slicePieces(pieces, last, range.start));
    if (newText !== '') result.push({ newText });
    last = range.end;
  }
  result.push(...slicePieces(pieces, last, Infinity));
  return result;
}

/** What stands from `start` to `end` in the text that the pieces make. */
function slicePieces(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const length = 'newText' in piece ? piece.newText.length : piece.end - piece.start;
    const from = Math.max(0, start - offset);
    const to = Math.min(length, end - offset);
    offset += length;
    if (from >= to) continue;
    if ('newText' in piece) result.push({ newText: piece.newText.slice(from, to) });
    else result.push({ start: piece.start + from, end: piece.start + to });
  }
  return result;
}
