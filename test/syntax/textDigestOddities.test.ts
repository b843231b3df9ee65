import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import type { PlainPaper } from '../support/describePapers';
import { describePapers } from '../support/describePapers';
import { copper, defaultFields, moth, papers, tidal, writeDigest, writePaper } from '../support/textDigests';

describe('papers that were cut off', () => {
  const [, ...rest] = papers;
  const cases: Readonly<Record<string, { readonly first: string; readonly paper: PlainPaper }>> = {
    'behind the link': {
      first: writePaper({ ...tidal, abstract: undefined }, { between: '' }),
      paper: { ...tidal },
    },
    'behind the abstract label': {
      first: `${writePaper({ ...tidal, abstract: undefined }, { between: '' })}\nAbstract`,
      paper: { ...tidal },
    },
    'behind the authors': {
      first: [tidal.title, tidal.summary, `Authors: ${(tidal.authors ?? []).join(', ')} | Date: 2026-01-12`].join('\n'),
      paper: { title: tidal.title, summary: tidal.summary, authors: tidal.authors, date: tidal.date },
    },
    'behind the summary': {
      first: [tidal.title, tidal.summary].join('\n'),
      paper: { title: tidal.title, summary: tidal.summary },
    },
  };
  for (const [name, { first, paper }] of Object.entries(cases)) {
    const { abstract: _, ...expected } = paper;
    it(`are read when a line break follows, ${name}`, () => {
      expect(describePapers(`2026-01-14\n${first}\n${writeDigest(rest, { between: '' }).slice(11)}`)).toEqual([
        expected,
        ...rest,
      ]);
    });
    if (name === 'behind the summary') continue;
    it(`are read when the next title is glued on, ${name}`, () => {
      expect(describePapers(`2026-01-14\n${first}${writeDigest(rest, { between: '' }).slice(11)}`)).toEqual([
        expected,
        ...rest,
      ]);
    });
  }

  it('are read when the next title is glued to a summary that was cut', () => {
    const text = `2026-01-14\n${tidal.title ?? ''}\n针对长上下文显存问题,提${writeDigest(rest, { between: '\n' }).slice(11)}`;
    expect(describePapers(text)).toEqual([{ title: tidal.title, summary: '针对长上下文显存问题,提' }, ...rest]);
  });

  it('are read at the end of the file, without fields or without abstract', () => {
    const whole = writeDigest([moth, copper], { between: '' });
    expect(describePapers(`${whole}${tidal.title ?? ''}\n${tidal.summary ?? ''}`)).toEqual([
      moth,
      copper,
      { title: tidal.title, summary: tidal.summary },
    ]);
  });

  it('leave the abstract alone when the next paper has no title', () => {
    const { title: _, ...untitled } = copper;
    expect(describePapers(writeDigest([tidal, untitled], { between: '\n' }))).toEqual([tidal, untitled]);
  });

  it('are told from a summary in English', () => {
    const english = papers.map((paper) => ({ ...paper, summary: 'A smaller cache, at almost no loss of quality.' }));
    for (const between of ['', '\n', '\n\n'])
      expect(describePapers(writeDigest(english, { between }))).toEqual(english);
  });

  it('are read without any summary', () => {
    const bare = papers.map(({ summary: _, ...paper }) => paper);
    for (const between of ['', '\n', '\n\n']) expect(describePapers(writeDigest(bare, { between }))).toEqual(bare);
  });
});

describe('separators and odd links', () => {
  it('keep a line of dashes between papers out of both', () => {
    expect(describePapers(writeDigest(papers, { between: '\n---\n' }))).toEqual(papers);
    expect(describePapers(writeDigest(papers, { between: '\n\n***\n\n' }))).toEqual(papers);
  });

  it('read a link written as identifier, with a blank or wrapped as in Markdown', () => {
    for (const link of ['arXiv: 2601.04567', '<https://arxiv.org/abs/2601.04567>', '2601.04567v2']) {
      expect(describePapers(writeDigest([{ ...tidal, link }, moth], { between: '' }))).toEqual([
        { ...tidal, link },
        moth,
      ]);
    }
  });
});

