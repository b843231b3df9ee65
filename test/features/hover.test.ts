/** What hovering shows. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import { getHover } from '../../server/src/features/hover';
import { renderMarkdown, renderPlainText } from '../../server/src/features/paperCard';
import type { Locale } from '../../server/src/localization';
import { parseMarkedText, withBothLineEndings } from '../support/markedText';
import { inventedTextDigest } from '../support/invented';
import { digestDocument, gluedDigest, report } from './digestDocument';

/** Asserts what hovering at `<|>` over the words `over` shows as Markdown; `undefined` for nothing. */
function checkHover(
  marked: string,
  over: string | undefined,
  expected: string | undefined,
  locale: Locale = 'en',
): void {
  for (const variant of withBothLineEndings(marked)) {
    const { text, cursor } = parseMarkedText(variant);
    const hover = getHover(digestDocument(text), cursor ?? -1, new PaperRecords(), locale);
    expect(hover && text.slice(hover.range.start, hover.range.end)).toBe(over);
    expect(hover && renderMarkdown(hover.card, locale)).toBe(expected?.trim());
  }
}

const lantern = `
**Lantern Sparse Routing Tables for Mixture-of-Experts Serving**

Ada Lindqvist, Chen Yuhan · 2026-01-13

arXiv:2601.01234v1 · [Abstract page](https://arxiv.org/abs/2601.01234v1) · [PDF](https://arxiv.org/pdf/2601.01234v1) · [HTML](https://arxiv.org/html/2601.01234v1)

Mixture-of-experts models spend a growing share of their time on routing. We present Lantern, a sparse routing table. Code is available at https\\://github.com/lantern-serving/Lantern.`;

describe('hover', () => {
  it('shows the paper over its title and over its link', () => {
    checkHover(
      gluedDigest.replace('Lantern Sparse', 'Lan<|>tern Sparse'),
      'Lantern Sparse Routing Tables for Mixture-of-Experts Serving',
      lantern,
    );
    checkHover(
      gluedDigest.replace('/abs/2601.01234', '/abs/26<|>01.01234'),
      'http://arxiv.org/abs/2601.01234v1',
      lantern,
    );
  });

  it('shows the paper whose title is glued to a URL, from its first character', () => {
    const { text, cursor } = parseMarkedText(gluedDigest.replace('Quiet Bits Four', '<|>Quiet Bits Four'));
    expect(getHover(digestDocument(text), cursor ?? -1, new PaperRecords(), 'en')?.card.title).toMatch(/^Quiet Bits/);
  });

  it('shows a paper of the digest over its identifier in another abstract', () => {
    const mention = gluedDigest.replace('in half precision', 'unlike arXiv:2601.<|>01234');
    checkHover(mention, 'arXiv:2601.01234', lantern);
  });

  it('shows the pages alone of a paper that is not in the digest', () => {
    checkHover(
      gluedDigest.replace('in half precision', 'as in arXiv:2403.<|>01234'),
      'arXiv:2403.01234',
      'arXiv:2403.01234 · [摘要页](https://arxiv.org/abs/2403.01234) · [PDF](https://arxiv.org/pdf/2403.01234) · [HTML](https://arxiv.org/html/2403.01234)',
      'zh-cn',
    );
  });

  it('shows a paper of a report in both sections, and one without title as what it is', () => {
    const lanternCard =
      '**Lantern: Sparse Routing Tables**\n\nNorthshore University\n\nWe present Lantern. It keeps a sparse table.';
    checkHover(report.replace('1. Lan', '1. L<|>an'), 'Lantern: Sparse Routing Tables', lanternCard);
    checkHover(report.replace('### 2. ', '##<|># 2. '), '### 2.', '**(no title) 2**');
  });

  it('shows nothing elsewhere', () => {
    checkHover(gluedDigest.replace('Chen', 'Ch<|>en'), undefined, undefined);
    checkHover(gluedDigest.replace('github', 'git<|>hub'), undefined, undefined);
    checkHover(gluedDigest.replace('spend', 'sp<|>end'), undefined, undefined);
  });

  it('makes formulas readable and keeps to the first sentences', () => {
    const sentence = 'Each of the many words in this sentence makes it longer until it is long enough to be cut. ';
    const text = inventedTextDigest({
      abstract: `It is 1.78$\\times$ faster with $\\{+1,-1\\}$. ${sentence.repeat(12)}`,
    });
    const hover = getHover(digestDocument(text), text.indexOf('Quiet Bits'), new PaperRecords(), 'en');
    expect(hover?.card.excerpt).toBe(`It is 1.78× faster with {+1, −1}. ${sentence.repeat(4).trim()} …`);
  });

  it('cuts a first sentence that never ends at a word', () => {
    const text = inventedTextDigest({ abstract: 'word '.repeat(1_000) });
    expect(getHover(digestDocument(text), text.indexOf('Quiet Bits'), new PaperRecords(), 'en')?.card.excerpt).toMatch(
      /^(word ){80,}…$/,
    );
  });

  it('lets nothing of a hostile digest become markup', () => {
    const hostile =
      '[x](command:quit) ![y](https://evil.example/p.png) <img src=x onerror=alert(1)> ``` www.evil.example';
    const text = inventedTextDigest({ title: `Quiet Bits ${hostile}`, abstract: `${hostile} [a]: b` });
    const hover = getHover(
      digestDocument(text.replace('Jonas Weber', `Jonas ${hostile}`)),
      text.indexOf('Quiet'),
      new PaperRecords(),
      'en',
    );
    if (hover === undefined) throw new Error('no hover');
    const html = new MarkdownIt({ html: true, linkify: true }).render(renderMarkdown(hover.card, 'en'));
    const elements = [...html.matchAll(/<(\w+)((?: [^>]*)?)>/g)].map(
      ([, name, attributes]) => `${name ?? ''}${attributes ?? ''}`,
    );
    expect(elements).toEqual([
      ...['p', 'strong', 'p', 'p'],
      'a href="https://arxiv.org/abs/2601.01301"',
      'a href="https://arxiv.org/pdf/2601.01301"',
      'a href="https://arxiv.org/html/2601.01301"',
      'p',
    ]);
  });

  it('has a form for clients without Markdown', () => {
    const hover = getHover(digestDocument(gluedDigest), gluedDigest.indexOf('Quiet'), new PaperRecords(), 'en');
    expect(hover && renderPlainText(hover.card, 'en')).toBe(`Quiet Bits Four-Bit Key-Value Caches with Outlier Channels

Jonas Weber · 2026-01-13

Abstract page: https://arxiv.org/abs/2601.01301
PDF: https://arxiv.org/pdf/2601.01301
HTML: https://arxiv.org/html/2601.01301

Quiet Bits stores the key-value cache in four bits and keeps the few outlier channels in half precision.`);
  });
});
