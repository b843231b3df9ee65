/** A change as a unified diff, which `patch` and `git apply` read. */
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';

const contextLines = 3;

/** Lines that are replaced: `lines`, with their line breaks, take the place of those from `start` to before `end`. */
interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The diff of a text and itself after edits, which are in document order and do not touch; '' without edits. */
export function formatUnifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const lines = splitAfterBreaks(text);
  const changes = toLineChanges(text, lines, edits);
  if (changes.length === 0) return '';
  let shift = 0;
  const hunks = groupNearby(changes).map((group) => {
    const hunk = formatHunk(lines, group, shift);
    for (const { start, end, lines: added } of group) shift += added.length - (end - start);
    return hunk;
  });
  return `--- ${path}\n+++ ${path}\n${hunks.join('')}`;
}

/** Diffs know only `\n`; a lone `\r` is a character like any other. */
function splitAfterBreaks(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function toLineChanges(text: string, lines: readonly string[], edits: readonly TextEdit[]): readonly LineChange[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const groups: { start: number; end: number; edits: TextEdit[] }[] = [];
  // Behind the last line break there is one more line to add to, unless the last line has none.
  const lastLine = text === '' || text.endsWith('\n') ? lines.length : lines.length - 1;
  let line = 0;
  const lineOf = (offset: number): number => {
    while (line < lastLine && (starts[line + 1] ?? 0) <= offset) line++;
    return line;
  };
  for (const edit of edits) {
    const start = lineOf(edit.range.start);
    const end = Math.min(lines.length, lineOf(edit.range.end) + 1);
    const last = groups.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = end;
      last.edits.push(edit);
    } else {
      groups.push({ start, end, edits: [edit] });
    }
  }
  return groups.map((group) => {
    const offset = starts[group.start] ?? text.length;
    const source = text.slice(offset, starts[group.end] ?? text.length);
    const moved = group.edits.map(({ range, newText }) => ({
      range: { start: range.start - offset, end: range.end - offset },
      newText,
    }));
    return trim(lines, { ...group, lines: splitAfterBreaks(applyTextEdits(source, moved)) });
  });
}

/** Leaves out the lines at both ends that stay as they are. */
function trim(before: readonly string[], { start, end, lines }: LineChange): LineChange {
  let head = 0;
  while (start + head < end && head < lines.length && before[start + head] === lines[head]) head++;
  let tail = 0;
  while (
    start + head < end - tail &&
    head < lines.length - tail &&
    before[end - tail - 1] === lines[lines.length - tail - 1]
  )
    tail++;
  return { start: start + head, end: end - tail, lines: lines.slice(head, lines.length - tail) };
}

/** Changes whose context would overlap or meet belong to one hunk. */
function groupNearby(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && change.start - (last.at(-1)?.end ?? 0) <= 2 * contextLines) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** `shift` is how many lines the hunks before have added. */
function formatHunk(before: readonly string[], changes: readonly LineChange[], shift: number): string {
  const start = Math.max(0, (changes[0]?.start ?? 0) - contextLines);
  const end = Math.min(before.length, (changes.at(-1)?.end ?? 0) + contextLines);
  const body: string[] = [];
  let added = 0;
  let position = start;
  for (const change of changes) {
    body.push(...before.slice(position, change.start).map((line) => formatLine(' ', line)));
    body.push(...before.slice(change.start, change.end).map((line) => formatLine('-', line)));
    body.push(...change.lines.map((line) => formatLine('+', line)));
    added += change.lines.length - (change.end - change.start);
    position = change.end;
  }
  body.push(...before.slice(position, end).map((line) => formatLine(' ', line)));
  const length = end - start;
  return `@@ -${formatSpan(start, length)} +${formatSpan(start + shift, length + added)} @@\n${body.join('')}`;
}

function formatLine(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** An empty span is named by the line before it. */
function formatSpan(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}
