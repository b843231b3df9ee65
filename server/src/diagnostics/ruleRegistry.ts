/** The one list of rules; editor, command line, settings schema, documentation and tests all read it. */
import type { Rule } from './rule';
import { authorsFormat } from './rules/authors-format';
import { authorsZero } from './rules/authors-zero';
import { briefWithoutDetail } from './rules/brief-without-detail';
import { countMismatch } from './rules/count-mismatch';
import { dateAfterDigest } from './rules/date-after-digest';
import { detailWithoutBrief } from './rules/detail-without-brief';
import { duplicatePaper } from './rules/duplicate-paper';
import { fieldOrder } from './rules/field-order';
import { gluedTitle } from './rules/glued-title';
import { headingNumber } from './rules/heading-number';
import { hyphenatedInstitution } from './rules/hyphenated-institution';
import { junkInstitution } from './rules/junk-institution';
import { linkNotArxiv } from './rules/link-not-arxiv';
import { lostCampus } from './rules/lost-campus';
import { malformedArxivIdentifier } from './rules/malformed-arxiv-identifier';
import { malformedDate } from './rules/malformed-date';
import { missingAbstract } from './rules/missing-abstract';
import { missingAuthors } from './rules/missing-authors';
import { missingDate } from './rules/missing-date';
import { missingFinalNewline } from './rules/missing-final-newline';
import { missingInstitutions } from './rules/missing-institutions';
import { missingLink } from './rules/missing-link';
import { missingSummary } from './rules/missing-summary';
import { missingTitle } from './rules/missing-title';
import { nonCanonicalLink } from './rules/non-canonical-link';
import { repeatedInstitution } from './rules/repeated-institution';
import { splitCompanyName } from './rules/split-company-name';
import { titleAllCaps } from './rules/title-all-caps';
import { titleContainsUrl } from './rules/title-contains-url';
import { titleDoubled } from './rules/title-doubled';
import { titleMismatch } from './rules/title-mismatch';
import { titleNoise } from './rules/title-noise';
import { titleOcr } from './rules/title-ocr';
import { titleVenueHeader } from './rules/title-venue-header';
import { truncatedInstitution } from './rules/truncated-institution';
import { unknownLine } from './rules/unknown-line';
import { unsupportedBrief } from './rules/unsupported-brief';
import { unusableBrief } from './rules/unusable-brief';
import { voidReport } from './rules/void-report';

export const ruleRegistry: readonly Rule[] = [
  gluedTitle,
  missingTitle,
  missingAuthors,
  authorsZero,
  authorsFormat,
  missingDate,
  missingLink,
  missingAbstract,
  missingSummary,
  missingInstitutions,
  junkInstitution,
  truncatedInstitution,
  lostCampus,
  hyphenatedInstitution,
  splitCompanyName,
  repeatedInstitution,
  voidReport,
  countMismatch,
  headingNumber,
  titleMismatch,
  briefWithoutDetail,
  detailWithoutBrief,
  duplicatePaper,
  missingFinalNewline,
  fieldOrder,
  unknownLine,
  malformedArxivIdentifier,
  linkNotArxiv,
  nonCanonicalLink,
  malformedDate,
  dateAfterDigest,
  titleVenueHeader,
  titleDoubled,
  titleAllCaps,
  titleOcr,
  titleNoise,
  titleContainsUrl,
  unusableBrief,
  unsupportedBrief,
];
