/** Writes a digest in layout B; the prose of each paper on one line, as the generator does. */
import { parseAuthorList } from '../digest/authorList';
import { fieldOrder } from '../digest/fieldOrder';
import { generatorLanguage } from '../digest/labelLanguage';
import type { FieldKind } from '../syntax/fieldLabel';
import { canonicalLabel } from '../syntax/fieldLabel';
import type { PortableDigest, PortablePaper } from './portableDigest';
import { toBullet, toOneLine } from './proseLine';

/** What a report of the generator always has, known or not. */
const skeletonFields: ReadonlySet<FieldKind> = new Set(['institutions', 'authorCount', 'abstract']);

export function writeReport({ date, disabledCodes, papers, notes }: PortableDigest): readonly string[] {
  const paragraphs = [
    [
      '# 论文分析报告',
      ...(date === undefined ? [] : [`生成时间: ${date}`]),
      `分析论文数量: ${papers.length}篇`,
      ...disabledCodes.map((codes) => `<!-- ${`digest-disable ${codes}`.trimEnd()} -->`),
    ],
    notes.map(toBullet),
    ['## 论文技术简报'],
    ...papers.flatMap((paper, index) => [[heading(paper, index)], briefLines(paper)]),
    ['## 论文详细信息'],
    ...papers.flatMap((paper, index) => [[heading(paper, index)], ...detailParagraphs(paper)]),
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function heading({ title }: PortablePaper, index: number): string {
  return `### ${index + 1}. ${title ?? ''}`.trimEnd();
}

function briefLines({ summary }: PortablePaper): readonly string[] {
  return summary === undefined ? [] : [toOneLine(summary)];
}

function detailParagraphs({ fields, notes }: PortablePaper): readonly (readonly string[])[] {
  const values = new Map(fields);
  const authors = fields.get('authors');
  if (authors !== undefined && !fields.has('authorCount')) values.set('authorCount', `${countAuthors(authors)}人`);
  const lines = fieldOrder.report
    .filter((kind) => kind !== 'abstract' && (skeletonFields.has(kind) || values.has(kind)))
    .map((kind) => `${label(kind)} ${values.get(kind) ?? ''}`.trimEnd());
  const abstract = fields.get('abstract');
  return [lines, notes.map(toBullet), [label('abstract'), ...(abstract === undefined ? [] : [toOneLine(abstract)])]];
}

function label(kind: FieldKind): string {
  return `**${canonicalLabel(kind, generatorLanguage.report)}**:`;
}

function countAuthors(authors: string): number {
  return parseAuthorList({ text: authors, range: { start: 0, end: authors.length } }).length;
}
