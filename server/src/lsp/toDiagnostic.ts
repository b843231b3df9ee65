/** From a finding to LSP's diagnostic. */
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { documentationUrl } from '../diagnostics/documentation';
import type { Finding, RelatedPlace, Severity } from '../diagnostics/rule';
import type { Locale } from '../localization';
import type { LineIndex } from '../text/lineIndex';
import { toRange } from './toProtocol';

/** The name that the editor shows beside each finding. */
const diagnosticSource = 'digest-desk';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A document as the client calls it, and its lines. */
export interface DocumentPlace {
  readonly uri: string;
  readonly lineIndex: LineIndex;
}

/** What a diagnostic depends on beside its finding. */
export interface DiagnosticContext {
  readonly document: DocumentPlace;
  readonly locale: Locale;
  /** Whether the client shows related places. */
  readonly relatedInformation: boolean;
  /** Whether the client fades what is unnecessary. */
  readonly unnecessaryTag: boolean;
  /** Another document that a finding names; `undefined` when it is no longer known. */
  readonly findDocument: (uri: string) => DocumentPlace | undefined;
}

export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const related = context.relatedInformation ? (finding.related ?? []) : [];
  const relatedInformation = related.flatMap((place) => toRelatedInformation(place, context));
  return {
    range: toRange(context.document.lineIndex, finding.range),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: documentationUrl(finding.code, context.locale) },
    source: diagnosticSource,
    message: finding.message[context.locale],
    ...(finding.unnecessary === true && context.unnecessaryTag ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(relatedInformation.length === 0 ? {} : { relatedInformation }),
  };
}

function toRelatedInformation(
  { uri, range, message }: RelatedPlace,
  context: DiagnosticContext,
): readonly DiagnosticRelatedInformation[] {
  const document = uri === undefined ? context.document : context.findDocument(uri);
  if (document === undefined) return [];
  const location = { uri: document.uri, range: toRange(document.lineIndex, range) };
  return [{ location, message: message[context.locale] }];
}
