/** The rule `wrong-paper`: papers that no mail has, or whose title and abstract are those of two, and what is offered for them. */
import { describe, expect, it } from 'vitest';
import { wrongPaper } from '../../../server/src/diagnostics/rules/wrong-paper';
import { abstracts } from '../../arxiv/inventedRecords';
import { checkRule, findingsIn, fixedText } from '../../support/checkRule';
import { inventedListing } from '../../support/invented';

interface Paper {
  readonly title: string;
  readonly abstract: string;
}

const lamps = { title: 'Lamps of Small Harbours', abstract: abstracts.lamps };
const horns = { title: 'Foghorns of Big Harbours', abstract: abstracts.horns };
const tides = { title: 'Tide Tables That Learn', abstract: abstracts.tides };
const anchors = { title: 'Anchors That Hold in Shallow Water', abstract: 'We forge an anchor for shallow water.' };
const chains = { title: 'Tankers That Hold', abstract: 'We count the links of chains.' };
const stranger = { title: 'Anchors That Hold Fast', abstract: abstracts.unlisted };

const listing = [lamps, horns, tides, chains, anchors]
  .map((paper, place) => inventedListing({ identifier: `2602.0002${place}`, ...paper }))
  .join('');

/** A report of these papers; the last one's heading may be marked. */
function report(...papers: readonly Paper[]): string {
  const details = papers.map(
    ({ title, abstract }, place) =>
      `### ${place + 1}. ${title}\n\n**主要机构**: Northshore University\n\n**摘要**:\n${abstract}\n\n`,
  );
  return `# AI推理加速技术论文分析报告\n生成时间: 2026-02-03 08:30:00\n\n## 论文详细信息\n\n${details.join('')}`;
}

function marked({ title, abstract }: Paper): Paper {
  return { title: `⟦${title}⟧`, abstract };
}

function offers(text: string): readonly (string | undefined)[] {
  return findingsIn(text, { rule: wrongPaper, listing }).flatMap(({ fixes = [] }) =>
    fixes.map(({ title }) => title.en),
  );
}

describe('a paper that no mail has', () => {
  const text = report(lamps, horns, tides, stranger);

  it('is a warning, where the mails have the others', () => {
    const [finding] = checkRule(wrongPaper, report(lamps, horns, tides, marked(stranger)), { listing });
    expect(finding?.severity).toBe('warning');
    expect(finding?.message.en).toMatch(/^No paper of the listing mails has this title or this abstract/);
  });

  it('may be replaced by one that fits and is not used, best first', () => {
    expect(offers(text)).toEqual([
      'Replace by “Anchors That Hold in Shallow Water” (arXiv:2602.00024)',
      'Replace by “Tankers That Hold” (arXiv:2602.00023)',
    ]);
    expect(fixedText(wrongPaper, text, /Anchors That Hold in/, { listing })).toBe(report(lamps, horns, tides, anchors));
  });

  it('is not replaced by one that the digest has', () => {
    expect(offers(report(lamps, horns, tides, anchors, stranger))).toEqual([
      'Replace by “Tankers That Hold” (arXiv:2602.00023)',
    ]);
  });

  it('is none in a digest that draws on other mails', () => {
    expect(offers(report(lamps, horns, stranger))).toEqual([]);
  });
});

describe('a title over the abstract of another paper', () => {
  const mixed = { title: lamps.title, abstract: horns.abstract };

  it('is an error; both papers are offered, unless the digest has them', () => {
    const [finding] = checkRule(wrongPaper, report(marked(mixed)), { listing });
    expect(finding?.severity).toBe('error');
    expect(finding?.message.en).toMatch(/^The title belongs to one paper/);
    expect(offers(report(mixed))).toEqual([
      'Replace by “Foghorns of Big Harbours” (arXiv:2602.00021)',
      'Replace by “Lamps of Small Harbours” (arXiv:2602.00020)',
    ]);
    expect(offers(report(mixed, lamps))).toEqual(['Replace by “Foghorns of Big Harbours” (arXiv:2602.00021)']);
  });

  it('takes the abstract of the one that is chosen', () => {
    expect(fixedText(wrongPaper, report(mixed), /Lamps/, { listing })).toBe(report(lamps));
  });

  it('is none where the mails have neither', () => {
    const { bad } = wrongPaper.example;
    expect(findingsIn(bad, { rule: wrongPaper, listing: inventedListing() })).toEqual([]);
  });
});
