/** Fixes that take from arXiv's record what a digest lacks, or has wrong. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { Field, Paper } from '../digest/digest';
import { titleSpans } from '../digest/titleSpans';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { FieldKind } from '../syntax/fieldLabel';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import { insertField } from './insertField';
import { officialRecord, officialTitle, officialValue } from './officialRecord';
import { shorten } from './paperName';
import type { Fix, RuleContext } from './rule';

/** The fix that does so. */
export function insertOfficialField(
  context: RuleContext,
  paper: Paper,
  kind: FieldKind,
  field: Field | undefined,
  noun: LocalizedText,
): readonly Fix[] {
  const edit = officialFieldEdit(context, paper, kind, field);
  return edit === undefined
    ? []
    : [
        {
          title: localized(`Insert arXiv's ${noun.en}`, `插入 arXiv 的${noun['zh-cn']}`),
          edits: [edit],
          safe: false,
        },
      ];
}

/** The same for many papers at once, as far as the record has them. */
export function insertOfficialFields(
  context: RuleContext,
  papers: readonly Paper[],
  kind: 'authors' | 'date' | 'link' | 'abstract',
  noun: LocalizedText,
): readonly Fix[] {
  const edits = papers.flatMap((paper) => officialFieldEdit(context, paper, kind, paper[kind]) ?? []);
  return edits.length === 0
    ? []
    : [
        {
          title: localized(
            `Insert arXiv's ${noun.en} for ${edits.length} of ${papers.length} papers`,
            `为 ${papers.length} 篇论文中的 ${edits.length} 篇插入 arXiv 的${noun['zh-cn']}`,
          ),
          edits,
          safe: false,
        },
      ];
}

/** Inserts the record's value of a field that is absent or empty; `undefined` where the record does not tell it. */
export function officialFieldEdit(
  context: Pick<RuleContext, 'text' | 'digest' | 'index'>,
  paper: Paper,
  kind: FieldKind,
  field: Field | undefined,
): TextEdit | undefined {
  const { text, digest } = context;
  const metadata = officialRecord(context, paper);
  const value = metadata === undefined ? undefined : officialValue(digest, metadata, kind);
  if (value === undefined) return undefined;
  if (field === undefined) return insertField(text, digest, paper, kind, value)?.edit;
  const { range } = field.value;
  const isApart = range.start > 0 && /\s/.test(text.charAt(range.start - 1));
  const gap = isApart ? '' : kind === 'abstract' ? lineBreakOf(text) : ' ';
  return { range, newText: gap + value };
}

/** Replaces an abstract that is none or not whole. */
export function replaceByOfficialAbstract(context: RuleContext, paper: Paper, field: Field): readonly Fix[] {
  const metadata = officialRecord(context, paper);
  const abstract = metadata === undefined ? undefined : officialValue(context.digest, metadata, 'abstract');
  if (abstract === undefined || abstract === field.value.text) return [];
  return [
    {
      title: localized("Replace by arXiv's abstract", '改为 arXiv 的摘要'),
      edits: [{ range: field.value.range, newText: abstract }],
      safe: false,
    },
  ];
}

/** Replaces the title wherever it stands. */
export function replaceByOfficialTitle(context: RuleContext, paper: Paper): readonly Fix[] {
  const metadata = officialRecord(context, paper);
  if (metadata === undefined) return [];
  const title = officialTitle(context.digest, metadata);
  const edits = titleSpans(paper)
    .filter(({ text }) => text !== title)
    .map(({ range }) => ({ range, newText: title }));
  const fix: Fix = {
    title: localized(`Write “${title}”, as arXiv has it`, `按 arXiv 改写为《${title}》`),
    edits,
    safe: false,
  };
  return edits.length === 0 ? [] : [fix];
}

/** Inserts the title where a heading or paper has none. */
export function insertOfficialTitle(
  context: RuleContext,
  paper: Paper,
  editsFor: (title: string) => readonly TextEdit[],
): readonly Fix[] {
  const metadata = officialRecord(context, paper);
  if (metadata === undefined) return [];
  const title = officialTitle(context.digest, metadata);
  return [
    {
      title: localized(`Insert arXiv's title “${shorten(title)}”`, `插入 arXiv 的标题《${shorten(title)}》`),
      edits: editsFor(title),
      safe: false,
    },
  ];
}

/** Puts another paper in the place of one: its title, and what the fields that are there say of it. */
export function replacePaper({ digest }: RuleContext, paper: Paper, metadata: PaperMetadata): Fix {
  const title = officialTitle(digest, metadata);
  const fields = paper.fields.flatMap(({ kind, value }) => {
    const official = officialValue(digest, metadata, kind);
    return official === undefined || value.text === '' ? [] : [{ range: value.range, newText: official }];
  });
  return {
    title: localized(
      `Replace by “${shorten(title)}” (arXiv:${metadata.identifier})`,
      `改为《${shorten(title)}》（arXiv:${metadata.identifier}）`,
    ),
    edits: [...titleSpans(paper).map(({ range }) => ({ range, newText: title })), ...fields],
    safe: false,
  };
}
