/** What is offered for an identifier, an address or the words of a title, and the digest that comes of it. */
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../server/src/arxiv/listing';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import type { PaperCompletion } from '../../server/src/features/completions';
import { getCompletions } from '../../server/src/features/completions';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { inventedListing, inventedReport, inventedTextDigest } from '../support/invented';
import { parseMarkedText, withBothLineEndings } from '../support/markedText';

const records = new PaperRecords();
const mail =
  inventedListing({
    identifier: '2602.00031',
    title: 'Tidal Harbours: a Study of Lamps',
    abstract: 'We study lamps.',
  }) + inventedListing({ identifier: '2602.00032', title: 'Moonlit Ferries at Night', abstract: 'We cross at night.' });
records.updateListing(
  'file:///m.txt',
  parseListing(mail).entries.map(({ paper }) => paper),
);

function completionsOf(marked: string, isInvoked = true): readonly PaperCompletion[] {
  const { text, cursor } = parseMarkedText(marked);
  const document = parseDocument('file:///d.digest', text);
  if (!isDigestDocument(document)) throw new Error('the fixture is no digest');
  return getCompletions(document, records, cursor ?? 0, defaultSettings, isInvoked);
}

/** The text after the first completion. */
function completed(marked: string): string {
  const [first] = completionsOf(marked);
  if (first === undefined) throw new Error('nothing is offered');
  return applyTextEdits(parseMarkedText(marked).text, [...first.edits, { range: first.typed, newText: '' }]);
}

describe('a completion', () => {
  it.each(['2602.00031', 'https://arxiv.org/pdf/2602.00031v2', 'arXiv:2602.00031', 'tidal harbours'])(
    'of %s inserts the whole paper behind the last one',
    (typed) => {
      for (const digest of withBothLineEndings(inventedTextDigest())) {
        const lineBreak = digest.includes('\r') ? '\r\n' : '\n';
        const text = completed(`${digest}${typed}<|>${lineBreak}`);
        expect(text.startsWith(digest.trimEnd())).toBe(true);
        expect(text).toContain(`${lineBreak}Tidal Harbours: a Study of Lamps${lineBreak}`);
        expect(text).toContain(`Link: https://arxiv.org/abs/2602.00031${lineBreak}Abstract${lineBreak}We study lamps.`);
        expect(text).not.toContain(typed.startsWith('h') ? 'pdf' : `${lineBreak}${typed}`);
      }
    },
  );

  it('puts the paper into both sections of a report', () => {
    const text = completed(`${inventedReport()}2602.00032<|>\n`);
    expect(text.match(/^### 2\. Moonlit Ferries at Night$/gm)).toHaveLength(2);
    expect(text).toContain('分析论文数量: 2篇');
  });

  it('is none for a paper that is there, for one that is unknown, and within a line', () => {
    const there = inventedTextDigest({ link: 'https://arxiv.org/abs/2602.00031' });
    expect(completionsOf(`${there}2602.00031<|>\n`)).toEqual([]);
    const titled = 'Moonlit Ferries at Night';
    const entitled = inventedReport({ briefTitle: titled, detailTitle: titled, abstract: 'We cross at night.' });
    expect(completionsOf(`${entitled}2602.00032<|>\n`)).toEqual([]);
    expect(completionsOf(`${inventedTextDigest()}2602.00099<|>\n`)).toEqual([]);
    expect(completionsOf(`${inventedTextDigest()}2602.<|>00031\n`)).toEqual([]);
  });

  it('goes by the words of a title only when it is asked for', () => {
    expect(completionsOf(`${inventedTextDigest()}moonlit ferries<|>\n`, false)).toEqual([]);
    expect(completionsOf(`${inventedTextDigest()}moonlit ferries<|>\n`)).toHaveLength(1);
    expect(completionsOf(`${inventedTextDigest()}Moonlit Ferries at Night<|>\n`)).toHaveLength(1);
    expect(completionsOf(`${inventedTextDigest()}moon<|>\n`)).toEqual([]);
  });
});
