/** What the workspace knows of spellings after any changes is what it would have learned from its documents as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSpellings } from '../../server/src/prose/hyphenLexicon';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { WorkspaceSpellings } from '../../server/src/workspace/workspaceSpellings';
import { parseDocument } from '../../server/src/workspace/parsedDocument';
import { inventedTextDigest } from '../support/invented';

const words = ['tide', 'tide-aware', 'tideaware', 'aware'];
const passage = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((chosen) => chosen.join(' '));
const change = fc.record({
  kind: fc.constantFrom('digest', 'listing'),
  uri: fc.constantFrom('a', 'b', 'c'),
  passages: fc.array(passage, { maxLength: 3 }),
});

function counts(spellings: WorkspaceSpellings): readonly number[] {
  return words.map((word) => spellings.known.count(word));
}

describe('the spellings of a workspace', () => {
  it('are those of its documents, whatever they were before', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const changed = new WorkspaceSpellings();
        const last = new Map<string, (typeof changes)[number]>();
        const apply = (spellings: WorkspaceSpellings, { kind, uri, passages }: (typeof changes)[number]): void => {
          if (kind === 'digest') spellings.updatePassages(uri, passages);
          else spellings.updateListing(uri, countSpellings(passages));
        };
        for (const each of changes) {
          apply(changed, each);
          last.set(`${each.kind} ${each.uri}`, each);
        }
        const fresh = new WorkspaceSpellings();
        for (const each of last.values()) apply(fresh, each);
        expect(counts(changed)).toEqual(counts(fresh));
        for (const uri of ['a', 'b', 'c']) {
          changed.updatePassages(uri, []);
          changed.updateListing(uri, undefined);
        }
        expect(counts(changed)).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('tell whether anything has changed', () => {
    const spellings = new WorkspaceSpellings();
    expect(spellings.updatePassages('a', ['tide'])).toBe(true);
    expect(spellings.updatePassages('a', ['tide', 'tide'])).toBe(false);
    expect(spellings.updatePassages('a', ['tide-aware'])).toBe(true);
    expect(spellings.updateListing('m', undefined)).toBe(false);
    expect(spellings.updateListing('m', countSpellings(['tide']))).toBe(true);
    expect(spellings.updateListing('m', undefined)).toBe(true);
  });
});

describe('the index', () => {
  const digestWith = (abstract: string): string => inventedTextDigest({ abstract });

  it('learns title and abstract of each paper of a digest', () => {
    const index = new WorkspaceIndex();
    const update = (text: string): void =>
      void index.update('file:///a.digest', parseDocument('file:///a.digest', text).digest);
    update(digestWith('A tide-aware lamp.'));
    expect(index.spellings.count('key-value')).toBe(1);
    expect(index.spellings.count('tide-aware')).toBe(1);
    const { spellingRevision } = index;
    update(digestWith('A tide-aware lamp.').replace('占用问题', '占用过高问题'));
    expect(index.spellingRevision).toBe(spellingRevision);
    update(digestWith('A moon-aware lamp.'));
    expect(index.spellingRevision).toBeGreaterThan(spellingRevision);
    expect(index.spellings.count('tide-aware')).toBe(0);
  });

  it('has another revision when it learns from a mail', () => {
    const index = new WorkspaceIndex();
    const { revision } = index;
    expect(index.updateListing('file:///m.txt', undefined)).toBe(false);
    expect(index.revision).toBe(revision);
    expect(
      index.updateListing('file:///m.txt', { headers: [], papers: [], spellings: countSpellings(['tide-aware']) }),
    ).toBe(true);
    expect(index.revision).toBeGreaterThan(revision);
  });
});
