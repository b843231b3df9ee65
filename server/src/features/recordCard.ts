/** What is shown at a glance of a paper that arXiv's record is at hand of. */
import { categoryName } from '../arxiv/categoryNames';
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecord, PaperRecords } from '../arxiv/paperRecords';
import { titleKey } from '../arxiv/plainText';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import type { LocalizedText, Locale } from '../localization';
import { localized } from '../localization';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { PaperCard } from './paperCard';
import { describeSource, formatDay } from './recordSource';

/** More names than this are cut off, as in `paperAuthors`. */
const mostNames = 10;

/** The longest abstract that arXiv takes (https://info.arxiv.org/help/prep.html), in characters, and some room for formulas. */
const longestAbstract = 2_500;

/** `identifier` is the one that the digest names, with its version; `reason` how the paper was recognized. */
export function createRecordCard(
  metadata: PaperMetadata,
  records: PaperRecords,
  identifier: ArxivIdentifier,
  reason: PaperRecord['reason'],
  locale: Locale,
): PaperCard {
  const say = (text: LocalizedText | undefined): string | undefined => text?.[locale];
  const details = [
    describeAuthors(metadata)[locale],
    say(describeCategories(metadata)),
    say(describeDates(metadata, records)),
    say(labelled('Comment', '备注', metadata.comments)),
    say(labelled('Published', '发表于', metadata.journalReference)),
    say(labelled('Earlier title', '曾用标题', earlierTitle(metadata, records))),
  ];
  return {
    title: readable(metadata.title),
    notice: say(describeNotice(metadata)),
    details: details.filter((detail) => detail !== undefined && detail !== '').map(String),
    excerpt: metadata.abstract === undefined ? undefined : readable(metadata.abstract.slice(0, longestAbstract)),
    identifier,
    doi: metadata.doi,
    source: sourceLine(metadata, reason)[locale],
  };
}

function describeNotice({ isWithdrawn, version, revised }: PaperMetadata): LocalizedText | undefined {
  if (isWithdrawn) return localized('This paper has been withdrawn.', '此论文已撤稿。');
  if (revised === undefined) return undefined;
  const day = formatDay(revised);
  return version === undefined
    ? localized(`Revised on ${day.en}`, `${day['zh-cn']}修订`)
    : localized(`Revised on ${day.en} (version ${version})`, `${day['zh-cn']}修订（第 ${version} 版）`);
}

function describeAuthors({ authors, omittedAuthors }: PaperMetadata): LocalizedText {
  const shown = authors.slice(0, mostNames).join(', ');
  return authors.length + omittedAuthors > mostNames
    ? localized(`${shown} et al.`, `${shown} 等`)
    : localized(shown, shown);
}

function describeCategories({ categories }: PaperMetadata): LocalizedText | undefined {
  if (categories.length === 0) return undefined;
  const names = (locale: Locale): string =>
    categories.map((category) => `${categoryName(category)[locale]} (${category})`).join(', ');
  return localized(names('en'), names('zh-cn'));
}

/** When the paper was submitted, and every revision that is known from any source, from the first on. */
function describeDates(metadata: PaperMetadata, records: PaperRecords): LocalizedText | undefined {
  const known = [metadata, ...records.history(metadata.identifier)];
  const submitted = known.find((record) => record.submitted !== undefined)?.submitted;
  const revisions = [...new Set(known.flatMap(({ revised }) => revised ?? []))].sort();
  const first = submitted === undefined ? undefined : formatDay(submitted);
  const parts = [
    ...(first === undefined ? [] : [localized(`Submitted ${first.en}`, `${first['zh-cn']}提交`)]),
    ...revisions.map(formatDay).map((day) => localized(`revised ${day.en}`, `${day['zh-cn']}修订`)),
  ];
  if (parts.length === 0) return undefined;
  return localized(parts.map(({ en }) => en).join(', '), parts.map((part) => part['zh-cn']).join('，'));
}

function labelled(en: string, zhCn: string, value: string | undefined): LocalizedText | undefined {
  return value === undefined ? undefined : localized(`${en}: ${readable(value)}`, `${zhCn}：${readable(value)}`);
}

function earlierTitle({ identifier, title }: PaperMetadata, records: PaperRecords): string | undefined {
  return records.history(identifier).find((record) => titleKey(record.title) !== titleKey(title))?.title;
}

function sourceLine({ source }: PaperMetadata, reason: PaperRecord['reason']): LocalizedText {
  const { en, 'zh-cn': zhCn } = describeSource(source);
  if (reason === 'link') return localized(`Source: ${en}`, `来源：${zhCn}`);
  return reason === 'abstract'
    ? localized(`Source: ${en}, recognized by its abstract`, `来源：${zhCn}，根据摘要识别`)
    : localized(`Source: ${en}, recognized by its title`, `来源：${zhCn}，根据标题识别`);
}

function readable(text: string): string {
  return latexToUnicode(text).replace(/\s+/g, ' ').trim();
}
