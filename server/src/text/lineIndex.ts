/** Conversion between UTF-16 offsets and LSP line/character positions. */

/** A zero-based line and a zero-based UTF-16 character in it, as in LSP. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of one text start and end; they end with `\n`, `\r\n` or a lone `\r` (LSP 3.17, Text Documents). Does not keep the text. */
export class LineIndex {
  private readonly lineStarts: readonly number[];
  /** The offset behind the last character of each line, before its line break. */
  private readonly lineEnds: readonly number[];
  private readonly textLength: number;

  constructor(text: string) {
    const lineStarts = [0];
    const lineEnds: number[] = [];
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code !== 13 && code !== 10) continue;
      lineEnds.push(offset);
      if (code === 13 && text.charCodeAt(offset + 1) === 10) offset++;
      lineStarts.push(offset + 1);
    }
    lineEnds.push(text.length);
    this.lineStarts = lineStarts;
    this.lineEnds = lineEnds;
    this.textLength = text.length;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The position of a UTF-16 offset; an offset outside of the text is moved to its nearer end. */
  positionAt(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.textLength));
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (this.lineStarts[low] ?? 0) };
  }

  /** The UTF-16 offset of a position; a character beyond the line's end means the line's end, before its line break. */
  offsetAt(position: LinePosition): number {
    const start = this.lineStarts[position.line];
    const end = this.lineEnds[position.line];
    if (start === undefined || end === undefined) return position.line < 0 ? 0 : this.textLength;
    return Math.min(start + Math.max(0, position.character), end);
  }
}
