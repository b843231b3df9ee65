/** arXiv identifiers and the references (URL, `arXiv:`, DOI) that carry them; rules from https://info.arxiv.org/help/arxiv_identifier.html */

/** A well-formed identifier; `identifier` is without version and, for old ones, without the insignificant subject class. */
export interface ArxivIdentifier {
  readonly identifier: string;
  readonly version: number | undefined;
}

/** What a link or identifier as written refers to. */
export type ArxivReference =
  | {
      readonly kind: 'valid';
      readonly identifier: ArxivIdentifier;
      /** How the identifier was given. */
      readonly form: 'abs' | 'pdf' | 'html' | 'identifier' | 'doi';
    }
  /** Plainly meant to be arXiv's, but with an identifier that cannot exist; `identifierText` is that part as written. */
  | { readonly kind: 'malformed'; readonly identifierText: string; readonly identifierStart: number }
  /** Not a paper's page at arXiv: another site, or arXiv's lists, authors and the like. */
  | { readonly kind: 'notArxiv' };

const identifierPattern =
  /^(?:(\d{2})(\d{2})\.(\d{4,5})|([a-z]+(?:-[a-z]+)*)(?:\.[A-Za-z]{2})?\/(\d{2})(\d{2})(\d{3}))(?:v([1-9]\d*))?$/;

/**
 * Reads `2603.15590v1`, `hep-th/9901001`, `math.GT/0309136v2`; `undefined` for anything else, month 13 and the wrong
 * number of digits included: four digits from 0704 to 1412, five from 1501, old ones from 9107 to 0703.
 */
export function parseArxivIdentifier(text: string): ArxivIdentifier | undefined {
  const match = identifierPattern.exec(text);
  if (match === null) return undefined;
  const [, newYear, newMonth, newNumber, archive, oldYear, oldMonth, oldNumber, versionText] = match;
  const version = versionText === undefined ? undefined : Number(versionText);
  if (newYear !== undefined && newMonth !== undefined && newNumber !== undefined) {
    const yearMonth = Number(newYear + newMonth);
    const digits = yearMonth >= 1501 ? 5 : 4;
    if (!isMonth(newMonth) || yearMonth < 704 || newNumber.length !== digits || Number(newNumber) === 0)
      return undefined;
    return { identifier: `${newYear}${newMonth}.${newNumber}`, version };
  }
  if (archive === undefined || oldYear === undefined || oldMonth === undefined || oldNumber === undefined)
    return undefined;
  const century = Number(oldYear) >= 91 ? 1900 : 2000;
  const yearMonth = (century + Number(oldYear)) * 100 + Number(oldMonth);
  if (!isMonth(oldMonth) || yearMonth < 199107 || yearMonth > 200703 || oldNumber === '000') return undefined;
  return { identifier: `${archive}/${oldYear}${oldMonth}${oldNumber}`, version };
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

/** The identifier with its version, if it has one, as arXiv writes it. */
export function formatArxivIdentifier({ identifier, version }: ArxivIdentifier): string {
  return version === undefined ? identifier : `${identifier}v${version}`;
}

const arxivUrlPattern = /^(https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(abs|pdf|html|format|ps)\/([^?#\s]*)/i;
const doiPattern = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.(\S*)$/i;
const schemePattern = /^arxiv:\s*(\S*)$/i;

/** Reads a link value: an arXiv URL (abs, pdf, html; with or without version, `.pdf`, query, fragment), `arXiv:ID`, its DOI or a bare identifier. */
export function parseArxivReference(text: string): ArxivReference {
  const value = text.trim();
  const url = arxivUrlPattern.exec(value);
  if (url?.[2] !== undefined && url[3] !== undefined) {
    const identifierText = url[3].replace(/\/+$/, '').replace(/\.pdf$/i, '');
    const form = url[2].toLowerCase();
    return reference(text, identifierText, form === 'pdf' || form === 'html' ? form : 'abs');
  }
  const doi = doiPattern.exec(value);
  if (doi?.[1] !== undefined) return reference(text, doi[1], 'doi');
  const scheme = schemePattern.exec(value);
  if (scheme?.[1] !== undefined) return reference(text, scheme[1], 'identifier');
  const bare = parseArxivIdentifier(value);
  if (bare !== undefined) return { kind: 'valid', identifier: bare, form: 'identifier' };
  if (/^\d{4}\.\d+(?:v\d*)?$/.test(value)) return reference(text, value, 'identifier');
  return { kind: 'notArxiv' };
}

function reference(
  text: string,
  identifierText: string,
  form: 'abs' | 'pdf' | 'html' | 'identifier' | 'doi',
): ArxivReference {
  const identifier = parseArxivIdentifier(identifierText);
  if (identifier !== undefined) return { kind: 'valid', identifier, form };
  return { kind: 'malformed', identifierText, identifierStart: Math.max(0, text.lastIndexOf(identifierText)) };
}

/** The address of a paper's page at arXiv. */
export function arxivPageUrl(page: 'abs' | 'pdf' | 'html', identifier: ArxivIdentifier): string {
  return `https://arxiv.org/${page}/${formatArxivIdentifier(identifier)}`;
}
