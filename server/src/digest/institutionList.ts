/** The names of a `**主要机构**:` field. */
import { splitAt } from './authorList';
import { maskBrackets } from './brackets';
import { isCampus, findLostCampus } from './campuses';
import { companySuffix } from './companySuffix';
import type { Span } from './digest';

/**
 * The institutions, separated by commas (half- or full-width), semicolons or `、`, in order; empty parts are left out. A comma
 * before the legal form of a company (`Northwind, Inc`) or a campus (`University of California, Davis`), or within brackets, separates none.
 */
export function parseInstitutionList(value: Span): readonly Span[] {
  const names: Span[] = [];
  for (const part of splitAt(value, maskBrackets(value.text).matchAll(/[,，、;；]/g))) {
    const before = names.at(-1);
    if (before !== undefined && continues(value, before, part)) names[names.length - 1] = join(value, before, part);
    else names.push(part);
  }
  return names;
}

function continues(value: Span, before: Span, part: Span): boolean {
  const gap = value.text.slice(before.range.end - value.range.start, part.range.start - value.range.start);
  if (!/^\s*[,，]\s*$/.test(gap)) return false;
  if (companySuffix(part.text) !== undefined) return mayBeCompany(before.text);
  const system = findLostCampus(before.text);
  return system !== undefined && isCampus(system, part.text);
}

/** The lists of generated reports are in no order, so that a university may stand before a stray `Inc`. */
function mayBeCompany(name: string): boolean {
  return /\bCo\.?$/.test(name) || !/universit|college|school|department|faculty|academy|\binstitut/i.test(name);
}

function join(value: Span, first: Span, last: Span): Span {
  const range = { start: first.range.start, end: last.range.end };
  return { range, text: value.text.slice(range.start - value.range.start, range.end - value.range.start) };
}
