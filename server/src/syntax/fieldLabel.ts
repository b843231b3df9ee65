/** The labels of fields in both layouts, in English and Chinese. */
import type { Locale } from '../localization';

/** What a labelled field holds. */
export type FieldKind = 'authors' | 'authorCount' | 'date' | 'link' | 'abstract' | 'institutions' | 'topics';

/** Every accepted spelling (compared in lower case); the first of each list is canonical in English, the second in Chinese. */
const labels: Readonly<Record<FieldKind, readonly [string, string, ...string[]]>> = {
  authors: ['Authors', '作者', 'Author'],
  authorCount: ['Author count', '作者数量'],
  date: ['Date', '日期'],
  link: ['Link', '链接'],
  abstract: ['Abstract', '摘要'],
  institutions: ['Institutions', '主要机构', '机构'],
  topics: ['Topics', '主题', 'Topic'],
};

const kinds = Object.keys(labels) as FieldKind[];

const kindByLabel: ReadonlyMap<string, FieldKind> = new Map(
  kinds.flatMap((kind) => labels[kind].map((label) => [label.toLowerCase(), kind] as const)),
);

/** The kind of field that a label's word announces, whatever its case; `undefined` for any other word. */
export function fieldKindOf(label: string): FieldKind | undefined {
  return kindByLabel.get(label.toLowerCase());
}

/** The one label that digests in a language should use for a field. */
export function canonicalLabel(kind: FieldKind, language: Locale): string {
  return labels[kind][language === 'en' ? 0 : 1];
}

/** Regular-expression source that matches any label, longest first, so that `作者数量` wins over `作者`. */
export const anyLabelPattern: string = [...kindByLabel.keys()].sort((a, b) => b.length - a.length).join('|');
