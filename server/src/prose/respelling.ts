/** What a wrongly spelled compound is and how it becomes right. */
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import type { Compound } from './compounds';

/** The range and those of the edits are UTF-16 offsets into the text that was looked at. */
export interface Respelling {
  readonly range: TextRange;
  readonly wrong: string;
  readonly right: string;
  /** They change nothing beside the compound. */
  readonly edits: readonly TextEdit[];
}

export function respell({ range, text }: Compound, edits: readonly TextEdit[]): Respelling {
  return { range, wrong: text, right: applyTextEdits(text, moveEdits(edits, -range.start)), edits };
}

/** The same for a text with `distance` more characters in front, as a field of a document has. */
export function moveRespelling(respelling: Respelling, distance: number): Respelling {
  const { range, edits } = respelling;
  return { ...respelling, range: moveRange(range, distance), edits: moveEdits(edits, distance) };
}

function moveEdits(edits: readonly TextEdit[], distance: number): readonly TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: moveRange(range, distance), newText }));
}

function moveRange({ start, end }: TextRange, distance: number): TextRange {
  return { start: start + distance, end: end + distance };
}
