/** All that is at hand of arXiv's record, to be asked without waiting: listing mails, and what the cache or the API has given. */
import QuickLRU from 'quick-lru';
import type { Digest, Paper } from '../digest/digest';
import type { ListingHeader } from './listing';
import { latestFirst, ListingIndex } from './listingIndex';
import type { PaperMetadata } from './paperMetadata';
import { RememberedSearch } from './rememberedSearch';
import type { Identity, IdentityReason } from './resolveIdentity';
import { resolveIdentity } from './resolveIdentity';

/** The official record of a digest's paper, and how it was found. */
export interface PaperRecord {
  readonly metadata: PaperMetadata;
  /** How sure it is that this is the paper, above 0 and up to 1. */
  readonly confidence: number;
  readonly reason: IdentityReason;
}

/** Identities that are remembered: those of some hundred digests. */
const mostIdentities = 20_000;

export class PaperRecords {
  readonly listings = new ListingIndex();
  /** The same listings, for searches that are asked for again and again. */
  readonly search = new RememberedSearch(this.listings);
  /** By identifier; the API's latest answer, or what the cache has kept of it. */
  private readonly answers = new Map<string, PaperMetadata>();
  private readonly identities = new QuickLRU<string, Identity>({ maxSize: mostIdentities });
  private changes = 0;

  /** Grows with every change, so that what was derived from the records can be told to be out of date. */
  get revision(): number {
    return this.changes;
  }

  /** Whether nothing is known at all. */
  get isEmpty(): boolean {
    return this.answers.size === 0 && this.listings.size === 0;
  }

  /** Replaces the papers of a mail; `undefined` forgets it. */
  updateListing(
    name: string,
    papers: readonly PaperMetadata[] | undefined,
    headers: readonly ListingHeader[] = [],
  ): void {
    if (papers === undefined) this.listings.remove(name);
    else this.listings.add(name, papers, headers);
    this.identities.clear();
    this.search.forget();
    this.changes++;
  }

  /** Adds what the API or the cache says; an older answer never takes the place of a newer one. */
  addAnswers(papers: readonly PaperMetadata[]): void {
    for (const paper of papers) {
      const known = this.answers.get(paper.identifier);
      if (known === undefined || (known.source.date ?? '') <= (paper.source.date ?? ''))
        this.answers.set(paper.identifier, paper);
    }
    if (papers.length > 0) this.changes++;
  }

  /**
   * What is known of a paper by now; `undefined` without any record. That is the latest record, with the abstract and the day
   * of submission of earlier ones where it leaves them out, as a mail that announces a revision does.
   */
  find(identifier: string): PaperMetadata | undefined {
    const records = this.history(identifier);
    const [latest] = records;
    if (latest === undefined) return undefined;
    return {
      ...latest,
      submitted: records.find(({ submitted }) => submitted !== undefined)?.submitted,
      abstract: records.find(({ abstract }) => abstract !== undefined)?.abstract,
    };
  }

  /** Everything that is known of a paper, from answers and mails, from the latest on. */
  history(identifier: string): readonly PaperMetadata[] {
    const answer = this.answers.get(identifier);
    const listed = this.listings.findByIdentifier(identifier);
    return answer === undefined ? listed : latestFirst([answer, ...listed]);
  }

  /** Which of arXiv's papers a paper is; remembered, since it is asked for with every key typed. */
  identify(paper: Paper): Identity {
    const key = identityKey(paper);
    const known = this.identities.get(key);
    if (known !== undefined) return known;
    const identity = resolveIdentity(paper, this.listings);
    this.identities.set(key, identity);
    return identity;
  }

  /** The identities of a digest's papers, in their order. */
  identifyAll({ papers }: Digest): readonly Identity[] {
    return papers.map((paper) => this.identify(paper));
  }

  /** The identifiers, without version, of the papers whose identity is known. */
  identifiersIn(digest: Digest): readonly string[] {
    return this.identifyAll(digest).flatMap(({ identifier }) => identifier?.identifier ?? []);
  }

  /** The record of a digest's paper; `undefined` when its identity or its record is not known. */
  recordOf(paper: Paper): PaperRecord | undefined {
    if (this.isEmpty) return undefined;
    const { identifier, confidence, reason } = this.identify(paper);
    if (identifier === undefined) return undefined;
    const metadata = this.find(identifier.identifier);
    return metadata === undefined ? undefined : { metadata, confidence, reason: reason };
  }
}

/** What an identity depends on: title, abstract, link, authors and their number. */
function identityKey(paper: Paper): string {
  const count = paper.layout === 'report' ? paper.authorCount : undefined;
  const fields = [paper.abstract, paper.link, paper.authors, count].map((field) => field?.value.text ?? '');
  return JSON.stringify([paper.layout, paper.title?.text ?? '', ...fields]);
}
