/** What the rules about missing fields share: where the finding stands, what it says, and the fix that lays the field out. */
import type { Field, Paper, ReportDigest } from '../digest/digest';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { FieldKind } from '../syntax/fieldLabel';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { insertField, labelIn } from './insertField';
import { paperName } from './paperName';
import { insertOfficialField, insertOfficialFields } from './recordFixes';
import type { Fix, RuleContext, RuleFinding } from './rule';

/** The fields that every paper of a digest should have, and that a paper names in one way in both layouts. */
type PaperField = 'authors' | 'date' | 'link' | 'abstract';

/** An absent field is reported on the paper's name, an empty one on its label; `undefined` when the field has a value. */
export function missingFieldRange(paper: Paper, field: Field | undefined): TextRange | undefined {
  if (field === undefined) return paper.nameRange;
  return field.value.text === '' ? field.label.range : undefined;
}

/** The finding about a paper that lacks a field, `undefined` when it has it; `noun` is what it lacks, as in `has no authors`. */
export function findMissingField(
  context: RuleContext,
  paper: Paper,
  kind: FieldKind,
  field: Field | undefined,
  noun: LocalizedText,
  fixes: readonly Fix[] = [],
): RuleFinding | undefined {
  const range = missingFieldRange(paper, field);
  if (range === undefined) return undefined;
  const name = paperName(paper);
  const layOut = field === undefined ? layOutField(context, paper, kind) : undefined;
  return {
    range,
    message: localized(`${name.en} has no ${noun.en}.`, `${name['zh-cn']}没有${noun['zh-cn']}。`),
    fixes: [
      ...insertOfficialField(context, paper, kind, field, noun),
      ...fixes,
      ...(layOut === undefined ? [] : [layOut]),
    ],
  };
}

/**
 * The papers that lack a field. While no paper of a report has it, as in those fresh from the generator, that is said
 * once, as information on the details heading; a paper without details is not asked for any.
 */
export function* findMissingFields(
  context: RuleContext,
  kind: PaperField,
  noun: LocalizedText,
  fixesFor: (paper: Paper) => readonly Fix[] = () => [],
): Iterable<RuleFinding> {
  const { digest } = context;
  const papers: readonly Paper[] =
    digest.layout === 'text' ? digest.papers : digest.papers.filter((paper) => paper.detailEntry !== undefined);
  if (digest.layout === 'report' && papers.every((paper) => (paper[kind]?.value.text ?? '') === '')) {
    if (papers.length > 0) yield missingEverywhere(context, digest, papers, kind, noun);
    return;
  }
  for (const paper of papers) {
    const finding = findMissingField(context, paper, kind, paper[kind], noun, fixesFor(paper));
    if (finding !== undefined) yield finding;
  }
}

function missingEverywhere(
  context: RuleContext,
  digest: ReportDigest,
  papers: readonly Paper[],
  kind: PaperField,
  noun: LocalizedText,
): RuleFinding {
  const label = labelIn(digest, kind);
  const insertions = papers
    .filter((paper) => paper[kind] === undefined)
    .flatMap((paper) => insertField(context.text, digest, paper, kind) ?? []);
  // The cursor belongs to the last edit, and the user begins with the first paper.
  const edits: readonly TextEdit[] = insertions.map(({ edit }) => edit).reverse();
  const cursor = insertions[0]?.cursor;
  const title = localized(`Insert a “${label}” line for every paper`, `为每篇论文插入“${label}”行`);
  return {
    range: (digest.detailsHeading ?? digest.briefsHeading)?.range ?? papers[0]?.nameRange ?? { start: 0, end: 0 },
    severity: 'information',
    message: localized(`No paper of this report has any ${noun.en}.`, `本报告的论文都没有${noun['zh-cn']}。`),
    fixes: [
      ...insertOfficialFields(context, papers, kind, noun),
      ...(cursor === undefined ? [] : [{ title, edits, safe: false, cursor }]),
    ],
  };
}

/** The fix that inserts a field's label and leaves the value to the user. */
export function layOutField({ text, digest }: RuleContext, paper: Paper, kind: FieldKind): Fix | undefined {
  const insertion = insertField(text, digest, paper, kind);
  const label = labelIn(digest, kind);
  return insertion === undefined
    ? undefined
    : {
        title: localized(`Insert “${label}”`, `插入“${label}”`),
        edits: [insertion.edit],
        cursor: insertion.cursor,
        safe: false,
      };
}
