/** Writes a digest in layout A; the prose of each paper on one line, as the generator does. */
import { generatorLanguage } from '../digest/labelLanguage';
import { briefPlaceholder } from '../digest/unusableBrief';
import type { FieldKind } from '../syntax/fieldLabel';
import { canonicalLabel } from '../syntax/fieldLabel';
import { parseFieldLine } from '../syntax/fieldLine';
import type { PortableDigest, PortablePaper } from './portableDigest';
import { toBullet, toOneLine } from './proseLine';

/** Stands for a title until it is written: without one, a summary would be taken for the abstract of the paper above. */
export const titlePlaceholder = '（标题待补充）';

/** Stands above what has no place in a text digest; wholly Chinese, so that no line below it is taken for a paper's. */
export const notesHeading = '其他内容：';

export function writeTextDigest({ date, disabledCodes, papers, notes }: PortableDigest): readonly string[] {
  const written = papers.map(writePaper);
  const paperNotes = written.flatMap((paper, index) => paper.notes.map((note) => `${index + 1}. ${note}`));
  const allNotes = [...notes, ...paperNotes].filter((note) => note !== notesHeading);
  const header = [
    ...(date === undefined ? [] : [date]),
    ...disabledCodes.map((codes) => `# digest-disable ${codes}`.trimEnd()),
    ...(allNotes.length === 0 ? [] : ['', notesHeading, ...allNotes.map(toBullet), '']),
  ];
  return [...header, ...written.flatMap(({ lines }, index) => (index === 0 ? lines : ['', ...lines]))];
}

/** The lines of a paper, and what cannot stand among them. */
interface WrittenPaper {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** The labels of authors and link are there even without a value: by the lines below title and summary a paper is known. */
function writePaper({ title, summary, fields, notes }: PortablePaper): WrittenPaper {
  const field = (kind: FieldKind): string =>
    `${canonicalLabel(kind, generatorLanguage.text)}: ${fields.get(kind) ?? ''}`.trimEnd();
  const optional = (kind: FieldKind): readonly string[] => (fields.has(kind) ? [field(kind)] : []);
  const link = field('link');
  const isLink = parseFieldLine(link, { start: 0, end: link.length }) !== undefined;
  const abstract = fields.get('abstract');
  return {
    lines: [
      title ?? titlePlaceholder,
      summary === undefined ? briefPlaceholder : toOneLine(summary),
      [field('authors'), ...optional('date')].join(' | '),
      ...(isLink ? [link] : []),
      ...(['topics', 'institutions', 'authorCount'] as const).flatMap(optional),
      ...(abstract === undefined ? [] : [canonicalLabel('abstract', generatorLanguage.text), toOneLine(abstract)]),
    ],
    notes: isLink ? notes : [...notes, link],
  };
}
