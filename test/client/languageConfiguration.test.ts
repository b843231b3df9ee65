/** What counts as one word in a digest, for hovers, completion and search of whole words. */
import { describe, expect, it } from 'vitest';
import configuration from '../../language-configuration.json';
import manifest from '../../package.json';

const { pattern, flags } = configuration.wordPattern;

describe('word pattern', () => {
  it.each([
    ['a token-wise cache', ['a', 'token-wise', 'cache']],
    ['AdaBlock-dLLM: fast', ['AdaBlock-dLLM', 'fast']],
    ['提出LEXI指数压缩方案,降低', ['提出', 'LEXI', '指数压缩方案', '降低']],
    ['arXiv:2604.01234v2.', ['arXiv', '2604.01234v2']],
    ['hep-th/9901001v1', ['hep-th/9901001v1']],
    ['https://arxiv.org/abs/2604.01234v1', ['https', 'arxiv', 'org', 'abs', '2604.01234v1']],
    ["Jörg Weiß's", ['Jörg', "Weiß's"]],
    ['over the GPU.Federated Lanterns', ['over', 'the', 'GPU', 'Federated', 'Lanterns']],
    ['6人', ['6', '人']],
    ['a dash - and -- more-', ['a', 'dash', 'and', 'more']],
  ])('%s', (text, words) => expect(text.match(new RegExp(pattern, `${flags}g`))).toEqual(words));

  it('matches no empty word', () => expect(new RegExp(`^(?:${pattern})$`, flags).test('')).toBe(false));
});

describe('word separators', () => {
  const separators = manifest.contributes.configurationDefaults['[digest]']['editor.wordSeparators'];

  it.each(['.', ',', '，', '。', '《', '$', '(', '/'])('end a word that is double-clicked: %s', (separator) => {
    expect(separators).toContain(separator);
  });

  it('leave a hyphenated name whole', () => expect(separators).not.toContain('-'));
});
