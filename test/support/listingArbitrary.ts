/** Arbitrary digests together with a listing mail that has their papers, most of them worded a little differently. */
import fc from 'fast-check';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { paperIdentifier } from '../../server/src/digest/linkReference';
import { digestArbitrary } from './digestArbitrary';
import { inventedListing } from './invented';

export interface DigestWithListing {
  readonly text: string;
  readonly listing: string;
}

/** How arXiv has a text of the digest; what it cannot change it leaves as it is. */
type Rewording = (text: string) => string;

const rewordings: readonly Rewording[] = [
  (text) => text,
  (text) => text.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase()),
  (text) => text.replace(/\b(\w)(\w+)$/, (_, first: string, rest: string) => first.toUpperCase() + rest),
  (text) => text.replaceAll('-', ''),
  (text) => text.replaceAll('-', ' '),
  (text) => text.replace(/(?<=\b\p{L}{3})(?=\p{L}{4})/u, '-'),
  (text) => text.replace(/(?<=\p{L}{3} \p{L}{3})(?=\p{L}{4})/u, '- '),
  (text) => text.replace(/ (?=\p{L}{4})/u, ''),
  (text) => text.replace(/(?<=\p{L}{3}) (?=\p{L})/u, ' -- '),
  (text) => text.replace(/(\p{L}{5})(?= )/u, '$1:'),
  (text) => text.replace(/(?<![\d.])(\d)(?![\d.])/, '$$$1\\times$$'),
  (text) => text.replace(/(\p{L})(\d)/u, '$1$$^$2$$'),
  (text) => text.replace('%', '\\%').replace('\\\\%', '%'),
  (text) => text.replace(/\b(?:with|for|We|the)\b/, 'by'),
  (text) => text.replace(/ \S+$/, ''),
  (text) => text.replace(/^\S+ /, ''),
  (text) => `${text} and of More`,
  (text) => text.replace(/ \d(?= ?\.|$)/g, '').replace(/ (?=[.,;])/g, ''),
  (text) => text.replace(/[.,;]? (?:\*|CCS).*$/, '.'),
  (text) => text.replace(/\.[^.]*$/, '.'),
  (text) => text.toUpperCase(),
];

const abstractForNone = 'We count the lamps of a harbour by night and find that one in nine is out of order.';

const rewording: fc.Arbitrary<Rewording> = fc.oneof(
  { weight: 1, arbitrary: fc.constant((text: string) => text) },
  { weight: 4, arbitrary: fc.constantFrom(...rewordings) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...rewordings), fc.constantFrom(...rewordings)).map(
      ([first, second]): Rewording =>
        (text) =>
          second(first(text)),
    ),
  },
);

/** Whether no two papers of a digest have the same link. */
function hasOwnLinks(text: string): boolean {
  const links = (parseDigest(text)?.digest.papers ?? []).flatMap((paper) => paperIdentifier(paper)?.identifier ?? []);
  return new Set(links).size === links.length;
}

/** A digest of either layout; its papers are announced under their links' identifiers, or under those of their places. */
export const digestWithListingArbitrary: fc.Arbitrary<DigestWithListing> = fc
  .record({
    text: digestArbitrary.filter(hasOwnLinks),
    changes: fc.array(fc.tuple(rewording, rewording), { minLength: 6, maxLength: 6 }),
  })
  .map(({ text, changes }) => {
    const papers = parseDigest(text)?.digest.papers ?? [];
    const entries = papers.map((paper, place) => {
      const [changeTitle, changeAbstract] = changes[place % changes.length] ?? [];
      return inventedListing({
        identifier: paperIdentifier(paper)?.identifier ?? `2601.0200${place}`,
        title: oneLine(changeTitle?.(paper.title?.text ?? '')) || 'Lamps of Small Harbours',
        abstract: oneLine(changeAbstract?.(paper.abstract?.value.text ?? '')) || abstractForNone,
      });
    });
    return { text, listing: entries.join('') };
  });

function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