describe('lines that could be read in two ways', () => {
  const titled = (title: string): readonly PlainPaper[] => [tidal, { ...moth, title }];

  it.each([
    'Llama.Cpp on Phones A Study',
    'Dr.V Reading Scans with Small Models',
    'Scaling Serving with Node.JS Clusters',
  ])('leave the title %s whole on its own line', (title) => {
    expect(describePapers(writeDigest(titled(title), { between: '\n\n' }))).toEqual(titled(title));
    expect(describePapers(writeDigest(titled(title), { between: '\n' }))).toEqual(titled(title));
  });

  it('find the title that is glued to the last line of a wrapped abstract', () => {
    const wrapped = { ...tidal, abstract: `${tidal.abstract ?? ''}\nAll of our code and data is released for reuse.` };
    expect(describePapers(writeDigest([wrapped, moth], { between: '' }))).toEqual([wrapped, moth]);
  });

  it('read an English summary between blank lines', () => {
    const english = papers.map((paper) => ({ ...paper, summary: 'A smaller cache, at almost no loss of quality.' }));
    const spaced = writeDigest(english, { between: '\n\n' }).replace(/\n(A smaller.*)\n/g, '\n\n$1\n\n');
    expect(describePapers(spaced)).toEqual(english);
  });

  it('read one line in sentence case between an abstract that ends and the authors as a title', () => {
    const title = 'How a copper tree learns to route without a map';
    const { summary: _, ...unsummarized } = { ...copper, title };
    expect(describePapers(writeDigest([tidal, unsummarized], { between: '\n' }))).toEqual([tidal, unsummarized]);
  });

  it('keep a repeated field between link and abstract with its paper', () => {
    const text = writeDigest(papers, { between: '\n' }).replace('\nAbstract', '\nAuthors: Mira Okafor\nAbstract');
    expect(describePapers(text)).toEqual(papers);
  });

  it('keep a line that is the word “Abstract” in the abstract it stands in', () => {
    const odd = { ...tidal, abstract: `${tidal.abstract ?? ''}\nAbstract\nA second version of the same text.` };
    for (const between of ['', '\n', '\n\n'])
      expect(describePapers(writeDigest([odd, moth], { between }))).toEqual([odd, moth]);
  });

  it('read a date with a label as the date of the digest', () => {
    const text = writeDigest(papers, { between: '' }).replace('2026-01-14', '日期：2026-01-14');
    expect(describePapers(text)).toEqual(papers);
    const digest = parseDigest(text)?.digest;
    expect(digest?.layout === 'text' && digest.date?.text).toBe('2026-01-14');
  });

  it('keep a link that is broken or still to be typed a link', () => {
    for (const link of ['https: //arxiv.org/abs/2601.04567', 'TODO', '-'])
      expect(describePapers(writeDigest([{ ...tidal, link }], { between: '' }))).toEqual([{ ...tidal, link }]);
  });

  it('end an abstract before the blanks in front of a glued title', () => {
    expect(describePapers(writeDigest([tidal, moth], { between: '   ' }))).toEqual([tidal, moth]);
  });

  it.each([
    ['names', 'Authors: Mira Okafor, Jens Ålund, ', { authors: ['Mira Okafor', 'Jens Ålund'] }],
    ['the label of the authors', 'Authors: ', {}],
    ['a date', 'Authors: Mira Okafor | Date: 2026-', { authors: ['Mira Okafor'], date: '2026-' }],
    ['a version', 'Link: http://arxiv.org/abs/2601.04567v', { link: 'http://arxiv.org/abs/2601.04567v' }],
  ])('find a title glued to a paper that breaks off in %s', (_, cut, fields) => {
    const { title, summary } = tidal;
    const text = `2026-01-14\n${title ?? ''}\n${summary ?? ''}\n${cut}${writeDigest([moth, copper], { between: '' }).slice(11)}`;
    const read = describePapers(text);
    expect(read?.slice(1)).toEqual([moth, copper]);
    expect(read?.[0]).toMatchObject({ title, summary, ...fields });
  });
});

describe('fields that only reports have', () => {
  it.each(['主要机构: Northshore University', 'Institutions：北岸大学, Lumen Research', 'author count: 3人'])(
    'stand among the fields without beginning a paper: %s',
    (line) => {
      const fields = (paper: PlainPaper): readonly string[] => [...defaultFields(paper), line];
      expect(describePapers(writeDigest(papers, { between: '\n\n', fields }))).toEqual(papers);
    },
  );

  it('are titles and summaries elsewhere', () => {
    const odd = {
      ...tidal,
      title: 'Institutions: Who Caches for Whom',
      summary: '机构：谁在为谁缓存,提出问题并给出回答',
    };
    expect(describePapers(writeDigest([odd, moth], { between: '\n\n' }))).toEqual([odd, moth]);
  });
});
