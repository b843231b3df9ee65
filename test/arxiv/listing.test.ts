/** arXiv's listing mails, read whole, in pieces and broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListingItem } from '../../server/src/arxiv/listing';
import { ListingParser, parseListing } from '../../server/src/arxiv/listing';
import { withBothLineEndings } from '../support/markedText';

const rule = '-'.repeat(78);

const head = `From: no-reply@arXiv.org
Date: Tue, 3 Feb 2026 01:00:00 +0000
Subject: cs daily
${rule}
Send any comments regarding submissions directly to submitter.
${rule}
 Submissions to:
Machine Learning
Sound
 received from  Fri 30 Jan 26 19:00:00 GMT  to  Mon  2 Feb 26 19:00:00 GMT
${rule}
`;

const newPaper = `\\\\
arXiv:2602.00021
Date: Sun, 1 Feb 2026 09:30:05 GMT   (1234kb,D)

Title: Lamps of Small Harbours: Counting Boats with $O(\\log n)$ Memory and a
  Schr\\"odinger Bridge
Authors: Jonas Weber, Mar\\'ia Nu\\~nez (1 and 2), Priya Raman and Yu
  (Sid) Chen ((1) Northshore University, (2) Lumen Research)
Categories: cs.LG cs.SD
  stat.ML
Comments: 12 pages, accepted at the Harbour
  Workshop
Report-no: NSU-26-01
Journal-ref: J. Small Harbours 4 (2026) 1-12
DOI: 10.1234/harbour.4
ACM-class: I.2.6
MSC-class: 68T07
\\\\
  We count boats at night.
arXiv:2601.00001 is where the method comes from, received from the north.

  It needs $O(\\log n)$ memory, and
no daylight.
\\\\ ( https://arxiv.org/abs/2602.00021 ,  1234kb)
${rule}
`;

const crossListed = `\\\\
arXiv:2602.00022 (*cross-listing*)
Date: Mon, 2 Feb 2026 10:00:00 GMT   (88kb)

Title: Foghorns
Authors: Ada Lindqvist
Categories: eess.AS cs.SD
\\\\
  We listen.
\\\\ ( https://arxiv.org/abs/2602.00022 ,  88kb)
%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
`;

const replaced = `${rule}
\\\\
arXiv:cs/0602021 (*cross-listing*)
replaced with revised version Mon, 2 Feb 2026 11:00:00 GMT   (0kb,I)

Title: Tide Tables
Authors: Tom Okafor, et al. (38 additional authors not shown)
Categories: cs.DS
Comments: We found a mistake in Section 4
\\\\ ( https://arxiv.org/abs/cs/0602021 ,  0kb)
%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---
`;

const mail = head + newPaper + crossListed + replaced;

describe('a listing mail', () => {
  it('says of itself for which subjects and which window it is', () => {
    for (const text of withBothLineEndings(mail)) {
      expect(parseListing(text).headers).toEqual([
        {
          kind: 'header',
          subjects: ['Machine Learning', 'Sound'],
          receivedFrom: '2026-01-30T19:00:00Z',
          receivedTo: '2026-02-02T19:00:00Z',
        },
      ]);
    }
  });

  it('gives everything that it says of a new paper', () => {
    for (const text of withBothLineEndings(mail)) {
      expect(parseListing(text).entries[0]).toEqual({
        kind: 'entry',
        paper: {
          identifier: '2602.00021',
          version: undefined,
          submitted: '2026-02-01T09:30:05Z',
          revised: undefined,
          title: 'Lamps of Small Harbours: Counting Boats with $O(\\log n)$ Memory and a Schr\\"odinger Bridge',
          authors: ['Jonas Weber', 'María Nuñez', 'Priya Raman', 'Yu (Sid) Chen'],
          omittedAuthors: 0,
          categories: ['cs.LG', 'cs.SD', 'stat.ML'],
          comments: '12 pages, accepted at the Harbour Workshop',
          journalReference: 'J. Small Harbours 4 (2026) 1-12',
          doi: '10.1234/harbour.4',
          abstract:
            'We count boats at night. arXiv:2601.00001 is where the method comes from, received from the north.\nIt needs $O(\\log n)$ memory, and no daylight.',
          isWithdrawn: false,
          source: { kind: 'listing', date: '2026-02-02T19:00:00Z' },
        },
        isReplacement: false,
        isCrossListed: false,
        size: 1234,
      });
    }
  });

  it('tells cross-listed, replaced and withdrawn papers', () => {
    const [, second, third] = parseListing(mail).entries;
    expect(second).toMatchObject({ isCrossListed: true, isReplacement: false, paper: { isWithdrawn: false } });
    expect(third).toEqual({
      kind: 'entry',
      paper: expect.objectContaining({
        identifier: 'cs/0602021',
        submitted: undefined,
        revised: '2026-02-02T11:00:00Z',
        authors: ['Tom Okafor'],
        omittedAuthors: 38,
        abstract: undefined,
        isWithdrawn: true,
      }) as unknown,
      isReplacement: true,
      isCrossListed: true,
      size: 0,
    });
  });

  it('of the nineties has other first lines and dates', () => {
    const old = `\\\\
Paper (*cross-listing*): hep-th/9801021
From: weber@example.org
Date: Thu, 1 Jan 1998 10:00:00 GMT   (9kb)
Date (revised v2): Fri, 2 Jan 1998 10:00:00 GMT   (10kb)

Title: Strings and Harbours
Author: J. Weber
Subj-class: High Energy Physics
\\\\
  We tie knots.
\\\\
`;
    expect(parseListing(old).entries).toMatchObject([
      {
        isCrossListed: true,
        size: 10,
        paper: {
          identifier: 'hep-th/9801021',
          version: 2,
          submitted: '1998-01-01T10:00:00Z',
          revised: '1998-01-02T10:00:00Z',
          authors: ['J. Weber'],
          categories: [],
          abstract: 'We tie knots.',
          source: { kind: 'listing', date: undefined },
        },
      },
    ]);
  });

  it('may follow another one in the same text', () => {
    const later = head.replace('Mon  2 Feb 26', 'Tue  3 Feb 26') + crossListed;
    const { headers, entries } = parseListing(mail + later);
    expect(headers.map(({ receivedTo }) => receivedTo)).toEqual(['2026-02-02T19:00:00Z', '2026-02-03T19:00:00Z']);
    expect(entries.at(-1)?.paper.source.date).toBe('2026-02-03T19:00:00Z');
  });
});

describe('a broken listing mail', () => {
  const titles = (text: string): readonly string[] => parseListing(text).entries.map(({ paper }) => paper.title);

  it('loses what is cut off at its end, and nothing else', () => {
    const inFields = newPaper.slice(0, newPaper.indexOf('Comments:'));
    const inAbstract = newPaper.slice(0, newPaper.indexOf('no daylight'));
    expect(titles(crossListed + inFields)).toEqual(['Foghorns']);
    const { entries } = parseListing(crossListed + inAbstract);
    expect(entries.map(({ paper }) => paper.abstract)).toEqual(['We listen.', undefined]);
    expect(entries[1]?.paper.doi).toBe('10.1234/harbour.4');
  });

  it('loses no paper behind one whose end is missing', () => {
    const endless = newPaper.replace(/^\\\\ \(.*\n/m, '');
    const lineless = endless.replace(`${rule}\n`, '');
    for (const text of [endless + crossListed, lineless + crossListed])
      expect(parseListing(text).entries.map(({ paper }) => paper.identifier)).toEqual(['2602.00021', '2602.00022']);
  });

  it('gives no paper for a block without identifier or title', () => {
    expect(titles(crossListed.replace('2602.00022', '2613.00022'))).toEqual([]);
    expect(titles(crossListed.replace('Title: Foghorns\n', ''))).toEqual([]);
    expect(titles('')).toEqual([]);
    expect(titles('Notes on arXiv:2602.00022\n\\\\\nTitle: Foghorns\n\\\\\n')).toEqual([]);
  });

  it('may have lost the blanks in front of continued lines', () => {
    const flush = newPaper.replace(/^ {2}/gm, '');
    expect(parseListing(flush).entries[0]?.paper).toMatchObject({
      title: 'Lamps of Small Harbours: Counting Boats with $O(\\log n)$ Memory and a Schr\\"odinger Bridge',
      categories: ['cs.LG', 'cs.SD', 'stat.ML'],
      comments: '12 pages, accepted at the Harbour Workshop',
    });
  });

  it('takes little time, however hostile', () => {
    const long = 100_000;
    const lines = [' '.repeat(long), `arXiv:${'9'.repeat(long)}`, `Date: ${' '.repeat(long)}x`, '-'.repeat(long)];
    lines.push(`Authors: ${'('.repeat(long)}`, `Authors: a${' '.repeat(long)}b`, `Title: ${'\\textbf{'.repeat(long)}`);
    lines.push(` received from ${' '.repeat(long)}`, `Comments: ${'withdrawn '.repeat(long / 10)}`);
    for (const line of lines) {
      const text = `${line}\n\\\\\narXiv:2602.00022\n${line}\nTitle: x\n${line}\n\\\\\n${line}\n\\\\\n`;
      expect(parseListing(text).entries.length).toBeLessThanOrEqual(1);
    }
  }, 3_000);

  it('takes little time for a field of very many lines', () => {
    const log = newPaper.replace('accepted at the Harbour', `a log\n${'  boat in\n'.repeat(200_000)}`);
    expect(parseListing(log).entries.map(({ paper }) => paper)).toMatchObject([
      { identifier: '2602.00021', comments: undefined, doi: '10.1234/harbour.4' },
    ]);
  }, 3_000);

  it('tells nothing of a field that is too long for one of arXiv', () => {
    const long = 'boat '.repeat(4_000);
    const [paper] = parseListing(
      crossListed.replace('Ada Lindqvist', `Ada Lindqvist, ${long}`).replace('We listen.', `We listen. ${long}`),
    ).entries.map((entry) => entry.paper);
    expect(paper).toMatchObject({ title: 'Foghorns', authors: [], omittedAuthors: 0, abstract: undefined });
    expect(titles(crossListed.replace('Foghorns', long))).toEqual([]);
  });
});

describe('a listing mail in pieces', () => {
  const line = fc.oneof(
    fc.constantFrom(...mail.split('\n')),
    fc.constantFrom('\\\\', '\\\\ (', rule, '', '  ', 'Title:', 'Date:', 'arXiv:2602.00023', '\r', 'Submissions to:'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const brokenMail = fc
    .array(line, { maxLength: 60 })
    .chain((lines) => fc.constantFrom('\n', '\r\n').map((lineBreak) => lines.join(lineBreak)));

  function parseInPieces(text: string, sizes: readonly number[]): readonly ListingItem[] {
    const parser = new ListingParser();
    const items: ListingItem[] = [];
    let start = 0;
    for (const size of sizes) {
      items.push(...parser.add(text.slice(start, start + size)));
      start += size;
    }
    return [...items, ...parser.add(text.slice(start)), ...parser.end()];
  }

  it('gives the same as at once, for any text and any pieces', () => {
    fc.assert(
      fc.property(fc.oneof(brokenMail, fc.constant(mail)), fc.array(fc.nat({ max: 200 })), (text, sizes) => {
        expect(parseInPieces(text, sizes)).toEqual(parseInPieces(text, []));
      }),
    );
  });

  it('gives each paper as soon as it is complete', () => {
    const parser = new ListingParser();
    expect(parser.add(head)).toHaveLength(1);
    expect(parser.add(newPaper.slice(0, -100))).toEqual([]);
    expect(parser.add(newPaper.slice(-100))).toMatchObject([{ paper: { identifier: '2602.00021' } }]);
  });
});
