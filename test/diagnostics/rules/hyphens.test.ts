/** The rules on hyphens: `hyphen-lost`, `hyphen-split`, `title-hyphen-split`. */
import { describe, expect, it } from 'vitest';
import { hyphenLost } from '../../../server/src/diagnostics/rules/hyphen-lost';
import { hyphenSplit } from '../../../server/src/diagnostics/rules/hyphen-split';
import { titleHyphenSplit } from '../../../server/src/diagnostics/rules/title-hyphen-split';
import { countSpellings } from '../../../server/src/prose/hyphenLexicon';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex';
import { checkRule, findingsIn, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

/** An index that has read passages of other papers, each as often as is said. */
function indexOf(...passages: readonly (readonly [times: number, passage: string])[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  passages.forEach(([times, passage], number) => {
    const spellings = countSpellings(Array.from({ length: times }, () => passage));
    index.updateListing(`file:///${number}.txt`, { headers: [], papers: [], spellings });
  });
  return index;
}

describe('hyphen-lost', () => {
  const index = indexOf(
    [2, 'a tide-aware lamp keeps its self-attention in a state-of-the-art harbour, up-to-date, end-to-end'],
    [30, 'multi-scale fine-tuning, quick look-up, the real-world head-lamp, MY-LAMP'],
    [2, 'finetuning, lookup, multiscale'],
    [1, 'realworld'],
    [1, 'a dim-lit harbour'],
  );

  it.each([
    ['A ⟦tideaware⟧ lamp.', 'A tide-aware lamp.'],
    ['⟦Selfattention⟧ in lamps.', 'Self-attention in lamps.'],
    ['A ⟦stateof-the-art⟧ lamp.', 'A state-of-the-art lamp.'],
    ['A ⟦state-ofthe-art⟧ lamp.', 'A state-of-the-art lamp.'],
    ['An ⟦end-toend⟧ lamp.', 'An end-to-end lamp.'],
    ['The ⟦half-realworld⟧ tide.', 'The half-real-world tide.'],
    ['The ⟦LAMPbased⟧ harbour.', 'The LAMP-based harbour.'],
    ['Its ⟦LAMPsaware⟧ harbour.', 'Its LAMPs-aware harbour.'],
    ['The ⟦QuietNETbased⟧ harbour.', 'The QuietNET-based harbour.'],
    ['The ⟦harbourspecific⟧ lamps.', 'The harbour-specific lamps.'],
    ['Buoys bring ⟦buoyspecific⟧ lamps and a buoy.', 'Buoys bring buoy-specific lamps and a buoy.'],
    ['A multi-scale lamp is ⟦multiscale⟧.', 'A multi-scale lamp is multi-scale.'],
  ])('%s', (abstract, fixed) => {
    const marked = inventedReport({ abstract });
    const [finding] = checkRule(hyphenLost, marked, { index });
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([false]);
    expect(fixedText(hyphenLost, marked, undefined, { index })).toBe(inventedReport({ abstract: fixed }));
    checkRule(hyphenLost, inventedTextDigest({ abstract }), { index });
  });

  it.each([
    ['a spelling that others use, too', 'We finetune by finetuning after a lookup.'],
    ['a prefix that needs no hyphen', 'A multiscale lamp.'],
    ['a habit of the author', 'A selfattention lamp. One selfattention harbour. No selfattention boat.'],
    ['a lost blank', 'It is lit upto the sea, stateof lamps.'],
    ['a name', 'RealWorld and MYLAMP shine, so does HarbourLAMP.'],
    ['an address', 'See https://tideaware.org/selfattention or mail to tideaware@lamp-mail.org.'],
    [
      'an ending behind a prefix or what is no word',
      'Unaware and unrelated, they debased overspecific grimbased lamps.',
    ],
    ['a half that no other paper has', 'A dimlit lamp.'],
    ['what is long beyond all words', `A ${'tide'.repeat(20)}aware lamp.`],
  ])('leaves %s alone', (_, abstract) => {
    checkRule(hyphenLost, inventedReport({ abstract }), { index });
  });

  it('knows by the paper itself what no other digest has', () => {
    const abstract = 'Sea-lit lamps are lit by the sea. A ⟦sealit⟧ lamp.';
    checkRule(hyphenLost, inventedReport({ abstract }), { index: indexOf([1, 'the sea is lit']) });
    checkRule(hyphenLost, inventedReport({ abstract: abstract.replace(/[⟦⟧]/g, '') }));
  });

  it('learns from the other digests', () => {
    const others = new WorkspaceIndex();
    const abstract = 'We keep moon-faced tides.';
    for (const name of ['a', 'b'])
      findingsIn(inventedTextDigest({ abstract }), { uri: `file:///${name}.digest`, index: others });
    checkRule(hyphenLost, inventedReport({ abstract: 'The ⟦moonfaced⟧ tides.' }), { index: others });
    checkRule(hyphenLost, inventedReport({ abstract: 'The moonfaced tides.' }));
  });
});

describe('hyphen-split', () => {
  const index = indexOf(
    [3, 'lighthouse buoyancy shadow and image, the harbour-master'],
    [20, 'a well-lit precision harbour of the sea'],
    [3, 'the non-linear house, a nonlinear light, co-light, colight'],
  );

  it.each([
    ['A ⟦buoy-ancy⟧ lamp.', 'A buoyancy lamp.'],
    ['Its ⟦pre-cision⟧ grows.', 'Its precision grows.'],
    ['The ⟦Shad-owServe⟧ lamp.', 'The ShadowServe lamp.'],
    ['The ⟦Quie-tNet⟧ lamp is QuietNet.', 'The QuietNet lamp is QuietNet.'],
    [
      'The ⟦Harbour-Light⟧ lamp: HarbourLight, HarbourLight, HarbourLight.',
      'The HarbourLight lamp: HarbourLight, HarbourLight, HarbourLight.',
    ],
    ['A ⟦well-buoy-ancy⟧ lamp.', 'A well-buoyancy lamp.'],
  ])('%s', (abstract, fixed) => {
    const marked = inventedReport({ abstract });
    const [finding] = checkRule(hyphenSplit, marked, { index });
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([false]);
    expect(fixedText(hyphenSplit, marked, undefined, { index })).toBe(inventedReport({ abstract: fixed }));
  });

  it.each([
    ['a compound of words', 'A well-lit light-house of the harbour-master.'],
    ['a prefix', 'A non-linear, co-light lamp.'],
    ['a number or a single letter', 'Buoys of 4-bit, buoy-3 and a b-uoyancy.'],
    ['a name that is written both ways', 'Harbour-Light is HarbourLight.'],
    ['an address', 'See https://buoy-ancy.org.'],
    ['an unknown word', 'A gri-mble lamp.'],
    ['a joined spelling that has itself lost a hyphen', 'A buoy-based lamp is buoybased, buoybased.'],
  ])('leaves %s alone', (_, abstract) => {
    checkRule(hyphenSplit, inventedReport({ abstract }), { index });
  });

  it.each([
    ['Both ⟦intra-and⟧ inter-layer lamps.', 'Both intra- and inter-layer lamps.'],
    ['With ⟦core-or⟧ edge- and other lamps.', 'With core- or edge- and other lamps.'],
    ['Both ⟦4-and⟧ 8-bit lamps.', 'Both 4- and 8-bit lamps.'],
  ])('%s', (abstract, fixed) => {
    const marked = inventedReport({ abstract });
    const [finding] = checkRule(hyphenSplit, marked);
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([true]);
    expect(fixedText(hyphenSplit, marked)).toBe(inventedReport({ abstract: fixed }));
  });

  it.each([
    'A plug-and-play lamp.',
    'A plug-and play lamp.',
    'Both intra- and inter-layer lamps.',
    'A state-of-the-art-and low-cost lamp.',
    'It is on-and, non-stop, bright.',
  ])('leaves the hyphens of %s alone', (abstract) => {
    checkRule(hyphenSplit, inventedReport({ abstract }));
  });
});

describe('title-hyphen-split', () => {
  const index = indexOf([4, 'speculative lamps and multi-modal multimodal tides'], [9, 'a multimodal sea']);

  function reportOf(detailTitle: string, briefTitle: string): string {
    return inventedReport({ detailTitle, briefTitle, abstract: 'We diffuse by quiet diffusion in precise lamps.' });
  }

  it.each([
    ['⟦DIF-FUSION⟧ LAMPS', 'DIFFUSION LAMPS'],
    ['QUIET ⟦SPEC-ULATIVE⟧ LAMPS', 'QUIET SPECULATIVE LAMPS'],
    ['QUIET ⟦DIF-FUSION-BASED⟧ LAMPS', 'QUIET DIFFUSION-BASED LAMPS'],
  ])('%s', (title, fixed) => {
    const marked = reportOf(title, title.replace(/[⟦⟧]/g, ''));
    const [finding] = checkRule(titleHyphenSplit, marked, { index });
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([false]);
    expect(fixedText(titleHyphenSplit, marked, undefined, { index })).toBe(reportOf(fixed, fixed));
    checkRule(titleHyphenSplit, inventedTextDigest({ title, abstract: 'By quiet diffusion.' }), { index });
  });

  it('finds each word once, where only one heading has it there', () => {
    const title = '⟦DIF-FUSION⟧ BY ⟦SPEC-ULATIVE⟧ LAMPS';
    const marked = reportOf(title, 'DIFFUSION BY SPEC-ULATIVE LAMPS');
    checkRule(titleHyphenSplit, marked, { index });
    expect(fixedText(titleHyphenSplit, marked, /DIFFUSION/, { index })).toBe(
      reportOf('DIFFUSION BY SPEC-ULATIVE LAMPS', 'DIFFUSION BY SPEC-ULATIVE LAMPS'),
    );
    expect(fixedText(titleHyphenSplit, marked, /SPECULATIVE/, { index })).toBe(
      reportOf('DIF-FUSION BY SPECULATIVE LAMPS', 'DIFFUSION BY SPECULATIVE LAMPS'),
    );
  });

  it.each(['MULTI-MODAL LAMPS', 'VQ-GAN AND QUIET LAMPS', 'A SELF-TAUGHT LAMP', 'LAMPS 2-D', 'DIF-FERENT LAMPS'])(
    'leaves %s alone',
    (title) => {
      checkRule(titleHyphenSplit, reportOf(title, title), { index });
    },
  );
});

describe('a line of 100,000 characters', () => {
  it.each(['a', 'A', 'a-', 'ab-', 'aB', '- ', 'a-and b ', '@', '\u00e9'])('made of %j takes no time', (unit) => {
    const abstract = `A tide-aware lamp ${unit.repeat(100_000 / unit.length)}`;
    for (const rule of [hyphenLost, hyphenSplit, titleHyphenSplit]) checkRule(rule, inventedReport({ abstract }));
  });
});
