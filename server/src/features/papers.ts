/** The papers of a digest with their topics and pages, for the Papers view and the commands on a paper. */
import type { PaperRecords } from '../arxiv/paperRecords';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { Locale } from '../localization';
import type { PaperItem, PaperLinks, TopicItem } from '../protocol';
import type { TextRange } from '../text/textRange';
import type { TopicClassifier } from '../topics/classifyTopics';
import { paperTopics } from '../topics/paperTopics';
import type { InsertPlaces } from '../workspace/insertPlaces';
import { findInsertPlaces } from '../workspace/insertPlaces';
import type { DigestDocument } from '../workspace/parsedDocument';
import { recordVerdict } from './recordVerdict';
import { paperDescription, paperLabel } from './paperLabel';

/** A `PaperItem` of the protocol, with offsets. */
export interface ListedPaper extends Omit<PaperItem, 'range' | 'briefRange' | 'selectionRange'> {
  readonly range: TextRange;
  readonly briefRange: TextRange | undefined;
  readonly selectionRange: TextRange;
}

/** A `PapersResult` of the protocol, with offsets. */
export interface PaperList extends InsertPlaces {
  readonly layout: Digest['layout'];
  readonly papers: readonly ListedPaper[];
  /** The topics that the papers have, in the order of the taxonomy; an author's own come before `other`. */
  readonly topics: readonly TopicItem[];
}

export function getPapers(
  document: DigestDocument,
  classifier: TopicClassifier,
  records: PaperRecords,
  locale: Locale,
): PaperList {
  const { digest } = document;
  const papers = digest.papers.map((paper) => listPaper(paper, classifier, records, locale));
  return {
    layout: digest.layout,
    papers,
    topics: listTopics(papers, classifier, locale),
    ...findInsertPlaces(document),
  };
}

function listPaper(paper: Paper, classifier: TopicClassifier, records: PaperRecords, locale: Locale): ListedPaper {
  const verdict = recordVerdict(paper, records);
  const links = paperLinks(paper);
  return {
    index: paper.index,
    label: paperLabel(paper, locale),
    hasTitle: paper.title !== undefined,
    description: paperDescription(paper, locale) ?? '',
    topics: paperTopics(paper, classifier),
    range: paper.range,
    briefRange: paper.layout === 'report' && paper.detailEntry !== undefined ? paper.briefEntry?.range : undefined,
    selectionRange: paper.nameRange,
    ...(links === undefined ? {} : { links }),
    ...(verdict === 'unknown' ? {} : { verdict }),
  };
}

function paperLinks(paper: Paper): PaperLinks | undefined {
  const identifier = paperIdentifier(paper);
  if (identifier === undefined) return undefined;
  return {
    abstractPage: arxivPageUrl('abs', identifier),
    pdf: arxivPageUrl('pdf', identifier),
    html: arxivPageUrl('html', identifier),
  };
}

function listTopics(papers: readonly ListedPaper[], classifier: TopicClassifier, locale: Locale): readonly TopicItem[] {
  const used = new Set(papers.flatMap((paper) => paper.topics));
  const known = classifier.topics
    .filter(({ id }) => used.delete(id))
    .map(({ id, name }) => ({ id, name: name[locale] }));
  const own = [...used].map((name) => ({ id: name, name }));
  return [...known.filter(({ id }) => id !== 'other'), ...own, ...known.filter(({ id }) => id === 'other')];
}
