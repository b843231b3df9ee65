/** Links and authors from arXiv's record, as changes of a text. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from '../../server/src/features/codeActions';
import { getCodeActions, insertEverywhereKind, insertHereKind } from '../../server/src/features/codeActions';
import { getDiagnostics } from '../../server/src/features/diagnostics';
import { insertForDigest } from '../../server/src/features/recordActions';
import type { Locale } from '../../server/src/localization';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { readListing } from '../../server/src/workspace/listingReader';
import { inventedListing, inventedReport, inventedTextDigest } from '../support/invented';
import { readShared, sharedDigests, sharedListings } from '../support/sharedCorpus';
import { digestDocument } from './digestDocument';

const lantern = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
const mail =
  inventedListing({ identifier: '2601.01234', title: lantern }) +
  inventedListing({ identifier: '2601.01301', title: 'Quiet Bits: Four-Bit Key-Value Caches' });

function surroundings(listing = mail): { index: WorkspaceIndex; settings: typeof defaultSettings } {
  const index = new WorkspaceIndex();
  index.updateListing('file:///mail.txt', readListing(listing));
  return { index, settings: defaultSettings };
}

/** The actions for the place where `words` stand, or for the whole digest. */
function actionsAt(
  text: string,
  words: string | undefined,
  { locale = 'en', listing = mail }: { readonly locale?: Locale; readonly listing?: string } = {},
): readonly CodeAction[] {
  const start = words === undefined ? 0 : text.indexOf(words);
  const only = [words === undefined ? insertEverywhereKind : insertHereKind];
  const query = { range: { start, end: start }, only, ruleActions: new Set<never>() };
  return getCodeActions(digestDocument(text), surroundings(listing), query, locale);
}

function changed(text: string, words: string | undefined): string {
  const [action] = actionsAt(text, words);
  return applyTextEdits(text, action?.edits ?? []);
}

const report = inventedReport({ briefTitle: lantern, detailTitle: lantern });
const completed = inventedReport({
  briefTitle: lantern,
  detailTitle: lantern,
  fields: '**链接**: https://arxiv.org/abs/2601.01234\n',
}).replace('**作者数量**', '**作者**: Jonas Weber, Priya Raman\n**作者数量**');

describe('link and authors of a paper', () => {
  it('go where a report has them, seen from both of its sections', () => {
    expect(changed(report, 'Lantern论文')).toBe(completed);
    expect(changed(report, '**主要机构**')).toBe(completed);
  });

  it('keep the line endings of the file', () => {
    expect(changed(report.replaceAll('\n', '\r\n'), '**主要机构**')).toBe(completed.replaceAll('\n', '\r\n'));
  });

  it('go where a text digest has them', () => {
    const text = inventedTextDigest();
    expect(changed(text.replace('Link: https://arxiv.org/abs/2601.01301\n', ''), 'Quiet Bits Four')).toBe(text);
    expect(changed(text.replace('Jonas Weber, Priya Raman', ''), 'Quiet Bits Four')).toBe(text);
    expect(changed(text.replace('Authors: Jonas Weber, Priya Raman | ', ''), 'Quiet Bits Four')).toBe(text);
  });

  it('say what they insert', () => {
    const titles = (text: string, locale: Locale): readonly string[] =>
      actionsAt(text, 'Lantern论文', { locale }).map(({ title }) => title);
    expect(titles(report, 'en')).toEqual(["Insert link and authors from arXiv's record"]);
    expect(titles(completed.replace(/\*\*作者\*\*.*\n/, ''), 'zh-cn')).toEqual(['按 arXiv 记录插入作者']);
    expect(titles(completed.replace(/\*\*链接\*\*.*\n/, ''), 'en')).toEqual(["Insert link from arXiv's record"]);
  });

  it('are not offered where none is missing, nor where no record is at hand', () => {
    expect(actionsAt(completed, '**主要机构**')).toEqual([]);
    expect(actionsAt(report, '生成时间')).toEqual([]);
    expect(actionsAt(report, '**主要机构**', { listing: inventedListing() })).toEqual([]);
  });

  it('leave an address alone that only lacks its label', () => {
    const text = report.replace('**摘要**', 'https://arxiv.org/abs/2601.01234\n\n**摘要**');
    expect(changed(text, '**主要机构**')).not.toContain('**链接**');
  });
});

describe('links and authors of a digest', () => {
  it('are inserted for all papers at once', () => {
    const two = `${inventedTextDigest().replace(/^Link.*\n/m, '')}${inventedTextDigest({ title: lantern })
      .replace('2026-01-14\n', '')
      .replace(/^Link.*\n/m, '')}`;
    const all = changed(two, undefined);
    expect(all.match(/^Link: .*$/gm)).toEqual([
      'Link: https://arxiv.org/abs/2601.01301',
      'Link: https://arxiv.org/abs/2601.01234',
    ]);
    expect(actionsAt(two, undefined)[0]?.title).toBe("Insert links (2) and authors (0) from arXiv's record");
    expect(actionsAt(all, undefined)).toEqual([]);
    expect(actionsAt(two, 'Quiet Bits Four')[0]?.edits).toHaveLength(1);
  });
});

const reports = sharedDigests('links and authors of its reports are not inserted').filter((file) =>
  file.startsWith(join('corpus', 'reports')),
);

describe.skipIf(reports.length === 0)('the reports of the shared corpus', () => {
  const index = new WorkspaceIndex();
  for (const name of sharedListings()) index.updateListing(name, readListing(readShared(name)));

  it('get every link and author that the record has at once, which the record agrees with', () => {
    const wrong = /^(?:authors-differ|author-count-differs|date-differs|broken-link|non-canonical-link|field-order)$/;
    for (const file of reports) {
      const findings = (text: string): readonly string[] =>
        getDiagnostics(digestDocument(text), { index, settings: defaultSettings }).map(({ code }) => code);
      const text = readShared(file);
      const action = insertForDigest(digestDocument(text), index);
      const completed = applyTextEdits(text, action?.edits ?? []);
      expect(insertForDigest(digestDocument(completed), index)).toBeUndefined();
      expect(findings(completed).filter((code) => wrong.test(code))).toEqual(
        findings(text).filter((code) => wrong.test(code)),
      );
    }
  });
});
