/** How converted texts stand in their lines. */

/** Prose of several lines or paragraphs on one line. */
export function toOneLine(prose: string): string {
  return prose
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** A note as a list item: neither layout reads that as a field, a heading or a comment. */
export function toBullet(note: string): string {
  return `- ${toOneLine(note)}`;
}
