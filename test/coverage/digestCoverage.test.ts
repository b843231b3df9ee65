/** What a digest has and lacks of the papers of listing mails. */
import { describe, expect, it } from 'vitest';
import { resolveIdentities } from '../../server/src/arxiv/resolveIdentity';
import type { PresentPapers, TopicCoverage } from '../../server/src/coverage/digestCoverage';
import {
  countPresent,
  coverDigest,
  findDrawnWindows,
  findInterests,
  findMissingPapers,
  findTopicCoverage,
} from '../../server/src/coverage/digestCoverage';
import { findListingWindows } from '../../server/src/coverage/listingWindows';
import { findSharedPapers } from '../../server/src/coverage/sharedPapers';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { createTopicMemories } from '../../server/src/topics/topicMemory';
import { announced, identifierOf, listingsOf, mailText, revised } from './inventedMails';

const quantization = 'Post-training quantization of weights to four bits';
const survey = 'A survey of benchmarks for language models';

/** A digest of these papers; a title may be followed by `#` and the author's own topics. */
function digestOf(...papers: readonly (readonly [number: number, title: string, topics?: string])[]): string {
  const entries = papers.map(
    ([number, title, topics]) => `${title}
提出一种方法
Authors: Jonas Weber, Priya Raman | Date: 2026-02-02
Link: https://arxiv.org/abs/${identifierOf(number)}
${topics === undefined ? '' : `Topics: ${topics}\n`}Abstract
${title}.

`,
  );
  return `2026-02-03\n${entries.join('')}`;
}

interface Measured {
  readonly topics: readonly TopicCoverage[];
  /** Numbers, in their order. */
  readonly missing: readonly number[];
  /** How many papers of each window the digest has; `-` for a window that it does not draw on. */
  readonly windows: readonly string[];
}

function measure(text: string, ...mails: readonly string[]): Measured {
  const digest = parseDigest(text)?.digest;
  if (digest === undefined) throw new Error('The invented text is no digest.');
  const listings = listingsOf(...mails);
  const windows = findListingWindows(listings);
  const identifiers = resolveIdentities(digest, listings).map(({ identifier }) => identifier?.identifier);
  const memory = createTopicMemories()([]);
  const covered = coverDigest(digest, identifiers, windows, memory);
  const { present, drawn } = covered;
  const topics = findTopicCoverage(covered, findInterests([covered], memory), memory);
  return {
    topics,
    missing: findMissingPapers(topics).map(({ metadata }) => Number(metadata.identifier.slice(5))),
    windows: windows.map((window) =>
      drawn.includes(window) ? `${countPresent(window, present)}/${window.papers.length}` : '-',
    ),
  };
}

/** What a mail announces: papers with these numbers and one title. */
const several = (title: string, ...numbers: readonly number[]): string =>
  numbers.map((number) => announced(number, `${title} ${number}`)).join('');

