/** Tells whether a quantity that one text states is supported by those of another: by values, not by spellings. */
import type { Quantity } from './quantities';

/**
 * The quantities of a text that say what `claim` says: those with the very value or, if there are none, those that come
 * to it by rounding or in other terms (75 % less, a quarter, a fourfold reduction). Empty when the text does not say it.
 */
export function findSupport(claim: Quantity, evidence: readonly Quantity[]): readonly Quantity[] {
  const comparable = evidence.filter((other) => !contradict(claim, other));
  const literal = comparable.filter((other) => isEqual(claim.value, other.value) && hasSameUnit(claim, other));
  const sameKind = literal.filter((other) => other.kind === claim.kind);
  if (literal.length > 0) return sameKind.length > 0 ? sameKind : literal;
  const converted = comparable.filter((other) => isConverted(claim, other));
  return converted.length > 0 ? converted : findPieces(claim, evidence);
}

function isRatio({ kind }: Quantity): boolean {
  return kind === 'percent' || kind === 'times' || kind === 'fraction' || kind === 'magnitude';
}

/**
 * Whether a claim can be held against a text. What is implied, places in an order, 0, 1 and a mere 两个 may be said of
 * anything; a name may be of something that the text does not mention, unless it has the name with another number.
 */
export function isCheckable(claim: Quantity, evidence: readonly Quantity[]): boolean {
  if (claim.implied || claim.kind === 'ordinal') return false;
  if (claim.kind === 'name') return evidence.some((other) => other.name === claim.name);
  if (claim.kind !== 'plain' || claim.dimension !== undefined) return true;
  return claim.form === 'digits' ? claim.value > 1 || !Number.isInteger(claim.value) : claim.value > 2;
}

/** A time is no memory, a share is neither, and neither names nor places nor counted things are shares. */
function contradict(claim: Quantity, other: Quantity): boolean {
  if (claim.dimension !== undefined && other.dimension !== undefined) return claim.dimension !== other.dimension;
  return isRatio(claim) ? isNoRatio(other) : isRatio(other) && claim.dimension !== undefined;
}

function isNoRatio(other: Quantity): boolean {
  if (isRatio(other)) return false;
  return other.dimension !== undefined || other.kind !== 'plain' || other.form === 'english';
}

/** Equal up to what arithmetic with fractions loses. */
function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** A missing unit may be any. */
function hasSameUnit(claim: Quantity, other: Quantity): boolean {
  return claim.dimension === undefined || other.dimension === undefined || isEqual(claim.factor, other.factor);
}

function isConverted(claim: Quantity, other: Quantity): boolean {
  if (other.pieces.some((piece) => isEqual(piece, claim.value))) return true;
  if (claim.kind === 'name' || other.kind === 'name') return false;
  if (claim.kind === other.kind || !(isRatio(claim) && isRatio(other))) {
    const factor = other.factor / claim.factor;
    if (isRounded(claim, other.value * factor, other.step * factor)) return true;
    if (hasSameUnit(claim, other) && isRounded(claim, other.value, other.step)) return true;
  }
  return claim.kind !== other.kind && (isSameRatio(claim, other) || isSameShare(claim, other));
}

/** Whether the claim is `value`, or `value` rounded as the claim is written; a single digit rounds nothing without 约. */
function isRounded(claim: Quantity, value: number, step: number): boolean {
  if (isEqual(claim.value, value)) return true;
  const place = roundedPlace(claim);
  if (place <= step) return false;
  const slack = place > claim.step ? place / 2 : Math.min(place, claim.value / 3);
  if (claim.bound === 'above' && value > claim.value && value < claim.value + slack) return true;
  if (claim.bound === 'below' && value < claim.value && value > claim.value - slack) return true;
  const hasDigits = claim.value >= 9.5 * place || (claim.bound === 'about' && claim.value > place / 2);
  return hasDigits && Math.abs(claim.value - value) <= (place / 2) * (1 + 1e-9);
}

/** The place to which the claim is rounded: with 约 or 超 the zeros at a whole number's end are not exact. */
function roundedPlace({ value, step, bound }: Quantity): number {
  if (bound === undefined || step < 1 || value === 0) return step;
  let place = step;
  while (value % (10 * place) === 0) place *= 10;
  return place;
}

/** 87.6 % is 0.876. */
function isSameShare(claim: Quantity, other: Quantity): boolean {
  const [share, number] = claim.kind === 'percent' ? [claim, other] : [other, claim];
  return share.kind === 'percent' && number.kind === 'plain' && isEqual(share.value, 100 * number.value);
}

const ratioOrder: readonly Quantity['kind'][] = ['percent', 'fraction', 'times', 'magnitude'];

/** Whether two ratios of different kinds are the same change, told in the one or the other way. */
function isSameRatio(claim: Quantity, other: Quantity): boolean {
  const [first, second] = [claim, other].sort((a, b) => ratioOrder.indexOf(a.kind) - ratioOrder.indexOf(b.kind));
  if (first === undefined || second === undefined || !isRatio(first) || !isRatio(second)) return false;
  if (first.kind === 'percent') {
    const tolerance = first.step / 2 + (claim.kind === 'fraction' ? slackOfFraction(claim) : 0);
    return percentagesOf(second).some((percentage) => Math.abs(percentage - first.value) <= tolerance);
  }
  const times = second.kind === 'magnitude' ? 10 ** second.value : second.value;
  return isEqual(first.value, times) || isEqual(first.value * times, 1);
}

/** By how many percentage points 一半 and “a third” may differ from a percentage. */
function slackOfFraction({ bound }: Quantity): number {
  return bound === undefined ? 1 : 5;
}

/** The percentages that a ratio may be told as: twice as much is 100 % more and 200 %, a third is 33 % and 67 % less. */
function percentagesOf({ kind, value }: Quantity): readonly number[] {
  if (kind === 'fraction') return [100 * value, 100 * (1 - value)];
  const times = kind === 'magnitude' ? 10 ** value : value;
  const more = [100 * (times - 1), 100 * times].map((percentage) => Number(percentage.toFixed(6)));
  return Number.isInteger(times) ? [...more, 100 / times, 100 - 100 / times] : more;
}

/** A number that may be several, as `3. 5` or `10 -6`, is supported by all of them together. */
function findPieces(claim: Quantity, evidence: readonly Quantity[]): readonly Quantity[] {
  const found = claim.pieces.map((piece) =>
    evidence.find((other) => [other.value, ...other.pieces].some((value) => isEqual(value, piece))),
  );
  const quantities = found.filter((other) => other !== undefined);
  return quantities.length === claim.pieces.length ? quantities.slice(0, 1) : [];
}
