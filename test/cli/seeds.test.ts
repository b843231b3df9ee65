/** The two real digests of ../shared: what is exported from them and found in them. Their texts are not repeated here. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runOnDisk } from './runDigestDesk';

const daily = '../shared/seeds/daily-2026-03-17.digest';
const report = '../shared/seeds/report-2025-10-15.md';
const gold = '../shared/gold/daily-2026-03-17.json';
const isHere = [daily, report, gold].every((file) => existsSync(file));
if (!isHere) console.warn('SKIPPED: the command line on the real digests, ../shared is not here');

const paperSchema = z.object({
  number: z.number().optional(),
  title: z.string().optional(),
  summary: z.string().optional(),
  brief: z.string().optional(),
  authors: z.array(z.string()).optional(),
  date: z.string().optional(),
  link: z.string().optional(),
  arxivId: z.string().optional(),
  abstract: z.string().optional(),
  titleConfidence: z.number().optional(),
});
const digestsSchema = z.array(
  z.object({
    file: z.string(),
    layout: z.string(),
    date: z.string(),
    declaredCount: z.number().optional(),
    papers: z.array(paperSchema),
  }),
);
const findingsSchema = z.array(
  z.object({
    file: z.string(),
    code: z.string(),
    severity: z.string(),
    range: z.object({ start: z.object({ line: z.number() }) }),
  }),
);
const goldSchema = z.object({
  date: z.string(),
  papers: z.array(
    z.object({
      title: z.string(),
      summary: z.string(),
      authors: z.array(z.string()),
      date: z.string(),
      link: z.string(),
      arxivId: z.string(),
      abstractLength: z.number(),
      abstractEnd: z.string(),
    }),
  ),
});

async function run(...parameters: readonly string[]): Promise<{ readonly exitCode: number; readonly json: unknown }> {
  const { exitCode, output } = await runOnDisk(...parameters);
  return { exitCode, json: JSON.parse(output) };
}

describe.skipIf(!isHere)('export', () => {
  const exported = async (): Promise<z.infer<typeof digestsSchema>> =>
    digestsSchema.parse((await run('export', '--format', 'json', daily, report)).json);

  it('gives the fourteen papers of the text digest exactly', async () => {
    const truth = goldSchema.parse(JSON.parse(readFileSync(gold, 'utf8')));
    const [digest] = await exported();
    expect(digest).toMatchObject({ file: daily, layout: 'text', date: truth.date });
    const papers = digest?.papers.map(({ title, summary, authors, date, link, arxivId, abstract = '' }) => {
      const abstractFacts = { abstractLength: abstract.length, abstractEnd: abstract.slice(-24) };
      return { title, summary, authors, date, link, arxivId, ...abstractFacts };
    });
    expect(papers).toEqual(truth.papers);
    expect(Math.min(...(digest?.papers.map((paper) => paper.titleConfidence ?? 0) ?? []))).toBeGreaterThan(0.9);
  });

  it('gives the 28 papers of the report, one without a title and one without an abstract', async () => {
    const [, digest] = await exported();
    expect(digest).toMatchObject({ file: report, layout: 'report', date: '2025-10-15', declaredCount: 28 });
    const papers = digest?.papers ?? [];
    expect(papers.map((paper) => paper.number)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    const without = (field: 'title' | 'brief' | 'abstract'): readonly (number | undefined)[] =>
      papers.filter((paper) => paper[field] === undefined).map((paper) => paper.number);
    expect([without('title'), without('brief'), without('abstract')]).toEqual([[19], [], [26]]);
  });
});

describe.skipIf(!isHere)('check', () => {
  it('finds in each file exactly these, at these lines', async () => {
    const { exitCode, json } = await run('check', '--format', 'json', daily, report);
    const found: Record<string, Record<string, number[]>> = {};
    for (const { file, severity, code, range } of findingsSchema.parse(json)) {
      const ofFile = (found[file] ??= {});
      (ofFile[`${severity} ${code}`] ??= []).push(range.start.line + 1);
    }
    expect(found).toEqual({
      [daily]: {
        'hint non-canonical-link': [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70],
        'warning glued-title': [7, 12, 17, 22, 27, 32, 37, 42, 47, 52, 57, 62, 67],
        'error missing-abstract': [67],
        'hint missing-final-newline': [70],
        'information hyphen-lost': [27],
      },
      [report]: {
        'hint brief-final-stop': [25, 29, 37, 65, 85, 93, 109, 113, 117],
        'warning unsupported-brief': [109],
        'information missing-authors': [119],
        'information missing-link': [119],
        'information title-venue-header': [169],
        'information missing-institutions': [179],
        'hint title-all-caps': [129, 145, 169, 185, 193, 201, 209, 217, 241, 249, 273, 289, 305, 337],
        'hint split-company-name': [187],
        'information truncated-institution': [219, 227],
        'information title-ocr': [225],
        'information title-doubled': [233],
        'information repeated-institution': [243],
        'hint lost-campus': [307],
        'error missing-title': [265],
        'error missing-abstract': [326],
        'information footnote-residue': [271],
        'information broken-url': [191],
        'hint space-before-punctuation': [159, 159, 159, 159, 159, 191],
        'warning lost-superscript': [183, 183],
        'information hyphen-lost': [135, 167, 183, 255, 263, 271, 295, 303, 303],
        'information title-hyphen-split': [289],
      },
    });
    expect(exitCode).toBe(1);
  });
});
