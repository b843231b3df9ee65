/** arXiv's record on Node: one cache and one queue for all windows and command lines of a user. */
import path from 'node:path';
import type { ArxivPorts } from '../arxiv/arxivPorts';
import { cacheFolder } from './cacheFolder';
import { nodeClock } from './nodeClock';
import { createNodeMetadataStore } from './nodeMetadataStore';
import { createNodeRequestTurn } from './nodeRequestTurn';

/** What the program says of itself, as in `package.json`. */
export interface ProgramFacts {
  readonly version: string;
  readonly repository: { readonly url: string };
}

export function createNodeArxivPorts({ version, repository }: ProgramFacts): ArxivPorts {
  const folder = cacheFolder();
  return {
    clock: nodeClock,
    metadataStore: createNodeMetadataStore(path.join(folder, 'papers')),
    requestTurn: createNodeRequestTurn(folder, nodeClock),
    userAgent: `digest-desk/${version} (+${repository.url.replace(/\.git$/, '')})`,
  };
}
