/** The line above a digest that says whether it was checked against arXiv's record. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { findKnownPaper } from '../diagnostics/officialRecord';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { DigestDocument } from '../workspace/parsedDocument';
import { describeSource } from './recordSource';

/** What the line says; `undefined` for a digest without papers. */
export function describeCheck({ digest }: DigestDocument, records: PaperRecords): LocalizedText | undefined {
  const total = digest.papers.length;
  if (total === 0) return undefined;
  const known = digest.papers.flatMap((paper) => findKnownPaper(records, paper)?.metadata ?? []);
  const [first, ...others] = known;
  if (first === undefined) return localized('Not checked against arXiv', '未对照 arXiv 核对');
  const source = describeSource(others.reduce(laterOf, first).source);
  return known.length === total
    ? localized(`Checked against ${source.en}`, `已对照${source['zh-cn']}核对`)
    : localized(
        `${known.length} of ${total} papers checked against ${source.en}`,
        `${total} 篇论文中有 ${known.length} 篇已对照${source['zh-cn']}核对`,
      );
}

function laterOf(one: PaperMetadata, other: PaperMetadata): PaperMetadata {
  return (one.source.date ?? '') < (other.source.date ?? '') ? other : one;
}
