/** Measures `wrong-paper` on real reports: no false alarm as they are, and how many papers are found when they are exchanged. */
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import type { ListingIndex, RecordSearch } from '../../server/src/arxiv/listingIndex';
import type { Identity } from '../../server/src/arxiv/resolveIdentity';
import { resolveIdentities, resolveIdentity } from '../../server/src/arxiv/resolveIdentity';
import type { WrongPaper } from '../../server/src/arxiv/wrongPaper';
import { findWrongPapers } from '../../server/src/arxiv/wrongPaper';
import type { Digest, Paper } from '../../server/src/digest/digest';
import type { IdentityAccuracy, LabelledReport } from './identity';
import { percent } from './percent';
import { createRandom } from './titleBoundarySamples';
import { withhold } from './withheldRecords';

/** One paper of a report in the place of which another stands, or a part of another. */
interface Exchange {
  readonly kind: WrongPaper['kind'];
  readonly paper: Paper;
  readonly records: RecordSearch;
}

/** Any number gives exchanges that are as good. */
const seed = 20260203;

const columns = ['exchanged', 'papers', 'found', 'recall', 'as its kind', 'the right one offered'];

export function measureWrongPapers(reports: readonly LabelledReport[], records: ListingIndex): IdentityAccuracy {
  const alarms = reports.flatMap(({ file, digest }) =>
    findWrongPapers(digest, resolveIdentities(digest, records), records).map(
      ({ paper, kind }) => `  ${file}: ${kind} ${paper.title?.text ?? ''}`,
    ),
  );
  const random = createRandom(seed);
  const listed = records.papers.filter(({ abstract }) => abstract !== undefined);
  const pick = (): PaperMetadata => {
    const picked = listed[Math.floor(random() * listed.length)];
    if (picked === undefined) throw new Error('The mails have no abstract.');
    return picked;
  };
  const rows = [
    ['record taken away', (paper: Paper, identifier: string) => takeAway(paper, identifier, records)],
    ['abstract', (paper: Paper) => exchangeAbstract(paper, pick(), records)],
    ['title and abstract', (paper: Paper) => exchangePaper(paper, pick(), records)],
  ] as const;
  return {
    lines: [
      `wrong papers reported: ${alarms.length}  (wanted: 0)`,
      ...alarms,
      'wrong papers found when a paper that has title and abstract is exchanged for one of another mail:',
      `  ${formatRow(columns)}`,
      ...rows.map(([name, exchange]) => `  ${formatRow([name, ...countFound(reports, records, exchange)])}`),
    ],
    meetsFloors: alarms.length === 0,
  };
}

function countFound(
  reports: readonly LabelledReport[],
  records: RecordSearch,
  exchange: (paper: Paper, identifier: string) => Exchange,
): readonly string[] {
  let [papers, found, asKind, offered] = [0, 0, 0, 0];
  for (const { digest, identifiers } of reports) {
    const identities = resolveIdentities(digest, records);
    for (const [place, identifier] of identifiers.entries()) {
      const paper = digest.papers[place];
      if (paper?.title === undefined || (paper.abstract?.value.text ?? '') === '' || identifier === undefined) continue;
      const exchanged = exchange(paper, identifier);
      const wrong = findExchanged(digest, identities, place, exchanged);
      papers++;
      if (wrong === undefined) continue;
      found++;
      if (wrong.kind === exchanged.kind) asKind++;
      if (wrong.candidates.some((candidate) => candidate.identifier === identifier)) offered++;
    }
  }
  // What an exchanged paper has in common with the right one is chance, unless its title has stayed.
  const isMixed = offered > 0;
  return [papers, found, percent(found, papers), asKind, isMixed ? offered : '–'].map(String);
}

function findExchanged(
  digest: Digest,
  identities: readonly Identity[],
  place: number,
  { paper, records }: Exchange,
): WrongPaper | undefined {
  const papers = digest.papers.map((each, index) => (index === place ? paper : each));
  const known = identities.map((identity, index) => (index === place ? resolveIdentity(paper, records) : identity));
  return findWrongPapers({ papers }, known, records).find((wrong) => wrong.paper === paper);
}

/** The paper stays, and is in no mail. */
function takeAway(paper: Paper, identifier: string, records: RecordSearch): Exchange {
  return { kind: 'unlisted', paper, records: withhold(records, identifier) };
}

function exchangeAbstract(paper: Paper, { abstract = '' }: PaperMetadata, records: RecordSearch): Exchange {
  return { kind: 'mixed', paper: withAbstract(paper, abstract), records };
}

/** The other paper is in no mail. */
function exchangePaper(paper: Paper, other: PaperMetadata, records: RecordSearch): Exchange {
  const { title } = paper;
  const titled = title === undefined ? paper : { ...paper, title: { ...title, text: other.title } };
  const exchanged = withAbstract(titled, other.abstract ?? '');
  return { kind: 'unlisted', paper: exchanged, records: withhold(records, other.identifier) };
}

function withAbstract(paper: Paper, text: string): Paper {
  const { abstract } = paper;
  return abstract === undefined ? paper : { ...paper, abstract: { ...abstract, value: { ...abstract.value, text } } };
}

function formatRow(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart((columns[index]?.length ?? 0) + 2)))
    .join('');
}
