/** The custom requests between the client and the server; everything else is plain LSP. Imports types only. */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** The papers of one open document, for the Papers view and the commands. */
export const papersRequest = 'digestDesk/papers';

export interface PapersParams {
  readonly uri: string;
}

/** One paper as the view shows it. */
export interface PaperItem {
  /** Zero-based place in the digest. */
  readonly index: number;
  /** The title, or what stands for it when there is none; localized. */
  readonly label: string;
  readonly hasTitle: boolean;
  /** Authors or identifier, as in the outline. */
  readonly description: string;
  /** Topic ids, most fitting first; never empty (`other` at least). */
  readonly topics: readonly string[];
  readonly range: Range;
  /** Reports only: where the paper's brief stands when that is outside of `range`. */
  readonly briefRange?: Range;
  /** The words that name the paper. */
  readonly selectionRange: Range;
  readonly links?: PaperLinks;
  /** What arXiv's record says of it; absent where no record is at hand. */
  readonly verdict?: 'verified' | 'differs';
}

/** The pages of a paper at arXiv. */
export interface PaperLinks {
  readonly abstractPage: string;
  readonly pdf: string;
  readonly html: string;
}

/** A topic that at least one paper has, in the order of the taxonomy. */
export interface TopicItem {
  readonly id: string;
  /** Localized. */
  readonly name: string;
}

/** `undefined` papers: the document is no digest. */
export interface PapersResult {
  readonly layout?: 'text' | 'report';
  readonly papers: readonly PaperItem[];
  readonly topics: readonly TopicItem[];
  /** Where a new paper is to be inserted when the cursor does not say (the end of the digest's papers). */
  readonly insertPosition?: Range['start'];
  /** Reports only: where the brief of a new paper is to be inserted (the end of the briefs). */
  readonly briefInsertPosition?: Range['start'];
  /** Reports only: the number of a new paper, one more than the largest. */
  readonly nextNumber?: number;
  /** Reports only: where the header states the number of papers, when that number is right. */
  readonly countRange?: Range;
}

/** An open document's text in the other layout. */
export const convertRequest = 'digestDesk/convert';

export interface ConvertParams {
  readonly uri: string;
  readonly target: 'text' | 'report';
}

/** `undefined` text: the document is no digest, or has the target layout already. */
export interface ConvertResult {
  readonly text?: string;
}

/** The citation of one paper. */
export const citationRequest = 'digestDesk/citation';

export interface CitationParams {
  readonly uri: string;
  readonly index: number;
  readonly format: 'text' | 'bibtex';
}

/** `undefined` citation: the paper has neither title nor identifier. */
export interface CitationResult {
  readonly citation?: string;
}

/** An open digest in another format. */
export const exportRequest = 'digestDesk/export';

export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
}

export type ExportFormat = 'bibtex' | 'csl-json' | 'ris' | 'markdown' | 'html' | 'json';

/** `undefined` text: the document is no digest. */
export interface ExportResult {
  readonly text?: string;
}

/** All safe fixes of all digests that the server knows, as one change to be confirmed by the user. */
export const fixWorkspaceRequest = 'digestDesk/fixWorkspace';

/** `undefined` edit: there is nothing to fix. */
export interface FixWorkspaceResult {
  readonly edit?: WorkspaceEdit;
  readonly fixes: number;
  /** How many digests change. */
  readonly digests: number;
}

/** A command of the client that a code action calls with a rule's code. It is none of the user's, hence the underscore. */
export const disableRuleForUserCommand = '_digestDesk.disableRuleForUser';

/**
 * Looks up arXiv's record of every paper of an open digest, or of all digests of the workspace; asks arXiv itself only
 * where the settings allow it. After the latter the findings of digests that are not open are published, too.
 */
export const verifyRequest = 'digestDesk/verify';

export interface VerifyParams {
  /** Without it, the whole workspace is meant. */
  readonly uri?: string;
  /** Under this token the server reports work-done progress (LSP). */
  readonly workDoneToken?: string;
}

