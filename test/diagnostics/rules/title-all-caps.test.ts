/** The rule `title-all-caps`: what counts as a title in capitals, and how its fix spells the words. */
import { describe, expect, it } from 'vitest';
import { titleAllCaps } from '../../../server/src/diagnostics/rules/title-all-caps';
import { checkFix } from '../../support/checkFix';
import { checkRule, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

describe('a title in capitals', () => {
  it.each([
    '⟦QUIET BITS FOR ALL⟧',
    '⟦dLoom: WEAVING CACHES FOR SMALL MODELS⟧',
    'Under review as a conference paper at ICLR 2026 ⟦QUIET BITS FOR SMALL MODELS⟧',
    '⟦WEAVING CACHES FOR SMALL MODELS⟧ A PREPRINT',
  ])('%s', (title) => {
    checkRule(titleAllCaps, inventedReport({ detailTitle: title, briefTitle: title.replace(/[⟦⟧]/g, '') }));
  });

  it.each([
    'Quiet Bits',
    'QUIET: Weaving Caches for Small Models',
    'SAM 2 vs. CLIP',
    'GPT-5 ON LLM QA',
    'Weaving Caches for Small Models WEAVING CACHES FOR SMALL MODELS',
  ])('is not %s', (title) => {
    checkRule(titleAllCaps, inventedReport({ detailTitle: title, briefTitle: title }));
  });
});

it('is a hint, found once for both headings, and corrected in both', () => {
  const capitals = { briefTitle: 'WEAVING CACHES', detailTitle: 'WEAVING CACHES' };
  const marked = inventedReport({ ...capitals, detailTitle: '⟦WEAVING CACHES⟧' });
  expect(checkRule(titleAllCaps, marked).map((finding) => finding.severity)).toEqual(['hint']);
  const plain = inventedReport({ briefTitle: 'Weaving Caches', detailTitle: 'Weaving Caches' });
  expect(checkFix(titleAllCaps, inventedReport(capitals), { safe: false, title: /^Write “Weaving Caches”$/ })).toBe(
    plain,
  );
});

it('recases what stands beside a running head', () => {
  const titled = (title: string): string => inventedReport({ briefTitle: title, detailTitle: title });
  expect(fixedText(titleAllCaps, titled('Work in Progress QUIET BITS FOR MODELS'))).toBe(
    titled('Work in Progress Quiet Bits for Models'),
  );
});

/** The title that the fix writes, given what the paper says. */
function recased(title: string, abstract: string, summary?: string): string {
  const fixed = fixedText(
    titleAllCaps,
    inventedTextDigest({ title, abstract, ...(summary === undefined ? {} : { summary }) }),
  );
  return fixed.split('\n')[1] ?? '';
}

describe('the fix', () => {
  it.each([
    // Names as the abstract writes them, of which the commoner way wins.
    ['HARBORCACHE: QUIET STORAGE', 'HarborCache stores. HarborCache loads.', 'HarborCache: Quiet Storage'],
    ['WEAVING DLOOMS QUICKLY', 'A dLoom is a loom.', 'Weaving dLooms Quickly'],
    ['FERN-BASED STORAGE', 'A FERN-based store.', 'FERN-Based Storage'],
    ['STRONG MAPS FOR ROBOTS', 'A map is a MAP: the map of maps. Maps help.', 'Strong Maps for Robots'],
    [
      'SEE HARBOR PROJECT',
      'The harbor is at https://example.org/HARBOR and https://example.org/HARBOR/HARBOR.',
      'See Harbor Project',
    ],
    // Terms that are always written so, singular and plural.
    ['SERVING LLMS ON GPUS WITH KV CACHES', '', 'Serving LLMs on GPUs with KV Caches'],
    // What may be a name before the colon, has digits, or cannot be spoken keeps its capitals.
    ['TIDELOCK: HOLDING CACHES', '', 'TIDELOCK: Holding Caches'],
    ['TIDELOCK 2 : HOLDING CACHES', '', 'TIDELOCK 2 : Holding Caches'],
    ['HOLDING CACHES WITH W4A8 AND QRST', '', 'Holding Caches with W4A8 and QRST'],
    // Small words are capitals only where a phrase begins.
    ['THE CACHES OF TOMORROW: A SURVEY OF THE FIELD', '', 'The Caches of Tomorrow: A Survey of the Field'],
    ['ON-THE-FLY CACHES DON’T HOLD', '', 'On-the-Fly Caches Don’t Hold'],
    // A hyphen that the abstract does not have may be that of a line end.
    ['QUANTI-ZATION OF CACHES', 'We study quantization.', 'Quanti-zation of Caches'],
    ['LOW-RANK CACHES', 'We study low-rank maps.', 'Low-Rank Caches'],
  ])('%s (%s)', (title, abstract, expected) => {
    expect(recased(title, abstract)).toBe(expected);
  });

  it('takes names from the summary, but not its capitals', () => {
    expect(recased('HARBORCACHE QUIET STORAGE', 'A store.', '提出HarborCache与QUIET存储,加快读取')).toBe(
      'HarborCache Quiet Storage',
    );
  });
});
