/** What the documents of a workspace teach of spellings, each known by its address so that it can be forgotten. */
import type { HyphenKnowledge, SpellingCounts } from '../prose/hyphenLexicon';
import { HyphenLexicon, countSpellings } from '../prose/hyphenLexicon';

export class WorkspaceSpellings {
  private readonly lexicon = new HyphenLexicon();
  /** Counted again when they are forgotten: the counts of a passage take several times its room, and hardly longer to make than to take back. */
  private readonly passagesByUri = new Map<string, ReadonlySet<string>>();
  private readonly listingsByUri = new Map<string, SpellingCounts>();

  get known(): HyphenKnowledge {
    return this.lexicon;
  }

  /**
   * Replaces the passages of a digest; none forgets it. Only those that are new or gone cost anything, so that a digest
   * can be learned anew with each key typed in it. A passage that stands there twice counts once. Tells whether any differs.
   */
  updatePassages(uri: string, passages: Iterable<string>): boolean {
    const before = this.passagesByUri.get(uri) ?? new Set();
    const after = new Set(passages);
    const gone = [...before].filter((passage) => !after.has(passage));
    const added = [...after].filter((passage) => !before.has(passage));
    this.lexicon.remove(countSpellings(gone));
    this.lexicon.add(countSpellings(added));
    if (after.size > 0) this.passagesByUri.set(uri, after);
    else this.passagesByUri.delete(uri);
    return gone.length + added.length > 0;
  }

  /** Replaces what a listing mail teaches; `undefined` forgets it. Tells whether there is or was anything. */
  updateListing(uri: string, counts: SpellingCounts | undefined): boolean {
    const before = this.listingsByUri.get(uri);
    if (before !== undefined) this.lexicon.remove(before);
    this.listingsByUri.delete(uri);
    if (counts === undefined) return before !== undefined;
    this.lexicon.add(counts);
    this.listingsByUri.set(uri, counts);
    return true;
  }
}
