/** LaTeX made readable. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexToUnicode } from '../../server/src/prose/latexToUnicode';

describe('latexToUnicode', () => {
  it.each([
    ['1.78$\\times$ faster', '1.78× faster'],
    ['4$\\times$4 tiles', '4×4 tiles'],
    ['weights in $\\{+1,-1\\}$', 'weights in {+1, −1}'],
    ['$1,000$ steps and $f(x,y)$', '1,000 steps and f(x, y)'],
    ['$O(d \\log d)$ time', 'O(d log d) time'],
    ['$\\mathcal{O}(n^2)$', 'O(n²)'],
    ['$x_{max}^{10}$', 'xₘₐₓ¹⁰'],
    ['$10^{-3}$', '10⁻³'],
    ['$A^\\top B$ at $90^\\circ$', 'Aᵀ B at 90°'],
    ['$x_{d,q}$', 'x_(d, q)'],
    ['$\\frac{1}{2}$ and $\\frac{a+b}{\\sqrt{2}}$', '1/2 and (a+b)/(√2)'],
    ['$\\ell_2$-norm with $\\epsilon \\leq \\alpha$', 'ℓ₂-norm with ϵ ≤ α'],
    ['$\\mathbb{R}^{n}$', 'ℝⁿ'],
    ['$\\left( \\hat{x} \\right)$', '( x̂ )'],
    ['$\\text{softmax}(QK^T)$', 'softmax(QKᵀ)'],
    ['\\(a \\approx b\\) and $$E = mc^2$$', 'a ≈ b and E = mc²'],
    ['$1.2\\%$ or 3\\% of \\textbf{all} \\emph{cases}', '1.2% or 3% of all cases'],
    ['Schr\\"{o}dinger, Erd\\H{o}s, Jos\\\'e, \\v{C}ech', 'Schrödinger, Erdős, José, Čech'],
    ['$\\mystery{x}$', 'mysteryx'],
    ['$\\constructor$ \\toString', 'constructor \\toString'],
  ])('reads %s', (latex, expected) => {
    expect(latexToUnicode(latex)).toBe(expected);
  });

  it.each([
    'a KV$-aware cache that costs 5$ a day',
    'between $5 million and $10 million',
    'no formula: $ 5 $',
    'one stray $ here',
    'C:\\mystery\\path',
    'quotes like \\"this\\" one',
    'plain text, with {braces} and under_scores^',
  ])('leaves as it is: %s', (text) => {
    expect(latexToUnicode(text)).toBe(text);
  });

  it('reads a formula behind a stray dollar', () => {
    expect(latexToUnicode('a KV$-aware cache is 1.78$\\times$ faster')).toBe('a KV$-aware cache is 1.78× faster');
  });

  it('gives text for any text, and leaves text without LaTeX alone', () => {
    const piece = fc.oneof(
      fc.constantFrom('$', '\\', '{', '}', '^', '_', '\\frac', '\\hat', '\\sqrt', '\\(', '\\)', '$$', ' ', 'x', '\n'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => typeof latexToUnicode(pieces.join('')) === 'string'));
    const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[$\\]/g, '').normalize('NFC'));
    fc.assert(fc.property(plain, (text) => latexToUnicode(text) === text));
  });

  it('takes little time for hostile text', () => {
    for (const text of ['{'.repeat(2_000), '$x^{'.repeat(500), '\\frac'.repeat(500), '$'.repeat(2_000)])
      expect(latexToUnicode(`$${text}$`).length).toBeLessThan(5_000);
    for (const nested of ['\\textbf{', '\\"', '{'])
      expect(latexToUnicode(`$${nested.repeat(140)}$ ${nested.repeat(100_000)}`)).not.toBe('');
  }, 2_000);
});
