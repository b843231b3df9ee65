/** The names of a `**主要机构**:` field. */
import type { TextRange } from '../text/textRange';
import { shiftRange, textIn } from '../text/textRange';
import { splitAt } from './authorList';
import { maskBrackets } from './brackets';
import { findLostCampus, isCampus } from './campuses';
import { companySuffix } from './companySuffix';
import type { Span } from './digest';

/**
 * The institutions, separated by commas (half- or full-width), semicolons or `、`, in order; empty parts are left out. A comma
 * within brackets, before the legal form of a company (`Northwind, Inc`) or before a campus (`University of California, Davis`)
 * separates none.
 */
export function parseInstitutionList(value: Span): readonly Span[] {
  const ranges: TextRange[] = [];
  let before: Span | undefined;
  for (const part of splitAt(value, maskBrackets(value.text).matchAll(/[,，、;；]/g))) {
    const start = before !== undefined && continues(value, before, part) ? ranges.pop()?.start : undefined;
    ranges.push({ start: start ?? part.range.start, end: part.range.end });
    before = part;
  }
  return ranges.map((range) => ({ range, text: textIn(value.text, shiftRange(range, -value.range.start)) }));
}

/** Tells whether a part belongs to the one before it. */
function continues(value: Span, before: Span, part: Span): boolean {
  const gap = { start: before.range.end, end: part.range.start };
  if (!/^\s*[,，]\s*$/.test(textIn(value.text, shiftRange(gap, -value.range.start)))) return false;
  if (companySuffix(part.text) !== undefined) return mayBeCompany(before.text);
  const system = findLostCampus(before.text);
  return system !== undefined && isCampus(system, part.text);
}

/** The lists of generated reports are in no order, so that a university may stand before a stray `Inc`. */
function mayBeCompany(name: string): boolean {
  if (companySuffix(name) !== undefined) return false;
  return /\bCo\.?$/.test(name) || !/universit|college|school|department|faculty|academy|\binstitut/i.test(name);
}
