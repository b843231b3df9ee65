/** The file `digest-desk.json`: the settings of a folder, shared by all who work in it, in the editor and on the command line. */
import type { Node, ParseError, Segment } from 'jsonc-parser';
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import { closestWord } from './closestWord';
import type { Settings } from './settings';
import { settingsSchema } from './settings';

export const configurationFileName = 'digest-desk.json';

/** The section's keys; `$schema` is for editors that ask for it. */
const fileSchema = z.strictObject({ ...settingsSchema, $schema: z.string() }).partial();

/** What a file sets. A key that it does not name is absent. */
export type FileSettings = Omit<z.infer<typeof fileSchema>, '$schema'>;

/** Something in the file that is not used, and the words it is about. */
export interface ConfigurationProblem {
  readonly range: TextRange;
  readonly message: LocalizedText;
}

export interface ParsedConfiguration {
  /** All that is usable; `undefined` when the file is no JSON object, so that nobody knows what it means. */
  readonly settings: FileSettings | undefined;
  /** In document order. */
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads JSON with comments and trailing commas; `codes` are the codes of all rules. */
export function parseConfigurationFile(text: string, codes: readonly string[]): ParsedConfiguration {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) return unusable({ start: error.offset, end: error.offset + error.length }, notJson(error));
  if (root?.type !== 'object') return unusable({ start: 0, end: text.length }, messages.notObject);
  const value = z.record(z.string(), z.unknown()).parse(getNodeValue(root));
  const problems = [...dropUnusable(value, root), ...dropUnknownCodes(value, root, codes)];
  const { $schema, ...settings } = fileSchema.parse(value);
  return { settings, problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

/** `base` with what a file sets, key by key and in `rules` code by code: where both name something, the file wins. */
export function applyConfiguration(base: Settings, file: FileSettings): Settings {
  return {
    ...base,
    rules: { ...base.rules, ...file.rules },
    topics: file.topics ?? base.topics,
    linkVersion: file.linkVersion ?? base.linkVersion,
  };
}

/** `path:line:col`, counting from one as compilers do. */
export function placeOfProblem(path: string, text: string, { range }: ConfigurationProblem): string {
  const { line, character } = new LineIndex(text).positionAt(range.start);
  return `${path}:${line + 1}:${character + 1}`;
}

const messages = {
  notObject: localized('not a JSON object; nothing in this file is used', '不是 JSON 对象，文件内容未被使用'),
};

function notJson({ error }: ParseError): LocalizedText {
  const reason = printParseErrorCode(error)
    .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
  return localized(
    `not valid JSON (${reason}); nothing in this file is used`,
    `不是有效的 JSON（${reason}），文件内容未被使用`,
  );
}

function unusable(range: TextRange, message: LocalizedText): ParsedConfiguration {
  return { settings: undefined, problems: [{ range, message }] };
}

/** Takes out of the value what the schema does not allow: of `rules` the single entry, else the whole key. */
function* dropUnusable(value: Record<string, unknown>, root: Node): Iterable<ConfigurationProblem> {
  for (const issue of fileSchema.safeParse(value).error?.issues ?? []) {
    const path = issue.path.map((segment) => (typeof segment === 'symbol' ? segment.toString() : segment));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        yield { range: keyRange(root, [...path, key]), message: unknownKey(key, path) };
        drop(value, [...path, key]);
      }
    } else {
      yield { range: valueRange(root, path), message: invalidValue(path, issue.message) };
      drop(value, path);
    }
  }
}

function* dropUnknownCodes(
  { rules }: Record<string, unknown>,
  root: Node,
  codes: readonly string[],
): Iterable<ConfigurationProblem> {
  if (typeof rules !== 'object' || rules === null) return;
  for (const code of Object.keys(rules)) {
    if (codes.includes(code)) continue;
    const known = closestWord(code, codes);
    const message = localized(`unknown code "${code}"`, `未知代码“${code}”`);
    yield { range: keyRange(root, ['rules', code]), message: withSuggestion(message, known) };
    Reflect.deleteProperty(rules, code);
  }
}

function droppedPath(path: readonly Segment[]): readonly Segment[] {
  return path.slice(0, path[0] === 'rules' ? 2 : 1);
}

function drop(value: Record<string, unknown>, path: readonly Segment[]): void {
  const [key = '', code] = droppedPath(path);
  const entries = value[key];
  if (code !== undefined && typeof entries === 'object' && entries !== null) Reflect.deleteProperty(entries, code);
  else Reflect.deleteProperty(value, key);
}

function unknownKey(key: string, path: readonly Segment[]): LocalizedText {
  const message = localized(`unknown setting "${key}"`, `未知设置“${key}”`);
  if (path.length > 0) return withSuggestion(message, undefined);
  // Copied from the editor's settings, a key has the section in front.
  const bare = key.replace(/^digestDesk\./, '');
  return withSuggestion(message, closestWord(bare, Object.keys(settingsSchema)));
}

function withSuggestion(message: LocalizedText, known: string | undefined): LocalizedText {
  if (known === undefined) return message;
  return localized(`${message.en}; did you mean "${known}"?`, `${message['zh-cn']}，是否想用“${known}”？`);
}

function invalidValue(path: readonly Segment[], reason: string): LocalizedText {
  const place = path.join('.');
  const dropped = droppedPath(path).join('.');
  return localized(
    `"${place}" is not valid (${reason}); ${dropped === place ? 'it' : `"${dropped}"`} is ignored`,
    `“${place}”无效（${reason}）${dropped === place ? '' : `，“${dropped}”`}已被忽略`,
  );
}

/** Where the key stands at the end of a path, quotation marks included. */
function keyRange(root: Node, path: readonly Segment[]): TextRange {
  return rangeOf(findNodeAtLocation(root, [...path])?.parent?.children?.[0] ?? root);
}

function valueRange(root: Node, path: readonly Segment[]): TextRange {
  return rangeOf(findNodeAtLocation(root, [...path]) ?? root);
}

function rangeOf({ offset, length }: Node): TextRange {
  return { start: offset, end: offset + length };
}
