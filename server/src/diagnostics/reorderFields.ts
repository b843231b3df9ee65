/** Moves the fields of a paper into their canonical order, whole and without losing a character of them. */
import type { Digest, Field, Paper } from '../digest/digest';
import { fieldStage } from '../digest/fieldOrder';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import { textIn } from '../text/textRange';
import { keepsPapers } from './keepsPapers';

/**
 * One edit from the first field to the last, `undefined` when anything but blanks and dividers stands between them or
 * when the reordered text would be read as something else.
 */
export function reorderFields(text: string, digest: Digest, paper: Paper): TextEdit | undefined {
  const [first] = paper.fields;
  const last = paper.fields.at(-1);
  if (first === undefined || last === undefined || !areAdjacent(text, paper.fields)) return undefined;
  const sorted = [...paper.fields].sort((a, b) => fieldStage(paper.layout, a.kind) - fieldStage(paper.layout, b.kind));
  const separator = paper.layout === 'text' ? textSeparator(text) : reportSeparator(text, paper.fields);
  const newText = sorted
    .map((field, index) => separator(field, sorted[index - 1]) + textIn(text, field.range))
    .join('');
  const edit = { range: { start: first.range.start, end: last.range.end }, newText };
  return keepsPapers(text, digest, paper, edit) ? edit : undefined;
}

function areAdjacent(text: string, fields: readonly Field[]): boolean {
  return fields.every((field, index) => {
    const above = fields[index - 1];
    return above === undefined || /^\s*[|｜]?\s*$/.test(text.slice(above.range.end, field.range.start));
  });
}

/** What stands between a field and the one above it; nothing before the first. */
type Separator = (field: Field, above: Field | undefined) => string;

function textSeparator(text: string): Separator {
  return (field, above) => {
    if (above === undefined) return '';
    return field.kind === 'date' && above.kind === 'authors' ? ' | ' : lineBreakOf(text);
  };
}

/** Markdown makes one paragraph of lines without blank lines or two blanks at their ends, so what divides the fields is kept. */
function reportSeparator(text: string, fields: readonly Field[]): Separator {
  const lineBreak = lineBreakOf(text);
  const between = fields
    .flatMap((field, index) => {
      const above = fields[index - 1];
      return above === undefined || above.kind === 'abstract' || field.kind === 'abstract'
        ? []
        : [text.slice(above.range.end, field.range.start)];
    })
    .filter((gap) => gap.trim() === '')
    .reduce((widest, gap) => (gap.length > widest.length ? gap : widest), lineBreak);
  const beforeAbstract = hasBlankLine(between) ? between : lineBreak + lineBreak;
  return (field, above) => (above === undefined ? '' : field.kind === 'abstract' ? beforeAbstract : between);
}

function hasBlankLine(gap: string): boolean {
  return (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}
