/** The change of a folder's `digest-desk.json` that switches a rule off for all digests below it. */
import type { FormattingOptions, ParseError } from 'jsonc-parser';
import { modify, parse } from 'jsonc-parser';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';

/**
 * The edits of the file's text (`''` for a new file), which keep its comments and its indentation; `undefined` for a text
 * that cannot be changed with certainty, since it is no JSON or holds something else where the rules belong.
 */
export function disableInConfiguration(text: string, code: string): readonly TextEdit[] | undefined {
  if (text.trim() === '') {
    const content = `${JSON.stringify({ rules: { [code]: 'off' } }, undefined, 2)}\n`;
    return [{ range: { start: 0, end: text.length }, newText: content }];
  }
  if (!holdsRules(text)) return undefined;
  const edits = modify(text, ['rules', code], 'off', { formattingOptions: formattingOf(text) });
  return edits.map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    newText: content,
  }));
}

/** Whether the text is an object whose `rules`, if it has any, are one too; comments and trailing commas are allowed. */
function holdsRules(text: string): boolean {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && isObject(value) && (value['rules'] === undefined || isObject(value['rules']));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The indentation of the first line that has one, else two blanks. */
function formattingOf(text: string): FormattingOptions {
  const indentation = /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indentation.startsWith('\t'), tabSize: indentation.length, eol: lineBreakOf(text) };
}
