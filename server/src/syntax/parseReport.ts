/** Parses layout B into a lossless tree; total on any input. */
import type { SourceLine } from '../text/sourceLine';
import { linesOf } from '../text/sourceLine';
import type { TextRange } from '../text/textRange';
import { textIn, trimRange } from '../text/textRange';
import type { FieldKind } from './fieldLabel';
import { fieldKindOf } from './fieldLabel';
import { isSeparator } from './proseSigns';
import * as patterns from './reportLine';
import type { SyntaxNode } from './syntaxTree';
import { TreeBuilder } from './treeBuilder';

export function parseReport(text: string): SyntaxNode {
  return new ReportParser(text).parse();
}

/** How far below a heading its first field is searched, in UTF-16 units: blank lines, a comment and the field's label. */
const linesAheadLength = 200;

/** Goes through the lines once and keeps open: a section, in it an entry, in it prose that may run over several lines. */
class ReportParser {
  private readonly builder: TreeBuilder;
  private section: 'header' | 'briefsSection' | 'detailsSection' | 'otherSection' = 'header';
  private entryOpen = false;
  private fieldOpen = false;
  private seenFields = new Set<FieldKind>();
  private proseStart: number | undefined;
  private lastEnd = 0;

  constructor(private readonly text: string) {
    this.builder = new TreeBuilder(text, 'report');
  }

  parse(): SyntaxNode {
    this.builder.open('header', this.text.startsWith('\uFEFF') ? 1 : 0);
    for (const line of linesOf(this.text)) this.parseLine(line);
    this.closeSection();
    return this.builder.finish();
  }

  private parseLine(line: SourceLine): void {
    const start = line.range.start === 0 && this.text.startsWith('\uFEFF') ? 1 : line.range.start;
    const range = trimRange(this.text, { start, end: line.range.end });
    const source = textIn(this.text, range);
    if (source === '') return;
    const section = patterns.sectionPattern.exec(source);
    if (section !== null) this.openSection(range, section[2] ?? '');
    else if (this.section === 'header') this.parseHeaderLine(range, source);
    else this.parseSectionLine(range, source);
    this.lastEnd = range.end;
  }

