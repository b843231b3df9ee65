/** Invented records of papers and digests of them. */
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { parseTimestamp } from '../../server/src/arxiv/paperMetadata';
import type { Digest } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';

/** Abstracts that share no more words than those of one field do. */
export const abstracts = {
  lamps:
    'We count boats at night from the light of a single harbour lamp. A small network on the lamp post sees only how the light on the water moves and needs no camera. In five harbours it finds nineteen of twenty boats, uses four milliwatts, and runs for a whole winter on one battery that fits into the post.',
  horns:
    'Ships in the mist are heard long before they are seen. We present an array of foghorns that listen between their own calls and locate engines by the delay of the echo. Trained on recordings of two large harbours, it places a tanker within ten metres, and it still works when half of the horns are silent for repair.',
  tides:
    'Tables of the tides are computed once a year and ignore the weather of the day. Our tables learn from gauges along the coast and correct themselves every hour. Over three years of storms the error at high water falls from forty centimetres to nine, while the printed table of the harbour master stays as simple as before.',
  unlisted:
    'An anchor holds because of the chain that lies on the ground. We measure the pull on chains of many lengths with a sensor in the shackle and learn when an anchor is about to drag. The alarm comes eleven minutes before the ship moves, which is enough time for a crew of two to start the engine.',
} as const;

export interface InventedRecord {
  readonly identifier: string;
  readonly title: string;
  readonly abstract?: string | undefined;
  readonly authors?: readonly string[];
  /** The last day of the mail's window. */
  readonly day?: string;
}

export function inventedRecord(record: InventedRecord): PaperMetadata {
  const date = parseTimestamp(`${record.day ?? '2026-02-01'}T19:00:00Z`);
  return {
    identifier: record.identifier,
    version: undefined,
    submitted: date,
    revised: undefined,
    title: record.title,
    authors: record.authors ?? ['Jonas Weber', 'Priya Raman'],
    omittedAuthors: 0,
    categories: ['cs.LG'],
    comments: undefined,
    journalReference: undefined,
    doi: undefined,
    abstract: record.abstract,
    isWithdrawn: false,
    source: { kind: 'listing', date },
  };
}

export interface InventedEntry {
  readonly title?: string;
  readonly abstract?: string;
  /** Further field lines. */
  readonly fields?: string;
}

/** A report with these papers. */
export function inventedReportOf(...entries: readonly InventedEntry[]): Digest {
  const details = entries.map(
    ({ title = '', abstract = '', fields = '' }, index) =>
      `### ${index + 1}. ${title}\n\n**主要机构**: Northshore University\n${fields}\n**摘要**:\n${abstract}\n\n`,
  );
  const text = `# AI推理加速技术论文分析报告\n生成时间: 2026-02-03 08:30:00\n\n## 论文详细信息\n\n${details.join('')}`;
  const digest = parseDigest(text)?.digest;
  if (digest === undefined) throw new Error('The invented text is no digest.');
  return digest;
}
