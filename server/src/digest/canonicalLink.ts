/** The one form in which a digest links a paper at arXiv. */
import type { ArxivIdentifier } from './arxivIdentifier';
import { arxivPageUrl } from './arxivIdentifier';

/** Whether a canonical link keeps the version (`v1`) of the link it replaces, or leads to the latest one. */
export type LinkVersion = 'keep' | 'strip';

/** The address of the abstract page. */
export function canonicalLink(identifier: ArxivIdentifier, linkVersion: LinkVersion): string {
  return arxivPageUrl('abs', linkVersion === 'strip' ? { ...identifier, version: undefined } : identifier);
}

/** Tells whether a link says no more than its canonical form: arXiv's own query tells where the reader came from, any other one, and a fragment, may say more. */
export function isPlainLink(link: string): boolean {
  return !/[?#]/.test(link.replace(/\?context=[\w.-]+$/, ''));
}
