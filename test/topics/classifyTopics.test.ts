/** Which topics papers are filed under, by the built-in terms, by the user's and by the author. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicSetting } from '../../server/src/settings/settings';
import { createTopicClassifier } from '../../server/src/topics/classifyTopics';
import { inventedPapers } from './inventedPapers';

const classifier = createTopicClassifier([]);
const firstTopic = (title: string, abstract?: string): string | undefined =>
  classifier.classify({ title, abstract })[0];

describe('built-in topics', () => {
  it.each(inventedPapers)('files "$title" under $topic', ({ topic, ...paper }) => {
    expect(classifier.classify(paper)[0]).toBe(topic);
  });

  it('has an invented paper for each topic, in the order of the taxonomy', () => {
    expect(inventedPapers.map((paper) => paper.topic)).toEqual(classifier.topics.map((topic) => topic.id));
  });

  it('names every topic in both languages, each name once', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const names = classifier.topics.map((topic) => topic.name[locale]);
      expect(names.every((name) => name.trim() !== '')).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('names further topics only where they fit well', () => {
    const title = 'Fewer Bits, Fewer Weights: Joint Quantization and Structured Pruning';
    expect(classifier.classify({ title })).toEqual(['quantization', 'pruning-sparsity']);
    expect(classifier.classify({ title: 'Post-Training Quantization Made Plain' })).toEqual(['quantization']);
  });
});

describe('what counts as evidence', () => {
  it('knows a word that is cut by a hyphen at a line end', () => {
    expect(firstTopic('FLAT MINIMA FOR QUANTIZA-TION AND ITS ERRORS')).toBe('quantization');
    expect(firstTopic('AN ASSOCIA-TIVE MEMORY OF SPIK-ING NEURONS')).toBe('spiking-neuromorphic');
  });

  it.each(['key-value cache', 'Key Value Caches', 'KV-cache', 'KV caches', 'KVCache', 'KV缓存'])('knows %s', (term) => {
    expect(firstTopic(`Smaller ${term} in practice`)).toBe('kv-cache-attention');
  });

  it('knows a method by the ending of its name', () => {
    expect(firstTopic('TideMamba Reads the Sea Floor')).toBe('efficient-architecture');
  });

  it('does not take a part of another word for a term', () => {
    expect(firstTopic('Moeller and Lorand: A Kvass Recipe')).toBe('other');
  });

  it('lets the longer phrase speak', () => {
    const abstract = 'We learn a codebook by vector quantization and residual quantization of bird songs.';
    expect(firstTopic('Codebooks of Bird Songs', abstract)).toBe('other');
    expect(firstTopic('A Pruning-Free Look at Medieval Orchards')).toBe('other');
  });

  it('prefers what is done to what it is done for', () => {
    expect(firstTopic('Magnitude Pruning for Mamba')).toBe('pruning-sparsity');
    expect(firstTopic('Structured Pruning for Edge Devices')).toBe('pruning-sparsity');
  });

  it('files forecasting and robot control by diffusion elsewhere than generation', () => {
    const abstract = 'We propose a diffusion model for time series forecasting of river levels.';
    expect(firstTopic('Diffusion for Time Series', abstract)).not.toBe('diffusion-generation');
  });

  it("counts a paper's own contribution more than its background", () => {
    const background =
      'Quantization and distillation are popular. Knowledge distillation is costly, quantization is coarse.';
    const abstract = `${background} We propose speculative decoding, and the draft model of speculative decoding is tiny.`;
    expect(firstTopic('A Third Way', abstract)).toBe('decoding');
  });

  it('reads a Chinese summary alone', () => {
    const summary = '针对联邦学习通信开销大的问题,提出联邦学习压缩方法,降低通信开销';
    expect(classifier.classify({ summary })[0]).toBe('federated-distributed');
  });

  it.each([{}, { title: '' }, { title: ' \n', summary: '', abstract: undefined }])('files %j under other', (paper) => {
    expect(classifier.classify(paper)).toEqual(['other']);
  });
});

describe('topics of the settings', () => {
  const settings: readonly TopicSetting[] = [
    { id: 'bee-keeping', name: 'Bees 蜜蜂', terms: { 'honey bee': 5, 'hive*': 4, 蜂箱: 4 } },
    { id: 'decoding', terms: { 'oracle guess*': 6 } },
  ];
  const extended = createTopicClassifier(settings);

  it('makes a new topic and shows it before other', () => {
    expect(extended.topics.slice(-2).map((topic) => topic.id)).toEqual(['bee-keeping', 'other']);
    expect(extended.topics.at(-2)?.name).toEqual({ en: 'Bees 蜜蜂', 'zh-cn': 'Bees 蜜蜂' });
    expect(extended.classify({ title: 'Counting Honey-Bees at the Hive Door' })).toEqual(['bee-keeping']);
  });

  it('adds terms to a built-in topic, which keeps its name and its own terms', () => {
    const title = 'Oracle Guessing for Faster Prose';
    expect(classifier.classify({ title })).toEqual(['other']);
    expect(extended.classify({ title })).toEqual(['decoding']);
    expect(extended.classify({ title: 'Speculative Decoding Revisited' })).toEqual(['decoding']);
    expect(extended.topics.map((topic) => topic.id).filter((id) => id === 'decoding')).toHaveLength(1);
    expect(extended.topics.find((topic) => topic.id === 'decoding')?.name.en).toBe('Decoding');
  });

  it('takes a weight of 0 as a term that no longer speaks for the topic', () => {
    const title = 'Pruning Apple Trees with Robots';
    const silenced = createTopicClassifier([{ id: 'pruning-sparsity', terms: { 'prun*': 0 } }]);
    expect(classifier.classify({ title })).toEqual(['pruning-sparsity']);
    expect(silenced.classify({ title })).toEqual(['other']);
  });
});

describe('parseTopicName', () => {
  it.each([
    ['quantization', 'quantization'],
    [' KV Cache and Attention ', 'kv-cache-attention'],
    ['量化', 'quantization'],
    ['MoE', 'moe'],
    ['其他', 'other'],
    [' Bird songs ', 'Bird songs'],
    ['', ''],
  ])('reads %j as %j', (name, topic) => {
    expect(classifier.parseTopicName(name)).toBe(topic);
  });

  it("knows the user's own topics", () => {
    const extended = createTopicClassifier([{ id: 'bees', name: 'Honey bees', terms: { bee: 3 } }]);
    expect(extended.parseTopicName('honey BEES')).toBe('bees');
  });
});

describe('for any text', () => {
  const ids = new Set(classifier.topics.map((topic) => topic.id));
  const words = fc.constantFrom(
    'quantiza-tion',
    'MoE',
    '推测解码',
    'for',
    'We propose',
    '.',
    '-',
    '\ud800',
    'S',
    ':',
    '，',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  );

  it('names one to three different known topics, other only alone', () => {
    const option = fc.option(text, { nil: undefined });
    fc.assert(
      fc.property(option, option, option, (title, summary, abstract) => {
        const topics = classifier.classify({ title, summary, abstract });
        expect(topics.length).toBeGreaterThanOrEqual(1);
        expect(topics.length).toBeLessThanOrEqual(3);
        expect(new Set(topics).size).toBe(topics.length);
        expect(topics.every((topic) => ids.has(topic))).toBe(true);
        expect(topics.includes('other') ? topics : ['other']).toEqual(['other']);
      }),
    );
  });

  it('accepts any term in the settings', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom('', '*', '**', '-', ' * ')), text, (term, title) => {
        const extended = createTopicClassifier([{ id: 'mine', terms: { [term]: 5 } }]);
        expect(extended.classify({ title, abstract: `${title} ${term}` }).length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