  private parseHeaderLine(range: TextRange, source: string): void {
    const generatedAt = patterns.generatedAtPattern.exec(source);
    const count = patterns.countPattern.exec(source);
    if (patterns.suppressionPattern.test(source)) this.builder.token('suppression', range);
    else if (generatedAt !== null) this.labelled(range, generatedAt, 'digestDate');
    else if (count !== null) this.labelled(range, count, 'count');
    else if (/^#\s/.test(source)) this.tokens(range.start, [['headingMarker', 1]], range.end, 'headingText');
  }

  private labelled(range: TextRange, match: RegExpExecArray, kind: 'digestDate' | 'count'): void {
    const label = match[1] ?? '';
    const colon = match[2] ?? '';
    const valueStart = range.start + label.length + colon.length;
    const end = kind === 'count' ? valueStart + (match[3] ?? '').length : range.end;
    this.tokens(
      range.start,
      [
        ['label', label.length],
        ['punctuation', colon.trimEnd().length],
      ],
      valueStart,
    );
    this.builder.token(kind, trimRange(this.text, { start: valueStart, end }));
    if (end < range.end) this.builder.token('punctuation', trimRange(this.text, { start: end, end: range.end }));
  }

  private openSection(range: TextRange, heading: string): void {
    this.closeSection();
    this.section = patterns.sectionKindOf(heading);
    this.builder.open(this.section, range.start);
    this.tokens(range.start, [['headingMarker', 2]], range.end, 'headingText');
  }

  private closeSection(): void {
    this.closeEntry();
    this.builder.close(this.lastEnd);
  }

  private parseSectionLine(range: TextRange, source: string): void {
    if (patterns.suppressionPattern.test(source)) {
      this.closeProse();
      this.builder.token('suppression', range);
      return;
    }
    if (this.section === 'otherSection') return;
    const entry = patterns.entryPattern.exec(source);
    if (entry !== null && !this.isHeadingInAbstract(range, entry)) this.openEntry(range, entry);
    else if (isSeparator(source)) this.closeProse();
    else if (this.entryOpen) this.parseEntryLine(range, source);
  }

  /** A heading without number in the middle of an abstract (`### Results`) begins a paper only if that paper's fields follow. */
  private isHeadingInAbstract(range: TextRange, [, , number, , title]: RegExpExecArray): boolean {
    if (!this.fieldOpen || number !== undefined || title === '') return false;
    const below = this.text.slice(range.end, range.end + linesAheadLength).replace(patterns.skippedLines, '');
    return !patterns.reportFieldPattern.test(/^.*/.exec(below)?.[0] ?? '');
  }

  private parseEntryLine(range: TextRange, source: string): void {
    const field = this.section === 'detailsSection' ? patterns.reportFieldPattern.exec(source) : null;
    const kind = field?.[2] === undefined ? undefined : fieldKindOf(field[2]);
    if (field !== null && kind !== undefined && !(this.fieldOpen && this.seenFields.has(kind)))
      this.openField(range, field, kind);
    else if (this.section === 'briefsSection' || this.fieldOpen) this.proseStart ??= range.start;
  }

  private openEntry(range: TextRange, [, marker = '', number = '', delimiter = '', title = '']: RegExpExecArray): void {
    this.closeEntry();
    this.builder.open('entry', range.start);
    this.entryOpen = true;
    this.seenFields = new Set();
    this.builder.token('headingMarker', { start: range.start, end: range.start + marker.length });
    const titleRange = trimRange(this.text, { start: range.end - title.length, end: range.end });
    if (number !== '') {
      const numberStart = this.text.indexOf(number, range.start + marker.length);
      this.builder.token('number', { start: numberStart, end: numberStart + number.length });
      const delimiterEnd = numberStart + number.length + delimiter.length;
      this.builder.token('numberDelimiter', { start: numberStart + number.length, end: delimiterEnd });
    }
    this.builder.token('title', titleRange);
  }

  private closeEntry(): void {
    this.closeField();
    this.closeProse();
    if (this.entryOpen) this.builder.close(this.lastEnd);
    this.entryOpen = false;
  }

  /** Opens a field; an abstract stays open for the prose below it, any other field ends with its line. */
  private openField(range: TextRange, match: RegExpExecArray, kind: FieldKind): void {
    const [, open = '', label = '', close = '', value = ''] = match;
    this.closeField();
    this.builder.open('field', range.start, kind);
    this.tokens(
      range.start,
      [
        ['punctuation', open.length],
        ['label', label.length],
        ['punctuation', close.length],
      ],
      range.start,
    );
    const valueRange = trimRange(this.text, { start: range.end - value.length, end: range.end });
    this.seenFields.add(kind);
    if (kind === 'abstract') {
      this.fieldOpen = true;
      this.proseStart = valueRange.start < valueRange.end ? valueRange.start : undefined;
    } else {
      this.builder.token('value', valueRange);
      this.builder.close(range.end);
    }
  }

  private closeField(): void {
    if (!this.fieldOpen) return;
    this.closeProse();
    this.builder.close(this.lastEnd);
    this.fieldOpen = false;
  }

  private closeProse(): void {
    if (this.proseStart === undefined) return;
    this.builder.token(this.fieldOpen ? 'value' : 'brief', { start: this.proseStart, end: this.lastEnd });
    this.proseStart = undefined;
  }

  /** Adds tokens of the given lengths one after another from `start`, then one up to `end`. */
  private tokens(
    start: number,
    parts: readonly (readonly ['headingMarker' | 'label' | 'punctuation', number])[],
    end: number,
    last?: 'headingText',
  ): void {
    let offset = start;
    for (const [kind, length] of parts) {
      this.builder.token(kind, { start: offset, end: offset + length });
      offset += length;
    }
    if (last !== undefined) this.builder.token(last, trimRange(this.text, { start: offset, end }));
  }
}
