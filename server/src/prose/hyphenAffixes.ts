/** What English joins to words: prefixes that need no hyphen, endings that do, and the little words within compounds. */

/**
 * Prefixes that are written solid as well as with a hyphen, as the author likes (`multiscale`, `multi-scale`), so that
 * neither spelling tells of a defect.
 */
export const loosePrefixes: ReadonlySet<string> = new Set(
  [
    'anti auto bi bio co counter cyber de dis electro extra fore geo hetero homo hyper infra inter intra macro mega meta',
    'micro mini mis mono multi nano neo neuro non omni over para photo poly post pre pro proto pseudo quasi re retro semi',
    'socio sub super tele thermo trans tri ultra un under uni',
  ].flatMap((line) => line.split(' ')),
);

/** Second halves that make an adjective of any noun, always with a hyphen in front: `memory-bound`, `label-free`. */
export const hyphenatedEndings: ReadonlySet<string> = new Set(
  [
    'accelerated adaptive agnostic aided assisted augmented aware based bound bounded capable compatible',
    'conditioned constrained controlled dependent driven efficient enabled enhanced focused free friendly generated',
    'grounded guided heavy independent induced informed inspired integrated intensive invariant level limited native',
    'optimized oriented powered preserving related rich sensitive specific supervised',
  ].flatMap((line) => line.split(' ')),
);

/** Words that stand beside a hyphen only within longer compounds (`state-of-the-art`): alone, a blank was lost beside them. */
export const littleWords: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in is it nor of on or so than that the to vs was we with'.split(' '),
);
