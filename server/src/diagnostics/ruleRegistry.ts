/** The one list of rules; editor, command line, settings schema, documentation and tests all read it. */
import type { Rule } from './rule';
import { anonymousBrief } from './rules/anonymous-brief';
import { authorsZero } from './rules/authors-zero';
import { briefFinalStop } from './rules/brief-final-stop';
import { briefWithoutDetail } from './rules/brief-without-detail';
import { briefWithoutSubject } from './rules/brief-without-subject';
import { countMismatch } from './rules/count-mismatch';
import { dateAfterDigest } from './rules/date-after-digest';
import { detailWithoutBrief } from './rules/detail-without-brief';
import { duplicatePaper } from './rules/duplicate-paper';
import { fieldOrder } from './rules/field-order';
import { gluedTitle } from './rules/glued-title';
import { headingNumber } from './rules/heading-number';
import { linkNotArxiv } from './rules/link-not-arxiv';
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
import { mixedBrackets } from './rules/mixed-brackets';
import { nonCanonicalLink } from './rules/non-canonical-link';
import { numberNotInAbstract } from './rules/number-not-in-abstract';
import { titleDoubled } from './rules/title-doubled';
import { titleMismatch } from './rules/title-mismatch';
import { titleVenueHeader } from './rules/title-venue-header';
import { unknownLine } from './rules/unknown-line';
import { unsupportedBrief } from './rules/unsupported-brief';
import { unusableBrief } from './rules/unusable-brief';
import { voidReport } from './rules/void-report';

export const ruleRegistry: readonly Rule[] = [
  gluedTitle,
  missingTitle,
  missingAuthors,
  authorsZero,
  missingDate,
  missingLink,
  missingAbstract,
  missingSummary,
  missingInstitutions,
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
  unusableBrief,
  unsupportedBrief,
  numberNotInAbstract,
  briefWithoutSubject,
  anonymousBrief,
  briefFinalStop,
  mixedBrackets,
];
