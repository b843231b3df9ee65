/** What a digest has and lacks of the papers of the listing mails, beside what the other digests of the workspace have. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { TopicCoverage } from '../coverage/digestCoverage';
import { countPresent, findDrawnWindows, findTopicCoverage } from '../coverage/digestCoverage';
import type { ListingWindow } from '../coverage/listingWindows';
import { findListingWindows } from '../coverage/listingWindows';
import type { WindowProblem } from '../coverage/windowProblems';
import { findWindowProblems } from '../coverage/windowProblems';
import type { TopicMemory } from '../topics/topicMemory';
import { fileNameOf } from '../workspace/documentUri';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { PaperIdentity, WorkspaceIndex } from '../workspace/workspaceIndex';
import { createPaperFact } from '../workspace/workspaceIndex';
import { identifiersIn } from './recordVerdict';

export interface Coverage {
  /** All that the mails at hand announce, in the order of time. */
  readonly windows: readonly WindowCoverage[];
  readonly problems: readonly WindowProblem[];
  readonly topics: readonly TopicCoverage[];
  /** The papers of the digest that others have, too. */
  readonly doubles: readonly DoubledPaper[];
  /** The names of the other digests that have a paper. */
  readonly findElsewhere: (paper: PaperMetadata) => readonly string[];
}

export interface WindowCoverage extends ListingWindow {
  /** Whether the digest was made from it. */
  readonly isDrawn: boolean;
  /** How many of its papers the digest has. */
  readonly present: number;
  /** How many of the others other digests have. */
  readonly elsewhere: number;
}

export interface DoubledPaper {
  readonly title: string;
  /** The names of the other digests. */
  readonly digests: readonly string[];
}

/** Some 10 ms of work, after which requests get their turn. */
const papersPerTurn = 100;

/** `undefined` where no mail is at hand. `nextTurn` lets the program do something else, and may throw to end this. */
export async function getCoverage(
  { uri, digest }: DigestDocument,
  index: WorkspaceIndex,
  memory: TopicMemory,
  nextTurn: () => Promise<void>,
): Promise<Coverage | undefined> {
  const { listings } = index.records;
  const windows = findListingWindows(listings);
  if (windows.length === 0) return undefined;
  for (const paper of digest.papers) {
    await nextTurn();
    index.records.identify(paper);
  }
  const present = new Set(identifiersIn(digest, index.records));
  const drawn = findDrawnWindows(windows, present);
  const findElsewhere = (paper: PaperMetadata): readonly string[] =>
    digestsElsewhere({ arxivIdentifier: paper.identifier, title: paper.title }, uri, index);
  const counted: WindowCoverage[] = [];
  for (const window of windows) {
    const isDrawn = drawn.includes(window);
    let elsewhere = 0;
    for (const [place, paper] of window.papers.entries()) {
      if (place % papersPerTurn === 0) await nextTurn();
      if (isDrawn) memory.rank(paper);
      if (!present.has(paper.identifier) && findElsewhere(paper).length > 0) elsewhere++;
    }
    counted.push({ ...window, isDrawn, present: countPresent(window, present), elsewhere });
  }
  return {
    windows: counted,
    problems: findWindowProblems(listings.headers),
    topics: findTopicCoverage(digest, present, drawn, memory),
    doubles: digest.papers.flatMap((paper) => {
      const digests = digestsElsewhere(createPaperFact(uri, paper), uri, index);
      return digests.length === 0 || paper.title === undefined ? [] : { title: paper.title.text, digests };
    }),
    findElsewhere,
  };
}

function digestsElsewhere(paper: PaperIdentity, uri: string, index: WorkspaceIndex): readonly string[] {
  const uris = new Set(index.papersLike(paper).map((fact) => fact.uri));
  uris.delete(uri);
  return [...uris].map(fileNameOf).sort();
}
