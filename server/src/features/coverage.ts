/** What a digest has and lacks of the papers of the listing mails, beside what the other digests of the workspace have. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PresentPapers, TopicCoverage } from '../coverage/digestCoverage';
import {
  countPresent,
  coverDigest,
  findDrawnWindows,
  findInterests,
  findTopicCoverage,
} from '../coverage/digestCoverage';
import type { ListingWindow } from '../coverage/listingWindows';
import { findListingWindows } from '../coverage/listingWindows';
import type { WindowProblem } from '../coverage/windowProblems';
import { findWindowProblems } from '../coverage/windowProblems';
import type { TopicMemory } from '../topics/topicMemory';
import { fileNameOf } from '../workspace/documentUri';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { PaperIdentity, WorkspaceIndex } from '../workspace/workspaceIndex';
import { createPaperFact } from '../workspace/workspaceIndex';

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
  const identifiers: (string | undefined)[] = [];
  for (const paper of digest.papers) {
    await nextTurn();
    identifiers.push(index.records.identify(paper).identifier?.identifier);
  }
  const own = coverDigest(digest, identifiers, windows, memory);
  const { present } = own;
  const elsewhere = await findElsewhere(windows, uri, index, nextTurn);
  const digests = [own, ...presentPapers(elsewhere, windows)];
  const drawn = new Set(digests.flatMap((found) => found.drawn));
  await inTurns(
    [...drawn].flatMap(({ papers }) => papers),
    nextTurn,
    (paper) => memory.rank(paper),
  );
  return {
    windows: windows.map((window) => ({
      ...window,
      isDrawn: own.drawn.includes(window),
      present: countPresent(window, present),
      elsewhere: window.papers.filter(({ identifier }) => !present.has(identifier) && elsewhere.has(identifier)).length,
    })),
    problems: findWindowProblems(listings.headers),
    topics: findTopicCoverage(own, findInterests(digests, memory), memory),
    doubles: digest.papers.flatMap((paper) => {
      const uris = digestsWith(createPaperFact(uri, paper), uri, index);
      return uris.length === 0 || paper.title === undefined ? [] : { title: paper.title.text, digests: namesOf(uris) };
    }),
    findElsewhere: ({ identifier }) => namesOf(elsewhere.get(identifier) ?? []),
  };
}

/** The addresses of the other digests that have a paper, by its identifier; only of papers that any has. */
async function findElsewhere(
  windows: readonly ListingWindow[],
  uri: string,
  index: WorkspaceIndex,
  nextTurn: () => Promise<void>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const elsewhere = new Map<string, readonly string[]>();
  await inTurns(
    windows.flatMap(({ papers }) => papers),
    nextTurn,
    ({ identifier, title }) => {
      const uris = digestsWith({ arxivIdentifier: identifier, title }, uri, index);
      if (uris.length > 0) elsewhere.set(identifier, uris);
    },
  );
  return elsewhere;
}

/** What each of the other digests has. */
function presentPapers(
  elsewhere: ReadonlyMap<string, readonly string[]>,
  windows: readonly ListingWindow[],
): readonly PresentPapers[] {
  const presentIn = new Map<string, Set<string>>();
  for (const [identifier, uris] of elsewhere) {
    for (const uri of uris) presentIn.set(uri, (presentIn.get(uri) ?? new Set()).add(identifier));
  }
  return Array.from(presentIn.values(), (present) => ({ present, drawn: findDrawnWindows(windows, present) }));
}

async function inTurns(
  papers: readonly PaperMetadata[],
  nextTurn: () => Promise<void>,
  work: (paper: PaperMetadata) => void,
): Promise<void> {
  for (const [place, paper] of papers.entries()) {
    if (place % papersPerTurn === 0) await nextTurn();
    work(paper);
  }
}

/** The other documents. */
function digestsWith(paper: PaperIdentity, uri: string, index: WorkspaceIndex): readonly string[] {
  return [...new Set(index.papersLike(paper).map((fact) => fact.uri))].filter((other) => other !== uri);
}

function namesOf(uris: readonly string[]): readonly string[] {
  return uris.map(fileNameOf).sort();
}
