/** Listing mails and identities against what is known of the shared corpus, where it is at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { measureIdentity } from '../../scripts/accuracy/identity';
import { categoryName } from '../../server/src/arxiv/categoryNames';
import { parseListing } from '../../server/src/arxiv/listing';

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus');
const isHere = existsSync(path.join(corpus, 'papers.jsonl')) && existsSync(path.join(corpus, 'listings'));
if (!isHere) console.warn('SKIPPED: listing mails and identities, ../shared/corpus is not here');

const truthSchema = z.object({
  id: z.string(),
  date: z.string(),
  title: z.string(),
  authors: z.string(),
  categories: z.array(z.string()),
  comments: z.string().nullable(),
  abstract: z.string(),
});

describe.skipIf(!isHere)('the mails of the shared corpus', () => {
  const lines = isHere ? readFileSync(path.join(corpus, 'papers.jsonl'), 'utf8').trim().split('\n') : [];
  const truths = lines.map((line) => truthSchema.parse(JSON.parse(line)));
  const mails = (isHere ? readdirSync(path.join(corpus, 'listings')) : []).map((name) =>
    parseListing(readFileSync(path.join(corpus, 'listings', name), 'utf8')),
  );
  const entries = mails.flatMap((mail) => mail.entries);

  it('have one header each, and the papers that were found in them before', () => {
    expect(mails.map(({ headers }) => headers.length)).toEqual(mails.map(() => 1));
    const announced = entries.filter(({ isReplacement }) => !isReplacement).map(({ paper }) => paper.identifier);
    expect([...new Set(announced)].sort()).toEqual(truths.map(({ id }) => id).sort());
  });

  it('say of each paper what was found before', () => {
    const papers = new Map(
      entries.filter(({ isReplacement }) => !isReplacement).map(({ paper }) => [paper.identifier, paper]),
    );
    const differences = truths.flatMap((truth) => {
      const paper = papers.get(truth.id);
      const found = {
        id: truth.id,
        date: paper?.submitted,
        title: paper?.title,
        comments: paper?.comments ?? null,
        abstract: paper?.abstract?.replaceAll('\n', ' '),
        primary: paper?.categories[0],
      };
      const { id, title, comments, abstract } = truth;
      const date = new Date(truth.date).toISOString().replace('.000Z', 'Z');
      const wanted = { id, date, title, comments, abstract, primary: truth.categories[0] };
      return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ found, wanted }];
    });
    expect(differences).toEqual([]);
  });

  it('name no author with brackets of affiliations, and every name is in the field', () => {
    const fields = new Map(truths.map(({ id, authors }) => [id, authors]));
    for (const { paper, isReplacement } of entries) {
      expect(paper.authors.length).toBeGreaterThan(0);
      const field = isReplacement ? undefined : fields.get(paper.identifier);
      for (const name of paper.authors) {
        expect(name).not.toMatch(/\(\d|\)$|\band$|^and\b|et al|\\/);
        if (field !== undefined && /^[\x20-\x7e]*$/.test(name) && !/[\\"']/.test(field)) expect(field).toContain(name);
      }
    }
  });

  it('use no category that has no name', () => {
    const categories = new Set(entries.flatMap(({ paper }) => paper.categories));
    const archives = [...categories].filter((category) => category.includes('.'));
    const nameless = archives.filter(
      (category) => categoryName(category).en === categoryName(`${category.split('.')[0] ?? ''}.??`).en,
    );
    expect(nameless).toEqual([]);
  });
});

describe.skipIf(!isHere)('the reports of the shared corpus', () => {
  it('get the identifiers that they are known to have, and no others', () => {
    const results = measureIdentity();
    expect(results?.meetsFloors, results?.lines.join('\n')).toBe(true);
  }, 120_000);
});
