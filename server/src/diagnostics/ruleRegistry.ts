/** The one list of rules; editor, command line, settings schema, documentation and tests all read it. */
import type { Rule } from './rule';
import { abstractDiffers } from './rules/abstract-differs';
import { abstractNotAbstract } from './rules/abstract-not-abstract';
import { abstractTruncated } from './rules/abstract-truncated';
import { anonymousBrief } from './rules/anonymous-brief';
import { appendedMatter } from './rules/appended-matter';
import { authorCountDiffers } from './rules/author-count-differs';
import { authorsDiffer } from './rules/authors-differ';
import { authorsFormat } from './rules/authors-format';
import { authorsZero } from './rules/authors-zero';
import { briefFinalStop } from './rules/brief-final-stop';
import { briefWithoutDetail } from './rules/brief-without-detail';
import { briefWithoutSubject } from './rules/brief-without-subject';
import { brokenUrl } from './rules/broken-url';
import { citationResidue } from './rules/citation-residue';
import { countMismatch } from './rules/count-mismatch';
import { dateAfterDigest } from './rules/date-after-digest';
import { dateDiffers } from './rules/date-differs';
import { detailWithoutBrief } from './rules/detail-without-brief';
import { duplicatePaper } from './rules/duplicate-paper';
import { fieldOrder } from './rules/field-order';
import { footnoteResidue } from './rules/footnote-residue';
import { gluedTitle } from './rules/glued-title';
import { headingNumber } from './rules/heading-number';
import { hyphenLost } from './rules/hyphen-lost';
import { hyphenSplit } from './rules/hyphen-split';
import { hyphenatedInstitution } from './rules/hyphenated-institution';
import { junkInstitution } from './rules/junk-institution';
import { latexResidue } from './rules/latex-residue';
import { linkNotArxiv } from './rules/link-not-arxiv';
import { lostCampus } from './rules/lost-campus';
import { lostSuperscript } from './rules/lost-superscript';
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
import { placeholderLink } from './rules/placeholder-link';
import { repeatedInstitution } from './rules/repeated-institution';
import { retitledPaper } from './rules/retitled-paper';
import { revisedPaper } from './rules/revised-paper';
import { spaceBeforePunctuation } from './rules/space-before-punctuation';
import { splitCompanyName } from './rules/split-company-name';
import { supersededReport } from './rules/superseded-report';
import { titleAllCaps } from './rules/title-all-caps';
import { titleContainsUrl } from './rules/title-contains-url';
import { titleDiffers } from './rules/title-differs';
import { titleDoubled } from './rules/title-doubled';
import { titleHyphenSplit } from './rules/title-hyphen-split';
import { titleMismatch } from './rules/title-mismatch';
import { titleNoise } from './rules/title-noise';
import { titleOcr } from './rules/title-ocr';
import { titleVenueHeader } from './rules/title-venue-header';
import { truncatedInstitution } from './rules/truncated-institution';
import { unknownLine } from './rules/unknown-line';
import { unsupportedBrief } from './rules/unsupported-brief';
import { unusableBrief } from './rules/unusable-brief';
import { unusedSuppression } from './rules/unused-suppression';
import { voidReport } from './rules/void-report';
import { withdrawnPaper } from './rules/withdrawn-paper';
import { wrongPaper } from './rules/wrong-paper';

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
  supersededReport,
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
  abstractNotAbstract,
  abstractTruncated,
  footnoteResidue,
  appendedMatter,
  brokenUrl,
  spaceBeforePunctuation,
  lostSuperscript,
  citationResidue,
  placeholderLink,
  latexResidue,
  hyphenLost,
  hyphenSplit,
  titleHyphenSplit,
  numberNotInAbstract,
  briefWithoutSubject,
  anonymousBrief,
  briefFinalStop,
  mixedBrackets,
  wrongPaper,
  titleDiffers,
  abstractDiffers,
  authorsDiffer,
  authorCountDiffers,
  dateDiffers,
  revisedPaper,
  withdrawnPaper,
  retitledPaper,
  unusedSuppression,
];
