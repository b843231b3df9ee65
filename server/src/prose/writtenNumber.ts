/** What the readers of digits, Chinese numerals and English number words have in common. */
import type { TextRange } from '../text/textRange';

/**
 * What a number says: how many there are of something, a share, how many times as much, a part of one, how many orders of
 * magnitude, a place in an order, or nothing (the digits of `GPT-4` are part of a name).
 */
export type NumberKind = 'plain' | 'percent' | 'times' | 'fraction' | 'magnitude' | 'ordinal' | 'name';

/** A number as written, without its unit. */
export interface WrittenNumber {
  readonly range: TextRange;
  readonly value: number;
  /** What one more in the last written place is worth: 0.1 for `2.3`, 1 for `seven`, 10,000 for `三万`, 0 for what is exact. */
  readonly step: number;
  /** The numbers that the words are if they do not belong together: `3. 5` is 3.5, or 3 and 5. Usually none. */
  readonly pieces: readonly number[];
  readonly form: 'digits' | 'chinese' | 'english';
  /** `undefined` where the words themselves do not tell it, as `half` and `百分之五` do. */
  readonly kind: NumberKind | undefined;
  /** Whether the words imply the number without stating it, as `both` and `binary` do. */
  readonly implied: boolean;
}
