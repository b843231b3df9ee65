/** Keeps text from a digest from becoming markup where it is shown as Markdown. */

/** Control characters and those that reorder text on the screen (Unicode bidirectional formatting). */
// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * The text as one line that any CommonMark or GFM renderer shows as it is, at the start of a line too: no emphasis, link,
 * image, HTML, entity, code, list, heading, table or formula, and no automatic link from a bare address.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$@]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+#=]/, '\\$&');
}
