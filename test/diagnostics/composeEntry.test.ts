/** New papers from arXiv's record: text in, text out. */
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../server/src/arxiv/listing';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { composeEntry } from '../../server/src/diagnostics/composeEntry';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { findingsIn } from '../support/checkRule';
import { inventedListing, inventedReport, inventedTextDigest } from '../support/invented';

const lamps = recordOf(inventedListing({ title: 'Lamps: Light for $\\alpha$ Harbours' }));

function recordOf(mail: string): PaperMetadata {
  const [entry] = parseListing(mail).entries;
  if (entry === undefined) throw new Error('the mail has no paper');
  return entry.paper;
}

function addPaper(text: string, metadata: PaperMetadata = lamps, linkVersion: 'keep' | 'strip' = 'keep'): string {
  const document = parseDocument('file:///a.digest', text);
  if (!isDigestDocument(document)) throw new Error('no digest');
  return applyTextEdits(text, composeEntry(metadata, document, { linkVersion }));
}

/** The codes that the rules find in a digest of two papers alone, not in that of one. */
function newCodes(before: string, after: string): readonly string[] {
  const known = findingsIn(before).map(({ code }) => code);
  return findingsIn(after).flatMap(({ code }) => (known.includes(code) ? [] : [code]));
}

const textEntry = `Lamps: Light for $\\alpha$ Harbours

Authors: Jonas Weber, Priya Raman | Date: 2026-02-02
Link: https://arxiv.org/abs/2602.00021
Abstract
We study the lamps of small harbours.
`;

describe('a paper of a text digest', () => {
  it('goes behind the last one, in the line endings of the file', () => {
    const digest = inventedTextDigest();
    expect(addPaper(digest)).toBe(`${digest}\n${textEntry}`);
    expect(addPaper(digest.trimEnd())).toBe(`${digest}\n${textEntry}`);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(addPaper(crlf(digest))).toBe(crlf(`${digest}\n${textEntry}`));
  });

  it('is read back as it was written', () => {
    const document = parseDocument('file:///a.digest', addPaper(addPaper(inventedTextDigest())));
    expect(document.digest?.papers.map(({ title }) => title?.text)).toEqual([
      'Quiet Bits Four-Bit Key-Value Caches',
      'Lamps: Light for $\\alpha$ Harbours',
      'Lamps: Light for $\\alpha$ Harbours',
    ]);
    expect(document.digest?.papers[2]?.abstract?.value.text).toBe('We study the lamps of small harbours.');
  });

  it('uses the labels of the file', () => {
    const digest = inventedTextDigest()
      .replace('Authors', '作者')
      .replace('Date', '日期')
      .replace('Link', '链接')
      .replace('Abstract', '摘要');
    expect(addPaper(digest)).toContain('\n作者: Jonas Weber, Priya Raman | 日期: 2026-02-02\n链接: https');
  });

  it('loses the signs of its title that the other titles have lost', () => {
    const body = inventedTextDigest().split('\n').slice(1).join('\n');
    const plain = recordOf(inventedListing({ title: 'Lamps: Light or Dark?' }));
    expect(addPaper(`2026-01-14\n${`${body}\n`.repeat(5)}`, plain)).toContain('\nLamps Light or Dark\n');
    expect(addPaper(`2026-01-14\n${`${body}\n`.repeat(4)}`, plain)).toContain('\nLamps: Light or Dark?\n');
  });

  it('has the version of the link that the settings want', () => {
    const revised = { ...lamps, version: 3 };
    expect(addPaper(inventedTextDigest(), revised)).toContain('/2602.00021v3\n');
    expect(addPaper(inventedTextDigest(), revised, 'strip')).toContain('/2602.00021\n');
  });

  it('leaves open what the record does not tell, for the rules to ask for', () => {
    const digest = inventedTextDigest();
    const bare = { ...lamps, submitted: undefined, authors: [], abstract: undefined };
    const added = addPaper(digest, bare);
    expect(added.slice(digest.length)).toContain(
      '\nAuthors: | Date:\nLink: https://arxiv.org/abs/2602.00021\nAbstract\n',
    );
    const asked = ['missing-summary', 'missing-authors', 'missing-date', 'missing-abstract'];
    expect(newCodes(digest, added)).toEqual(asked);
    const cutOff = addPaper(digest, { ...lamps, omittedAuthors: 38 });
    expect(cutOff).toContain('\nAuthors: | Date: 2026-02-02\n');
    expect(newCodes(digest, cutOff)).toContain('missing-authors');
  });
});

describe('a paper of a report', () => {
  it('goes to both sections and is counted', () => {
    const added = addPaper(inventedReport());
    expect(added).toContain('分析论文数量: 2篇');
    expect(added).toContain('过高的问题。\n\n### 2. Lamps: Light for α Harbours\n\n## 论文详细信息');
    expect(
      added.endsWith(`per tenant.

### 2. Lamps: Light for α Harbours

**主要机构**:
**作者**: Jonas Weber, Priya Raman
**作者数量**: 2人
**链接**: https://arxiv.org/abs/2602.00021

**摘要**:
We study the lamps of small harbours.
`),
    ).toBe(true);
  });

  it('leaves a wrong count to its own rule', () => {
    expect(addPaper(inventedReport().replace('1篇', '7篇'))).toContain('分析论文数量: 7篇');
  });

  it('counts the authors that the record leaves out', () => {
    expect(addPaper(inventedReport(), { ...lamps, omittedAuthors: 9 })).toContain('**作者**:\n**作者数量**: 11人');
  });

  it('leaves open what the record does not tell', () => {
    const added = addPaper(inventedReport(), { ...lamps, authors: [], abstract: undefined });
    expect(added).toContain('**作者**:\n**作者数量**:\n**链接**: https://arxiv.org/abs/2602.00021\n\n**摘要**:\n');
    expect(newCodes(inventedReport(), added)).toContain('missing-abstract');
  });
});
