/** Hover: what is at hand, at once; what arXiv is asked for meanwhile shows the next time. */
import type { Hover as ProtocolHover } from 'vscode-languageserver';
import type { Hover } from '../features/hover';
import { getHover } from '../features/hover';
import { getNumberHover } from '../features/numberHover';
import { localized } from '../localization';
import type { AnswerRequest } from './requestHandler';
import { runDetached, throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import { toHover } from './toProtocol';

export function registerHoverHandler(context: ServerContext, answer: AnswerRequest): void {
  const { connection, documents, features, index, locale } = context;
  connection.onHover(
    answer('textDocument/hover', null, async ({ textDocument: { uri }, position }, token) => {
      const document = documents.find(uri)?.document;
      if (document === undefined) return null;
      const { lineIndex } = document;
      const offset = lineIndex.offsetAt(position);
      const find = (): Hover | undefined => getHover(document, offset, index.records, locale);
      const identifier = find()?.card.identifier?.identifier;
      const isAsked = identifier !== undefined && (await lookUp(context, uri, identifier));
      throwIfCancelled(token);
      const hover = find() ?? getNumberHover(document, offset);
      if (hover === undefined) return null;
      const shown = isAsked && 'card' in hover ? noteThatAsked(hover, context) : hover;
      return toHover(lineIndex, shown, locale, features.markdownHover) satisfies ProtocolHover;
    }),
  );
}

/** Takes what the cache has of a paper, and tells whether arXiv is being asked for it, too. */
async function lookUp(context: ServerContext, uri: string, identifier: string): Promise<boolean> {
  const { backgroundLoader, connection, loader, settings } = context;
  if (await loader.loadCached([identifier])) context.surroundingsChanged();
  const { 'arxiv.network': isAllowed, 'arxiv.endpoint': endpoint } = await settings.settingsOf(uri);
  if (!isAllowed || !backgroundLoader.isWanted(identifier)) return false;
  const fetchPapers = context.createFetchPapers(endpoint);
  runDetached(connection, 'Asking arXiv', backgroundLoader.request(identifier, fetchPapers));
  return true;
}

function noteThatAsked({ range, card }: Hover, { locale }: ServerContext): Hover {
  const asking = localized('arXiv is being asked…', '正在查询 arXiv…')[locale];
  return { range, card: { ...card, source: card.source === undefined ? asking : `${card.source} · ${asking}` } };
}
