/** Small pieces of Markdown that all generated pages share. */

/** Stands first in every generated page. */
export const generatedNote = '<!-- Written by `npm run docs`; do not edit. -->';

/** Blocks with a blank line between them. */
export function joinLines(blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ');
}
