/** Bibliographies: what stands in them, and that another program's parser reads it back. */
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import type { Digest } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import type { BibliographyFormat } from '../../server/src/export/bibliography';
import { exportBibliography } from '../../server/src/export/bibliography';
import { toCitable } from '../../server/src/export/citablePaper';
import { createCitationKeys } from '../../server/src/export/citationKey';
import { inventedRecord } from '../arxiv/inventedRecords';
import { inventedReport, inventedTextDigest } from '../support/invented';

function digestOf(text: string): Digest {
  const digest = parseDigest(text)?.digest;
  if (digest === undefined) throw new Error('the fixture is no digest');
  return digest;
}

/** The bibliography of some digests, beside these records. */
function cite(digests: readonly Digest[], format: BibliographyFormat, records = new PaperRecords()): string {
  return exportBibliography(
    digests.flatMap(({ papers }) => papers.map((paper) => toCitable(paper, records))),
    format,
  );
}

const quiet = digestOf(
  inventedTextDigest({
    title: 'QuietBits 50% Smaller Key-Value Caches & $\\times$ Faster LLMs',
    link: 'http://arxiv.org/pdf/2601.01301v3',
  }),
);

describe('BibTeX', () => {
  it('has arXiv’s fields, escapes what TeX would read, and keeps capitals', () => {
    const records = new PaperRecords();
    records.updateListing('mail', [inventedRecord({ identifier: '2601.01301', title: 'Not Quoted' })]);
    expect(cite([quiet], 'bibtex', records)).toBe(`@misc{weber2026quietbits50,
  title = {{{QuietBits}} 50\\% {Smaller} {Key}-{Value} {Caches} \\& \\texttimes{} {Faster} {LLMs}},
  author = {Weber, Jonas and Raman, Priya},
  year = {2026},
  month = {1},
  eprint = {2601.01301},
  archivePrefix = {arXiv},
  primaryClass = {cs.LG},
  doi = {10.48550/arXiv.2601.01301},
  url = {https://arxiv.org/abs/2601.01301},
}
`);
  });

  it('is read back by another parser as what it was', () => {
    const { entries, errors } = parse(cite([quiet], 'bibtex'));
    expect(errors).toEqual([]);
    expect(
      entries.map(({ key, type, fields }) => ({ key, type, title: fields['title'], eprint: fields['eprint'] })),
    ).toEqual([
      {
        key: 'weber2026quietbits50',
        type: 'misc',
        title: 'QuietBits 50% Smaller Key-Value Caches & × Faster LLMs',
        eprint: '2601.01301',
      },
    ]);
    expect(entries[0]?.fields.author?.map(({ lastName, firstName }) => [firstName, lastName])).toEqual([
      ['Jonas', 'Weber'],
      ['Priya', 'Raman'],
    ]);
  });

  it('leaves out what a paper does not have', () => {
    expect(cite([digestOf(inventedReport())], 'bibtex')).toBe(`@misc{lanternsparseroutingtables,
  title = {Lantern: Sparse {Routing} {Tables} for {Mixture}-of-{Experts} {Serving}},
}
`);
  });

  it('has a paper of several digests once', () => {
    const again = digestOf(inventedTextDigest({ link: 'https://arxiv.org/abs/2601.01301v1', title: 'Other Words' }));
    expect(parse(cite([quiet, again], 'bibtex')).entries).toHaveLength(1);
  });
});

describe('a paper without a link', () => {
  const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
  const lantern = digestOf(inventedReport());
  const listed = (listedTitle: string): PaperRecords => {
    const records = new PaperRecords();
    records.updateListing('mail', [
      { ...inventedRecord({ identifier: '2601.01234', title: listedTitle }), categories: ['cs.DC', 'cs.LG'] },
    ]);
    return records;
  };

  it('is cited by the identifier that the record gives it, in every format', () => {
    const [entry] = parse(cite([lantern], 'bibtex', listed(title))).entries;
    expect(entry?.key).toBe('lanternsparseroutingtables');
    expect(entry?.fields).toMatchObject({
      title,
      eprint: '2601.01234',
      archiveprefix: 'arXiv',
      primaryclass: 'cs.DC',
      doi: '10.48550/arXiv.2601.01234',
    });
    expect(cite([lantern], 'ris', listed(title))).toContain('\nAN  - arXiv:2601.01234\n');
    expect(JSON.parse(cite([lantern], 'csl-json', listed(title)))).toMatchObject([
      { id: 'lanternsparseroutingtables', number: 'arXiv:2601.01234', URL: 'https://arxiv.org/abs/2601.01234' },
    ]);
  });

  it('gets the authors and the day that the digest does not tell, and keeps its key', () => {
    const [entry] = parse(cite([lantern], 'bibtex', listed(title))).entries;
    expect(cite([lantern], 'csl-json', listed(title))).toContain('"family": "Weber"');
    expect(entry?.key).toBe(parse(cite([lantern], 'bibtex')).entries[0]?.key);
    expect(entry?.fields).toMatchObject({ year: '2026', month: '2' });
  });

  it('gets no authors from a mail that leaves some out', () => {
    const records = new PaperRecords();
    records.updateListing('mail', [{ ...inventedRecord({ identifier: '2601.01234', title }), omittedAuthors: 12 }]);
    expect(parse(cite([lantern], 'bibtex', records)).entries[0]?.fields).not.toHaveProperty('author');
  });

  it('gets no identifier from a record that only resembles it', () => {
    const other = listed('Lantern: Sparse Routing Tables for Mixture-of-Experts Training');
    expect(cite([lantern], 'bibtex', other)).toBe(cite([lantern], 'bibtex'));
  });

  it('is in the bibliography once, if another digest links it', () => {
    const linked = digestOf(inventedTextDigest({ link: 'https://arxiv.org/abs/2601.01234v1', title }));
    expect(parse(cite([linked, lantern], 'bibtex', listed(title))).entries).toHaveLength(1);
    expect(parse(cite([linked, lantern], 'bibtex')).entries).toHaveLength(2);
  });
});