describe('missing papers', () => {
  it('are those on a topic of the digest, the ones most about it first', () => {
    const mail = mailText(
      1,
      2,
      announced(31, `${quantization} of buoys`),
      announced(32, 'Quantization of harbours', 'We count boats at night.'),
      announced(33, 'Lamps of small harbours'),
      announced(34, `${quantization} of piers`),
    );
    const { missing, topics } = measure(digestOf([31, `${quantization} of buoys`]), mail);
    expect(missing).toEqual([34, 32]);
    expect(topics).toMatchObject([{ id: 'quantization', present: 1, isFollowed: true }]);
  });

  it('are on a topic that the digest follows: it has a fifth of it, or is made up of it by a fifth', () => {
    const mail = (surveys: number): string =>
      mailText(1, 2, several(quantization, 31, 32, 33, 34, 35, 36), announced(41, survey)) +
      Array.from({ length: surveys }, (_, index) => announced(50 + index, `${survey} ${index}`)).join('');
    const own = [31, 32, 33, 34, 35].map((number) => [number, `${quantization} ${number}`] as const);
    const digest = digestOf(...own, [41, survey]);
    expect(measure(digest, mail(4)).missing).toHaveLength(1 + 4);
    const { missing, topics } = measure(digest, mail(5));
    expect(missing).toEqual([36]);
    expect(topics).toMatchObject([
      { id: 'quantization', present: 5, isFollowed: true },
      { id: 'benchmark-survey', present: 1, isFollowed: false },
    ]);
    expect(topics[1]?.missing).toHaveLength(5);
    expect(measure(digestOf(...own.slice(0, 4), [41, survey]), mail(5)).missing).toHaveLength(2 + 5);
  });

  it("go by the author's own topics where there are any", () => {
    const mail = mailText(1, 2, several(quantization, 31, 32), announced(41, survey));
    expect(measure(digestOf([31, `${quantization} 31`, '基准与综述']), mail).missing).toEqual([41]);
    expect(measure(digestOf([31, `${quantization} 31`, 'Boats']), mail).missing).toEqual([]);
  });

  it('are announced in a window that the digest draws on, for the first time', () => {
    const digest = digestOf([31, quantization], [32, quantization]);
    const first = mailText(1, 2, several(quantization, 31, 32, 33), revised(34, quantization));
    const second = mailText(2, 3, several(quantization, 33, 35), revised(31, quantization));
    const { missing, windows } = measure(digest, second, first);
    expect(missing).toEqual([33]);
    expect(windows).toEqual(['2/3', '-']);
  });

  it('may come from several windows, but not from one of which a single paper of many is', () => {
    const first = mailText(1, 2, several(quantization, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41));
    const second = mailText(2, 3, several(quantization, 51, 52));
    const papers = (count: number) =>
      Array.from({ length: count }, (_, index) => [31 + index, `${quantization} ${index}`] as const);
    const ofBoth = (count: number): string => digestOf(...papers(count), [51, quantization]);
    expect(measure(ofBoth(9), first, second)).toMatchObject({ windows: ['9/11', '1/2'], missing: [40, 41, 52] });
    expect(measure(ofBoth(10), first, second)).toMatchObject({ windows: ['10/11', '-'], missing: [41] });
  });

  it('are none without known papers, topics or mails', () => {
    const mail = mailText(1, 2, several(quantization, 31, 32));
    expect(measure(digestOf([99, quantization]), mail)).toMatchObject({ missing: [], windows: ['-'] });
    expect(measure(digestOf([31, 'Lamps of harbours']), mail).missing).toEqual([]);
    expect(measure(digestOf([31, quantization]))).toMatchObject({ missing: [], windows: [] });
  });
});

describe('interests', () => {
  it('are the shares of the announced papers that any of the digests has, under the topic that it gives them', () => {
    const windows = findListingWindows(
      listingsOf(
        mailText(1, 2, several(quantization, 31, 32, 33, 34), announced(41, survey)),
        mailText(2, 3, several(quantization, 51)),
      ),
    );
    const presentIn = (...numbers: readonly number[]): PresentPapers => {
      const present = new Set(numbers.map(identifierOf));
      return { present, drawn: findDrawnWindows(windows, present) };
    };
    const memory = createTopicMemories()([]);
    const interests = (...digests: readonly PresentPapers[]): object =>
      Object.fromEntries(findInterests(digests, memory));
    expect(interests(presentIn(31), presentIn(31, 32))).toEqual({ quantization: 0.5, 'benchmark-survey': 0 });
    expect(interests(presentIn(31), presentIn(51))).toEqual({ quantization: 0.4, 'benchmark-survey': 0 });
    const topicOf = new Map([[identifierOf(31), 'benchmark-survey']]);
    expect(interests({ ...presentIn(31), topicOf })).toEqual({ quantization: 0, 'benchmark-survey': 0.5 });
    expect(interests()).toEqual({});
  });
});

describe('windows', () => {
  it('have each paper once, also where two mails on other subjects announce it', () => {
    const vision = mailText(1, 2, several(quantization, 31, 32)).replace('Machine Learning', 'Vision');
    const { windows, missing } = measure(
      digestOf([31, quantization]),
      mailText(1, 2, several(quantization, 31, 31, 32)),
      vision,
    );
    expect(windows).toEqual(['1/2', '1/2']);
    expect(missing).toEqual([32]);
  });

  it('are told apart within one text, and those without header are of unknown time', () => {
    const text = mailText(1, 2, several(quantization, 31)) + mailText(2, 4, several(quantization, 32, 33));
    const windows = findListingWindows(listingsOf(text, several(quantization, 34)));
    expect(windows.map(({ from, to, papers }) => [from?.slice(8, 10), to?.slice(8, 10), papers.length])).toEqual([
      [undefined, undefined, 1],
      ['01', '02', 1],
      ['02', '04', 2],
    ]);
  });
});

describe('papers in several digests', () => {
  it('are named with all of these', () => {
    const presentIn = new Map([
      ['a', new Set(['1', '2'])],
      ['b', new Set(['2', '3'])],
      ['c', new Set(['2'])],
    ]);
    expect(findSharedPapers(presentIn)).toEqual([{ identifier: '2', digests: ['a', 'b', 'c'] }]);
  });
});
