/** The LaTeX commands that arXiv abstracts use, and what Unicode has for them. */

/** Commands that stand for one symbol; `\,` and its like become blanks or nothing. */
export const latexSymbols: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ' },
  ...{ vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ' },
  ...{ tau: 'τ', upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ' },
  ...{ Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω' },
  ...{ times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', ast: '∗', star: '⋆', circ: '∘', bullet: '•', oplus: '⊕' },
  ...{ otimes: '⊗', odot: '⊙', le: '≤', leq: '≤', leqslant: '≤', ge: '≥', geq: '≥', geqslant: '≥', ne: '≠', neq: '≠' },
  ...{ ll: '≪', gg: '≫', lt: '<', gt: '>', approx: '≈', sim: '∼', simeq: '≃', cong: '≅', equiv: '≡', propto: '∝' },
  ...{ in: '∈', notin: '∉', ni: '∋', subset: '⊂', subseteq: '⊆', supset: '⊃', supseteq: '⊇', cup: '∪', cap: '∩' },
  ...{ setminus: '∖', emptyset: '∅', varnothing: '∅', forall: '∀', exists: '∃', neg: '¬', land: '∧', wedge: '∧' },
  ...{
    lor: '∨',
    vee: '∨',
    to: '→',
    rightarrow: '→',
    leftarrow: '←',
    leftrightarrow: '↔',
    uparrow: '↑',
    downarrow: '↓',
  },
  ...{ Rightarrow: '⇒', Leftarrow: '⇐', Leftrightarrow: '⇔', implies: '⇒', iff: '⇔', mapsto: '↦', longrightarrow: '⟶' },
  ...{ infty: '∞', partial: '∂', nabla: '∇', sum: '∑', prod: '∏', int: '∫', ell: 'ℓ', hbar: 'ℏ', Re: 'ℜ', Im: 'ℑ' },
  ...{ langle: '⟨', rangle: '⟩', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', vert: '|', mid: '|', Vert: '‖' },
  ...{ parallel: '∥', perp: '⊥', top: '⊤', bot: '⊥', angle: '∠', degree: '°', prime: '′', dagger: '†', ddagger: '‡' },
  ...{ ldots: '…', dots: '…', cdots: '⋯', vdots: '⋮', checkmark: '✓', square: '□', triangle: '△', dag: '†', S: '§' },
  ...{ ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı' },
  ...{ textendash: '–', textemdash: '—', textasciitilde: '~', textbackslash: '\\', textdegree: '°', texttimes: '×' },
  ...{ quad: ' ', qquad: ' ', ',': ' ', ';': ' ', ':': ' ', ' ': ' ', '\\': ' ', '!': '', '/': '', '|': '‖' },
  ...{ '{': '{', '}': '}', '%': '%', '&': '&', _: '_', '#': '#', $: '$' },
};

/** Commands that only say how big or in which style what follows is set. */
export const sizeCommands: ReadonlySet<string> = new Set(
  'left right big Big bigl bigr Bigl Bigr bigg Bigg middle displaystyle textstyle scriptstyle limits nolimits it bf em rm tt sc'.split(
    ' ',
  ),
);

/** Commands whose argument is shown as it is. */
export const styleCommands: ReadonlySet<string> = new Set(
  'text textbf textit textsc texttt textrm textsf textup textnormal emph underline mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak operatorname boldsymbol bm mbox hbox url textsuperscript textsubscript ensuremath'.split(
    ' ',
  ),
);

/** Commands that put a mark on the letter of their argument, as combining characters. */
export const accentCommands: Readonly<Record<string, string>> = {
  ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
  ...{ u: '\u0306', v: '\u030C', H: '\u030B', r: '\u030A', c: '\u0327', k: '\u0328', d: '\u0323', b: '\u0331' },
  ...{ hat: '\u0302', widehat: '\u0302', tilde: '\u0303', widetilde: '\u0303', bar: '\u0304', overline: '\u0304' },
  ...{
    dot: '\u0307',
    ddot: '\u0308',
    vec: '\u20D7',
    acute: '\u0301',
    grave: '\u0300',
    breve: '\u0306',
    check: '\u030C',
  },
};

/** Blackboard letters outside of Unicode's regular block. */
export const blackboardLetters: Readonly<Record<string, string>> = {
  ...{ C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ', E: '𝔼', F: '𝔽', K: '𝕂', '1': '𝟙' },
};

export const superscripts: Readonly<Record<string, string>> = zip(
  '0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθ′*⊤∘',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿ′*ᵀ°',
);

export const subscripts: Readonly<Record<string, string>> = zip(
  '0123456789+−=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

function zip(from: string, to: string): Readonly<Record<string, string>> {
  const targets = Array.from(to);
  return Object.fromEntries(Array.from(from, (character, index) => [character, targets[index] ?? character]));
}
