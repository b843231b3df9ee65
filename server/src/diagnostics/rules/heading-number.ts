/** `heading-number`: the numbers of a report's papers do not run through, or differ between the sections. */
import type { NumberSpan, ReportEntry, ReportPaper } from '../../digest/digest';
import { inOrderOf, numberPapers } from '../../digest/reportNumbering';
import { normalizeTitle } from '../../digest/title';
import { localized } from '../../localization';
import type { TextEdit } from '../../text/textEdit';
import { reportExample } from '../exampleDigests';
import type { Fix, Rule, RuleFinding } from '../rule';

type EntryOf = (paper: ReportPaper) => ReportEntry | undefined;

const sections: readonly EntryOf[] = [(paper) => paper.briefEntry, (paper) => paper.detailEntry];

export const headingNumber: Rule = {
  code: 'heading-number',
  severity: 'warning',
  layouts: ['report'],
  summary: localized(
    'The numbers of the papers do not run through, or differ between briefs and details.',
    '论文编号不连续，或技术简报与详细信息中的编号不一致。',
  ),
  explanation: localized(
    'A paper has the same number in both sections, by which brief and details are found together. Where the numbers leave the sequence it is reported once, not for every number that follows. The quick fix renumbers both sections; there is none while they have the papers in different orders.',
    '同一论文在两个部分中编号相同，据此才能对应简报与详细信息。编号错乱只在开始处提示一次。快速修复会为两个部分重新编号；两个部分的论文顺序不同时则不提供。',
  ),
  example: {
    bad: reportExample.replaceAll('### 2. Warm Starts', '### 3. Warm Starts'),
    good: reportExample,
  },
  *check({ digest }) {
    if (digest.layout !== 'report') return;
    const numbers = numberPapers(digest.papers);
    if (numbers === undefined) {
      yield* findDisagreement(digest.papers);
      return;
    }
    const fix = renumber(numbers);
    for (const entryOf of sections) yield* findBreaks(digest.papers, entryOf, numbers, fix);
  },
};

/** Follows one section and reports where its numbers leave the sequence, or leave it by another difference than before. */
function* findBreaks(
  papers: readonly ReportPaper[],
  entryOf: EntryOf,
  numbers: ReadonlyMap<ReportPaper, number>,
  fix: Fix,
): Iterable<RuleFinding> {
  let difference = 0;
  for (const paper of inOrderOf(papers, entryOf)) {
    const entry = entryOf(paper);
    const expected = numbers.get(paper);
    if (entry === undefined || expected === undefined) continue;
    if (entry.number === undefined) {
      yield {
        range: entry.heading.range,
        message: localized(
          `This heading has no number; it should be ${expected}.`,
          `此条目没有编号，应为 ${expected}。`,
        ),
        fixes: [fix],
      };
      continue;
    }
    const before = difference;
    difference = entry.number.value - expected;
    if (difference !== 0 && difference !== before) yield findWrongNumber(entry.number, expected, fix);
  }
}

function findWrongNumber(number: NumberSpan, expected: number, fix: Fix): RuleFinding {
  return {
    range: number.range,
    message: localized(
      `This is paper ${expected}, not ${number.value}.`,
      `这是第 ${expected} 篇论文，编号却为 ${number.value}。`,
    ),
    fixes: [fix],
  };
}

function renumber(numbers: ReadonlyMap<ReportPaper, number>): Fix {
  const papers = [...numbers];
  return {
    title: localized('Renumber the papers in both sections', '为两个部分的论文重新编号'),
    edits: sections.flatMap((entryOf) => papers.flatMap(([paper, number]) => correctNumber(entryOf(paper), number))),
    safe: papers.every(([paper]) => isSurelyOne(paper)),
  };
}

function correctNumber(entry: ReportEntry | undefined, number: number): readonly TextEdit[] {
  if (entry === undefined || entry.number?.value === number) return [];
  if (entry.number !== undefined) return [{ range: entry.number.range, newText: String(number) }];
  const markerEnd = entry.heading.range.start + '###'.length;
  return [{ range: { start: markerEnd, end: markerEnd }, newText: ` ${number}.` }];
}

/** Entries that only their numbers join may be two papers. */
function isSurelyOne({ briefEntry, detailEntry }: ReportPaper): boolean {
  if (briefEntry?.title === undefined || detailEntry?.title === undefined) return true;
  return normalizeTitle(briefEntry.title.text) === normalizeTitle(detailEntry.title.text);
}

/** In sections of different order: the first paper that does not have the same number in both. */
function* findDisagreement(papers: readonly ReportPaper[]): Iterable<RuleFinding> {
  for (const { briefEntry, detailEntry } of papers) {
    const [brief, detail] = [briefEntry?.number, detailEntry?.number];
    if (brief === undefined || detail === undefined || brief.value === detail.value) continue;
    yield {
      range: detail.range,
      message: localized(
        `The details have the papers in another order than the briefs: this is number ${brief.value} there.`,
        `详细信息与技术简报的论文顺序不同：这篇在简报中编号为 ${brief.value}。`,
      ),
      related: [
        { uri: undefined, range: brief.range, message: localized('Its number in the briefs.', '技术简报中的编号。') },
      ],
    };
    return;
  }
}
