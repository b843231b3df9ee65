/** Invented digests after a few edits that a person might slip in: lines gone, doubled, moved, and pieces of digests where they do not belong. */
import fc from 'fast-check';
import { digestArbitrary } from '../support/digestArbitrary';

/** An edit of the lines from a place, given as 0 to 1 of the text. */
interface Damage {
  readonly place: number;
  readonly kind: 'remove' | 'double' | 'swap' | 'join' | 'blank' | 'indent' | 'insert';
  readonly piece: string;
}

const pieces = [
  'Authors: A. One，B. Two、C. Three',
  'Date：2026-01-13',
  'Link: http://arxiv.org/abs/2601.01301v1 (code soon)',
  'Abstract: Sparse tables are small.',
  '作者： 陈雨涵、林达',
  '摘要：',
  'Topics: pruning；moe',
  '主要机构: Northshore University',
  'see also the poster session',
  '另见海报',
  '---',
  '# digest-disable missing-link',
  '# 2. A heading?',
  '### 3. Quiet Kernels on One GPU',
  '###4、Lazy Attention',
  '### Results',
  '**摘要:** We prune.',
  '**Authors**： Jonas Weber',
  '**作者数量** : 3人  ',
  '**链接**: <http://arxiv.org/pdf/2601.01234>',
  '<!-- digest-disable-next-line missing-title -->',
  '<!-- digest-disable unknown-line -->',
  '## 附录',
  '##  论文详细信息',
  '分析论文数量：7',
  '2026-01-14',
];

const damage: fc.Arbitrary<Damage> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('remove', 'double', 'swap', 'join', 'blank', 'indent', 'insert', 'insert'),
  piece: fc.constantFrom(...pieces),
});

function applyDamage(text: string, { place, kind, piece }: Damage): string {
  const lines = text.split('\n');
  const index = Math.min(lines.length - 1, Math.floor(place * lines.length));
  const line = lines[index] ?? '';
  const end = line.endsWith('\r') ? '\r' : '';
  const next = lines[index + 1] ?? '';
  const replacements: Readonly<Record<Damage['kind'], readonly string[]>> = {
    remove: [],
    double: [line, line],
    swap: [next, line],
    join: [line.trimEnd() + next],
    blank: [line, end, `  ${end}`],
    indent: [`  ${line.trimEnd()}  ${end}`],
    insert: [line, piece + end],
  };
  lines.splice(index, kind === 'swap' || kind === 'join' ? 2 : 1, ...replacements[kind]);
  return lines.join('\n');
}

export const damagedDigestArbitrary: fc.Arbitrary<string> = fc
  .tuple(digestArbitrary, fc.array(damage, { minLength: 1, maxLength: 6 }))
  .map(([text, damages]) => damages.reduce(applyDamage, text));