/** Numbers of digests and of their papers. */
export interface VerifyResult {
  readonly digests: number;
  /** The sum of the next three. */
  readonly papers: number;
  readonly verified: number;
  readonly differing: number;
  /** Those without a record. */
  readonly unknown: number;
  /** Of those, the papers that neither a link nor a listing mail tells the identifier of. */
  readonly unidentified: number;
  /** The papers that arXiv has not been asked for within a day. */
  readonly unasked: number;
  /** Set when arXiv could not be asked; localized. */
  readonly failure?: string;
}

/** A paper as the digest has it, and as the digest would have it by arXiv's record. */
export const compareRequest = 'digestDesk/compare';

export interface CompareParams {
  readonly uri: string;
  readonly index: number;
  /** That of the paper, without version, if it is known: it finds the paper where its place has changed. */
  readonly identifier?: string;
}

/** Nothing set: there is no such paper. `undefined` official: no record of it is at hand. */
export interface CompareResult {
  readonly own?: string;
  readonly official?: string;
  /** Without version. */
  readonly identifier?: string;
}

/** Tells the client that more or other records are at hand, so that verdicts may have changed. */
export const recordsChangedNotification = 'digestDesk/recordsChanged';

/** Tells the client what happens between the server and arXiv, of its own accord or for a request. */
export const arxivStatusNotification = 'digestDesk/arxivStatus';

export type ArxivStatus =
  | { readonly kind: 'idle' }
  /** Numbers of papers. */
  | { readonly kind: 'asking'; readonly done: number; readonly total: number }
  /** Nothing is sent for so long, as arXiv wishes. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  /** Localized. */
  | { readonly kind: 'failed'; readonly message: string };

/** The client's command behind the code lens; it takes the address of the digest. */
export const verifyDigestCommand = 'digestDesk.verifyDigest';

/** The papers that can be added to an open digest; arXiv is asked for one that is named and not known, where the settings allow it. */
export const newPapersRequest = 'digestDesk/newPapers';

export interface NewPapersParams {
  readonly uri: string;
  /** An identifier, address, DOI, BibTeX entry or words of a title. */
  readonly query: string;
}

export interface NewPapersResult {
  /** Set when the query names a paper of which no record is at hand: arXiv may have it. */
  readonly unknown?: true;
  /** Set when arXiv could not be asked; localized. */
  readonly failure?: string;
  /** Best first. */
  readonly papers: readonly {
    /** By which `addPapersRequest` adds the paper. */
    readonly identifier: string;
    readonly title: string;
    /** Identifier and authors. */
    readonly detail: string;
  }[];
}

/** What an open digest has and lacks of the papers that the listing mails at hand announce. */
export const coverageRequest = 'digestDesk/coverage';

export interface CoverageParams {
  readonly uri: string;
}

export interface CoverageResult {
  /** All of it to read, as Markdown; localized. `undefined`: the document is no digest, or there is no listing mail. */
  readonly report?: string;
  /** Those of which papers are missing, in the order of the report. */
  readonly topics: readonly MissingTopicItem[];
}

export interface MissingTopicItem {
  /** Localized. */
  readonly name: string;
  /** Best first. */
  readonly papers: readonly MissingPaperItem[];
}

export interface MissingPaperItem {
  readonly identifier: string;
  readonly title: string;
  /** Identifier and authors. */
  readonly detail: string;
  /** The names of other digests that have the paper. */
  readonly elsewhere: readonly string[];
}

/** The papers of the record with these identifiers as complete entries of an open digest, those left out that it has. */
export const addPapersRequest = 'digestDesk/addPapers';

export interface AddPapersParams {
  readonly uri: string;
  readonly identifiers: readonly string[];
}

/** `undefined` edit: there is nothing to add. */
export interface AddPapersResult {
  readonly edit?: WorkspaceEdit;
}
