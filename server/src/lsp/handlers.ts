/** The request handlers: convert, call a feature, convert. */
import type {
  CancellationToken,
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import { exportBibliography } from '../export/bibliography';
import type { CitablePaper } from '../export/citablePaper';
import { toCitable } from '../export/citablePaper';
import { formatCitation } from '../export/citation';
import { exportDigest } from '../export/exportDigest';
import { getCodeActions } from '../features/codeActions';
import { getConvertedText } from '../features/conversion';
import { getDocumentLinks } from '../features/documentLinks';
import { getDocumentSymbols } from '../features/documentSymbols';
import { getFoldingRanges } from '../features/foldingRanges';
import { getFormattingEdits } from '../features/formatting';
import { getPapers } from '../features/papers';
import type {
  CitationParams,
  CitationResult,
  ConvertParams,
  ConvertResult,
  ExportParams,
  ExportResult,
  FixWorkspaceResult,
  PapersParams,
  PapersResult,
} from '../protocol';
import { citationRequest, convertRequest, exportRequest, fixWorkspaceRequest, papersRequest } from '../protocol';
import type { Settings } from '../settings/settings';
import type { TopicClassifier } from '../topics/classifyTopics';
import { createTopicClassifier } from '../topics/classifyTopics';
import { registerCoverageHandlers } from './coverageHandler';
import { fromCodeActionParams, fromRange } from './fromProtocol';
import { registerHoverHandler } from './hoverHandler';
import { registerRecordHandlers } from './recordHandlers';
import type { AnswerRequest } from './requestHandler';
import { throwIfCancelled } from './requestHandler';
import { parseRuleActionData } from './ruleActionData';
import { possibleRuleActions, resolveRuleAction } from './ruleActions';
import type { ServerContext } from './serverContext';
import { diagnosticContextOf, surroundingsOf } from './serverContext';
import { toCodeAction } from './toCodeAction';
import { fixAllInWorkspace } from './workspaceFixes';
import { toDocumentLink, toDocumentSymbol, toFoldingRange, toPapersResult, toTextEdit } from './toProtocol';

/** Registers all but that for diagnostics. A document that is not open, or no digest, is answered as one without anything in it. */
export function registerHandlers(context: ServerContext, answer: AnswerRequest): void {
  registerReadingHandlers(context, answer);
  registerHoverHandler(context, answer);
  registerCodeActionHandler(context, answer);
  registerFormattingHandlers(context, answer);
  registerConversionHandler(context, answer);
  registerPaperHandlers(context, answer);
  registerRecordHandlers(context, answer);
  registerCoverageHandlers(context, answer);
}

function registerReadingHandlers({ connection, documents, locale }: ServerContext, answer: AnswerRequest): void {
  connection.onDocumentSymbol(
    answer('textDocument/documentSymbol', [], ({ textDocument }): DocumentSymbol[] => {
      const document = documents.find(textDocument.uri)?.document;
      if (document === undefined) return [];
      return getDocumentSymbols(document, locale).map((symbol) => toDocumentSymbol(document.lineIndex, symbol));
    }),
  );
  connection.onFoldingRanges(
    answer('textDocument/foldingRange', [], ({ textDocument }): FoldingRange[] => {
      const document = documents.find(textDocument.uri)?.document;
      return document === undefined ? [] : getFoldingRanges(document).map(toFoldingRange);
    }),
  );
  connection.onDocumentLinks(
    answer('textDocument/documentLink', [], ({ textDocument }): DocumentLink[] => {
      const document = documents.find(textDocument.uri)?.document;
      if (document === undefined) return [];
      return getDocumentLinks(document).map((link) => toDocumentLink(document.lineIndex, link));
    }),
  );
}

function registerCodeActionHandler(context: ServerContext, answer: AnswerRequest): void {
  const { connection, documents, features, locale } = context;
  connection.onCodeAction(
    answer('textDocument/codeAction', [], async (params, token): Promise<CodeAction[]> => {
      const surroundings = await surroundingsOf(context, params.textDocument.uri);
      throwIfCancelled(token);
      const open = documents.find(params.textDocument.uri);
      if (open === undefined) return [];
      const { uri, version, document } = open;
      const changed = { uri, version, lineIndex: document.lineIndex };
      const query = {
        ...fromCodeActionParams(document.lineIndex, params),
        ruleActions: possibleRuleActions(context, open),
      };
      return getCodeActions(document, surroundings, query, locale).map((action) =>
        toCodeAction(action, changed, features, diagnosticContextOf(context, open)),
      );
    }),
  );
  // An action whose change fails, or is no longer there, does nothing.
  connection.onCodeActionResolve((action, token) =>
    answer('codeAction/resolve', action, async (): Promise<CodeAction> => {
      const data = parseRuleActionData(action.data);
      const edit = data === undefined ? undefined : await resolveRuleAction(context, data, token);
      return edit === undefined ? action : { ...action, edit };
    })(action, token),
  );
  connection.onRequest(
    fixWorkspaceRequest,
    answer<object, FixWorkspaceResult>(fixWorkspaceRequest, { fixes: 0, digests: 0 }, (_, token) =>
      fixAllInWorkspace(context, token),
    ),
  );
}

function registerFormattingHandlers({ connection, documents, settings }: ServerContext, answer: AnswerRequest): void {
  const format = async (uri: string, range: Range | undefined, token: CancellationToken): Promise<TextEdit[]> => {
    const given = await settings.settingsOf(uri);
    throwIfCancelled(token);
    const document = documents.find(uri)?.document;
    if (document === undefined) return [];
    const { lineIndex } = document;
    const edits = getFormattingEdits(document, given, range === undefined ? undefined : fromRange(lineIndex, range));
    return edits.map((edit) => toTextEdit(lineIndex, edit));
  };
  connection.onDocumentFormatting(
    answer('textDocument/formatting', [], ({ textDocument }, token) => format(textDocument.uri, undefined, token)),
  );
  connection.onDocumentRangeFormatting(
    answer('textDocument/rangeFormatting', [], ({ textDocument, range }, token) =>
      format(textDocument.uri, range, token),
    ),
  );
}

function registerConversionHandler({ connection, documents }: ServerContext, answer: AnswerRequest): void {
  connection.onRequest(
    convertRequest,
    answer<ConvertParams, ConvertResult>(convertRequest, {}, ({ uri, target }) => {
      const document = documents.find(uri)?.document;
      const text = document === undefined ? undefined : getConvertedText(document, target);
      return text === undefined ? {} : { text };
    }),
  );
}

function registerPaperHandlers(
  { connection, documents, settings, index, indexing, locale }: ServerContext,
  answer: AnswerRequest,
): void {
  const classifierOf = memoizeClassifier();
  connection.onRequest(
    papersRequest,
    answer<PapersParams, PapersResult>(papersRequest, { papers: [], topics: [] }, async ({ uri }, token) => {
      const classifier = classifierOf(await settings.settingsOf(uri));
      throwIfCancelled(token);
      const document = documents.find(uri)?.document;
      if (document === undefined) return { papers: [], topics: [] };
      return toPapersResult(document.lineIndex, getPapers(document, classifier, index.records, locale));
    }),
  );
  connection.onRequest(
    citationRequest,
    answer<CitationParams, CitationResult>(citationRequest, {}, ({ uri, index: place, format }) => {
      const paper = documents.find(uri)?.document.digest.papers[place];
      const citation = paper === undefined ? undefined : citePaper(toCitable(paper, index.records), format);
      return citation === undefined ? {} : { citation };
    }),
  );
  connection.onRequest(
    exportRequest,
    answer<ExportParams, ExportResult>(exportRequest, {}, async ({ uri, format }, token) => {
      await indexing.done();
      const classifier = classifierOf(await settings.settingsOf(uri));
      throwIfCancelled(token);
      const document = documents.find(uri)?.document;
      const exportContext = { classifier, records: index.records, locale };
      return document === undefined ? {} : { text: exportDigest(format, uri, document, exportContext) };
    }),
  );
}

function citePaper(paper: CitablePaper, format: CitationParams['format']): string | undefined {
  const citation = formatCitation(paper);
  return citation === undefined || format === 'text' ? citation : exportBibliography([paper], format);
}

/** A classifier is made once for each set of topics: compiling its terms takes longer than using it. */
function memoizeClassifier(): (settings: Settings) => TopicClassifier {
  const made = new WeakMap<Settings['topics'], TopicClassifier>();
  return ({ topics }) => {
    const classifier = made.get(topics) ?? createTopicClassifier(topics);
    made.set(topics, classifier);
    return classifier;
  };
}
