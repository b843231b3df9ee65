/** Joins the brief and the detail entries of layout B into papers. */
import type { ReportEntry } from './digest';
import { normalizeTitle } from './title';

export interface JoinedEntry<Brief, Detail> {
  readonly brief: Brief | undefined;
  readonly detail: Detail | undefined;
}

/**
 * Pairs entries by number and title, then what is left by title, then what is left by number: a wrong number or an edited
 * title does not tear a paper apart. What finds no partner is a paper of its own.
 */
export function joinEntries<Brief extends ReportEntry, Detail extends ReportEntry>(
  briefs: readonly Brief[],
  details: readonly Detail[],
): readonly JoinedEntry<Brief, Detail>[] {
  const partners = new Map<Detail, Brief>();
  const freeBriefs = new Set(briefs);
  for (const keyOf of [numberAndTitle, titleKey, numberKey]) {
    const byKey = new Map<string, Brief[]>();
    for (const brief of freeBriefs) {
      const key = keyOf(brief);
      if (key === undefined) continue;
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [brief]);
      else alike.push(brief);
    }
    // Taken from the end, since `pop` is cheap however many entries are alike.
    for (const alike of byKey.values()) alike.reverse();
    for (const detail of details) {
      const key = partners.has(detail) ? undefined : keyOf(detail);
      const brief = key === undefined ? undefined : byKey.get(key)?.pop();
      if (brief === undefined) continue;
      partners.set(detail, brief);
      freeBriefs.delete(brief);
    }
  }
  return [
    ...details.map((detail) => ({ brief: partners.get(detail), detail })),
    ...[...freeBriefs].map((brief) => ({ brief, detail: undefined })),
  ];
}

function numberAndTitle(entry: ReportEntry): string | undefined {
  return entry.number === undefined ? undefined : `${entry.number.value} ${titleKey(entry) ?? ''}`;
}

function titleKey(entry: ReportEntry): string | undefined {
  const key = normalizeTitle(entry.title?.text ?? '');
  return key === '' ? undefined : key;
}

function numberKey(entry: ReportEntry): string | undefined {
  return entry.number === undefined ? undefined : String(entry.number.value);
}
