/** Decides which lines of layout A belong to which paper. */
import type { TextRange } from '../text/textRange';
import { textIn, trimRange } from '../text/textRange';
import type { FieldKind } from './fieldLabel';
import type { ParsedField } from './fieldLine';
import type { FieldLine, ProseLine, TextLine } from './textLine';

import type { TextSource } from './boundaryFinder';
import type { PlannedTitle } from './plannedTitle';
import { endsSentence, isChinese, isChineseSummary, isTitleCase } from './proseSigns';
import { planFieldlessPapers, planOpening } from './textPaperOpening';

/** One paper, as ranges. */
export interface PaperPlan {
  title: PlannedTitle | undefined;
  summary: TextRange | undefined;
  /** In source order. */
  fields: ParsedField[];
  /** The abstract's text; `undefined` when there is none. */
  abstract: TextRange | undefined;
  /** Whether what follows would still be abstract: its label is the last field so far. */
  abstractOpen: boolean;
}

/** Prose followed by the field lines under it; the last block of a text may have no fields. */
interface Block {
  readonly prose: readonly ProseLine[];
  readonly fields: readonly FieldLine[];
}

/** Groups the lines into papers; the field lines are the anchors, what stands before them holds the title and the summary. */
export function planPapers(source: TextSource, lines: readonly TextLine[]): readonly PaperPlan[] {
  const { text } = source;
  const papers: PaperPlan[] = [];
  const blocks = toBlocks(lines);
  for (const [index, block] of blocks.entries()) {
    const current = papers.at(-1);
    if (block.fields.length === 0) {
      addProse(text, current, block.prose, planFieldlessPapers(source, block.prose, current), papers);
    } else if (current !== undefined && isWordInAbstract(text, current, block)) {
      addProse(text, current, [...block.prose, ...block.fields], undefined, papers);
    } else if (current !== undefined && continues(text, current, block)) {
      addProse(text, current, block.prose, undefined, papers);
      addFields(current, block.fields);
    } else {
      const abstract = firstSentences(text, blocks[index + 1]?.prose[0]);
      const opening = planOpening(source, block.prose, current, abstract);
      addProse(text, current, block.prose, opening, papers);
      const paper = createPaper(opening.title, opening.summary);
      addFields(paper, block.fields);
      papers.push(paper);
    }
  }
  return papers;
}

/** A line but its last sentence, to which the next title may be glued: as evidence it must not change when that title is split off. */
function firstSentences(text: string, line: ProseLine | undefined): string {
  const source = line === undefined ? '' : textIn(text, line.range);
  return /^.*[.!?。！？](?=\s)/.exec(source)?.[0] ?? '';
}

function createPaper(title: PlannedTitle | undefined, summary: TextRange | undefined): PaperPlan {
  return { title, summary, fields: [], abstract: undefined, abstractOpen: false };
}

/** Gives the prose before an opening to the paper above it, as the rest of its abstract, and adds the papers that have no fields. */
function addProse(
  text: string,
  current: PaperPlan | undefined,
  prose: readonly TextLine[],
  opening:
    { readonly restEnd: number; readonly fieldless: readonly Pick<PaperPlan, 'title' | 'summary'>[] } | undefined,
  papers: PaperPlan[],
): void {
  const restEnd = opening?.restEnd ?? Infinity;
  const rest = prose.filter((line) => line.range.start < restEnd);
  const last = rest.at(-1);
  if (current?.abstractOpen === true) {
    const first = current.abstract ?? rest[0]?.range;
    const end = Math.min(restEnd, last?.range.end ?? current.abstract?.end ?? 0);
    if (first !== undefined && end > first.start) current.abstract = trimRange(text, { start: first.start, end });
  } else if (current !== undefined) {
    cutGluedField(current, restEnd);
  }
  for (const { title, summary } of opening?.fieldless ?? []) papers.push(createPaper(title, summary));
}

/** Shortens a field value whose tail turned out to be the next paper's title. */
function cutGluedField(paper: PaperPlan, end: number): void {
  const field = paper.fields.at(-1);
  if (field === undefined || field.value.end <= end) return;
  paper.fields[paper.fields.length - 1] = { ...field, value: { start: field.value.start, end } };
}

function addFields(paper: PaperPlan, lines: readonly FieldLine[]): void {
  for (const field of lines.flatMap((line) => line.fields)) {
    paper.fields.push(field);
    paper.abstractOpen = field.kind === 'abstract';
    if (field.kind === 'abstract' && field.value.end > field.value.start) paper.abstract = field.value;
  }
}

/** Tells whether a line `Abstract` is but a word in the abstract above: no title or summary stands before it. */
function isWordInAbstract(text: string, paper: PaperPlan, { prose, fields }: Block): boolean {
  const last = prose.at(-1);
  const isLabelAlone = fields.every((line) =>
    line.fields.every((field) => field.kind === 'abstract' && field.value.start === field.value.end),
  );
  if (!paper.abstractOpen || !isLabelAlone || last === undefined) return false;
  const source = textIn(text, last.range);
  return endsSentence(source) || (!isChineseSummary(source) && !isTitleCase(source));
}

/** Tells whether a block's fields are further fields of the paper above: none of them is there yet, and no title and summary stand between. */
function continues(text: string, paper: PaperPlan, { prose, fields }: Block): boolean {
  const present = new Set(paper.fields.map((field) => field.kind));
  if (present.size === 0) return false;
  if (fields.some((line) => line.fields.some((field) => present.has(field.kind)))) return false;
  const last = prose.at(-1);
  return (
    last === undefined ||
    !isChineseSummary(textIn(text, last.range)) ||
    isChinese(textIn(text, (prose[0] ?? last).range))
  );
}

function toBlocks(lines: readonly TextLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let prose: ProseLine[] = [];
  let fields: FieldLine[] = [];
  let seen = new Set<FieldKind>();
  const finish = (): void => {
    if (prose.length > 0 || fields.length > 0) blocks.push({ prose, fields });
    prose = [];
    fields = [];
    seen = new Set();
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'prose' ? fields.length > 0 : startsNextPaper(fields[0], seen, lines, index)) finish();
    if (line.kind === 'prose') {
      prose.push(line);
      continue;
    }
    fields.push(line);
    for (const field of line.fields) seen.add(field.kind);
  }
  finish();
  return blocks;
}

/** How many lines below a repeated field are searched for the link that tells another paper from a slip. */
const linesAhead = 4;

/** Tells whether a field line directly below others begins another paper, one without title and summary, rather than repeating a field. */
function startsNextPaper(
  first: FieldLine | undefined,
  seen: ReadonlySet<FieldKind>,
  lines: readonly TextLine[],
  index: number,
): boolean {
  const line = lines[index];
  if (line?.kind !== 'fields' || !line.fields.some((field) => seen.has(field.kind))) return false;
  if (seen.has('abstract')) return true;
  const beginsAlike = line.fields[0]?.kind === first?.fields[0]?.kind;
  return beginsAlike && seen.has('authors') && seen.has('link') && hasLink(lines.slice(index, index + linesAhead));
}

function hasLink(lines: readonly TextLine[]): boolean {
  const end = lines.findIndex((line) => line.kind === 'prose');
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .some((line) => line.kind === 'fields' && line.fields.some((field) => field.kind === 'link'));
}
