/** Text from a digest never becomes markup; a real Markdown renderer is the judge. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../server/src/prose/escapeMarkdown';

const renderer = new MarkdownIt({ html: true, linkify: true });

/** The text that a reader sees: one paragraph without any element in it. */
function shownText(markdown: string): string {
  const html = renderer.render(markdown);
  const match = /^<p>(.*)<\/p>\n$/s.exec(html);
  if (match?.[1] === undefined) throw new Error(`not one paragraph: ${html}`);
  if (match[1].includes('<')) throw new Error(`an element: ${html}`);
  return match[1]
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

describe('escapeMarkdown', () => {
  it.each([
    '[click](command:workbench.action.quit)',
    '![image](https://evil.example/pixel.png)',
    '<img src="https://evil.example/pixel.png" onerror="alert(1)">',
    '<script>alert(1)</script>',
    '<https://evil.example>',
    '<!-- comment -->',
    '&lt;b&gt; &#91;x&#93;',
    '```js',
    '~~~',
    '`code` and **bold** and _slanted_ and ~~gone~~',
    '# heading',
    '> quote',
    '- item',
    '+ item',
    '* item',
    '1. item',
    '12) item',
    '---',
    '===',
    '| a | b |',
    '[a]: https://evil.example',
    '\\[escaped\\]',
    'https://evil.example/page',
    'ftp://evil.example',
    'www.evil.example',
    'mail me@evil.example or mailto:me@evil.example',
    'vscode://settings and file:///etc/passwd',
    'a trailing backslash \\',
    '$x^2$',
    '    indented code',
  ])('shows %s as text', (text) => {
    expect(shownText(escapeMarkdown(text))).toBe(text.trim());
    expect(shownText(`**${escapeMarkdown(`a${text}z`)}**`.slice(2, -2))).toBe(`a${text}z`.replace(/ +/g, ' '));
  });

  it('makes one line, without characters that control the terminal or the direction of writing', () => {
    expect(escapeMarkdown(' a\r\n\r\n# b\u0000\u001b[0m\u202Ec\u2028d\u2066 ')).toBe('a # b\\[0mc d');
  });

  it('leaves ordinary titles readable in the source', () => {
    const title = 'Lantern: Sparse, Four-Bit Tables (v2) at 0.5 W — 稀疏路由表？';
    expect(escapeMarkdown(title)).toBe(title);
  });

  it('shows any text as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '`',
        '*',
        '_',
        '~',
        '\\',
        '#',
        '-',
        '1.',
        '|',
        '&amp;',
        ':',
        '@',
      ),
      fc.constantFrom(
        'https://a.example',
        'command:x',
        '<b>',
        '](',
        '![',
        'www.a.example',
        ' ',
        '\n',
        '=',
        '+',
        '$',
        '"',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const text = pieces.join('');
        const escaped = escapeMarkdown(text);
        if (escaped === '') return;
        expect(escaped).not.toMatch(/[\r\n]/);
        const shown = shownText(escaped);
        expect(shown.replace(/\s+/g, ' ').trim()).toBe(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
      }),
      { numRuns: 1_000 },
    );
  });
});