describe('RIS', () => {
  it('has one line per value and files papers as unpublished', () => {
    expect(cite([quiet], 'ris').split('\n')).toEqual([
      'TY  - UNPB',
      'ID  - weber2026quietbits50',
      'AU  - Weber, Jonas',
      'AU  - Raman, Priya',
      'TI  - QuietBits 50% Smaller Key-Value Caches & × Faster LLMs',
      'PY  - 2026',
      'DA  - 2026/01/13',
      'PB  - arXiv',
      'AN  - arXiv:2601.01301',
      'DO  - 10.48550/arXiv.2601.01301',
      'UR  - https://arxiv.org/abs/2601.01301',
      'AB  - Quiet Bits stores the key-value cache in four bits and halves the memory of inference.',
      'ER  - ',
      '',
    ]);
  });
});

describe('CSL-JSON', () => {
  it('names people as people', () => {
    const names = 'Jan van der Berg, Luis King Jr., 王小明, Priya Raman';
    const text = inventedTextDigest().replace('Jonas Weber, Priya Raman', names);
    const items = z
      .array(z.looseObject({ id: z.string(), author: z.array(z.record(z.string(), z.string())) }))
      .parse(JSON.parse(cite([digestOf(text)], 'csl-json')));
    expect(items.map(({ author }) => author)).toEqual([
      [
        { family: 'van der Berg', given: 'Jan' },
        { family: 'King', given: 'Luis', suffix: 'Jr.' },
        { literal: '王小明' },
        { family: 'Raman', given: 'Priya' },
      ],
    ]);
  });

  it('is an empty list for no paper', () => {
    expect(cite([], 'csl-json')).toBe('[]\n');
    expect(cite([], 'bibtex') + cite([], 'ris')).toBe('');
  });
});

describe('citation keys', () => {
  const key = (family: string | undefined, year: number | undefined, title: string | undefined): string =>
    createCitationKeys([{ family, year, title, arxivIdentifier: 'math.GT/0309136' }])[0] ?? '';

  it.each([
    ['Weber', 2026, 'On the Routing of Quiet Bits', 'weber2026routingquiet'],
    ['Ødegård-Løken', 2026, 'Übertreibung', 'odegardloken2026ubertreibung'],
    [undefined, 2026, 'The Routing', '2026routing'],
    ['王小明', undefined, undefined, 'arxivmathgt0309136'],
  ] as const)('%s %s %s', (family, year, title, expected) => {
    expect(key(family, year, title)).toBe(expected);
  });

  it('of papers that would have the same are told apart by identifiers, so that others beside them change nothing more', () => {
    const routing = (arxivIdentifier: string | undefined): Parameters<typeof createCitationKeys>[0][number] => ({
      family: 'Weber',
      year: 2026,
      title: 'Routing',
      arxivIdentifier,
    });
    expect(createCitationKeys([routing('2601.00001'), routing(undefined), routing('2601.00002')])).toEqual([
      'weber2026routing260100001',
      'weber2026routinga',
      'weber2026routing260100002',
    ]);
  });

  it('are unique, whatever the papers, and do not depend on their order', () => {
    const paper = fc.record({
      family: fc.constantFrom('Weber', 'Li'),
      year: fc.constantFrom(2025, 2026),
      title: fc.constantFrom('Routing', 'The routing', 'Caches a', 'Caches'),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 60 }), (papers) => {
        const facts = papers.map((one, index) => ({
          ...one,
          arxivIdentifier: `2601.${String(index).padStart(5, '0')}`,
        }));
        const keys = createCitationKeys(facts);
        expect(new Set(keys).size).toBe(keys.length);
        expect([...createCitationKeys([...facts].reverse())].reverse()).toEqual(keys);
      }),
    );
  });
});
