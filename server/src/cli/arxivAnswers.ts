/** What arXiv has answered of papers: what this machine's cache keeps, and what is asked for where the user says so. */
import { createFetchPapers } from '../arxiv/arxivPorts';
import { defaultEndpoint, parseEndpoint } from '../arxiv/endpoint';
import { failureMessage } from '../arxiv/failureMessage';
import { MetadataCache } from '../arxiv/metadataCache';
import type { PaperMetadata } from '../arxiv/paperMetadata';
import { PaperRecords } from '../arxiv/paperRecords';
import { RecordLoader } from '../arxiv/recordLoader';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { ArxivStatus } from '../protocol';
import type { CommandContext } from './commandContext';
import { printFailure } from './commandContext';
import { failureReasons, UnusableArgument } from './failure';
import { createStatusLine } from './progress';

/** The environment variable that replaces arXiv's address, as a mirror or a test needs it. */
export const endpointVariable = 'DIGEST_DESK_ARXIV_ENDPOINT';

/** Ctrl-C ends the program; nothing has been written before all answers are there. */
const never = new AbortController().signal;

export class ArxivAnswers {
  private readonly known = new PaperRecords();
  private readonly loader: RecordLoader;

  constructor(private readonly context: CommandContext) {
    const { metadataStore, clock } = context.arxiv;
    this.loader = new RecordLoader(this.known, new MetadataCache(metadataStore), clock);
  }

  /** What is at hand of the papers, however old; arXiv is not asked. */
  async find(identifiers: readonly string[]): Promise<readonly PaperMetadata[]> {
    await this.loader.loadCached(identifiers);
    return identifiers.flatMap((identifier) => this.known.find(identifier) ?? []);
  }

  /** Asks arXiv in one call for all papers that nobody has asked for today. Whether that went well; what did not has been reported. */
  async ask(identifiers: readonly string[]): Promise<boolean> {
    const { context } = this;
    const { arxiv, locale } = context;
    const endpoint = endpointOf(context);
    const line = createStatusLine(context, true);
    const { failure } = await this.loader.load(identifiers, {
      fetchPapers: createFetchPapers(arxiv, endpoint.href, locale, (status) => line.show(waitingFor(status)[locale])),
      signal: never,
      onProgress: () => undefined,
    });
    if (failure === undefined) return true;
    printFailure({ path: endpoint.href, reason: failureMessage(failure, arxiv.clock.now()) }, context);
    return false;
  }
}

function endpointOf({ environment }: CommandContext): URL {
  const address = environment[endpointVariable] ?? '';
  const endpoint = parseEndpoint(address === '' ? defaultEndpoint : address);
  if (endpoint === undefined)
    // The address is not repeated: it may hold a password.
    throw new UnusableArgument({ path: endpointVariable, reason: failureReasons.badEndpoint });
  return endpoint;
}

/** What the user waits for; nothing once it has come or failed. */
function waitingFor(status: ArxivStatus): LocalizedText {
  switch (status.kind) {
    case 'asking': {
      const count = `${status.done}/${status.total}`;
      return localized(`Asking arXiv ${count}`, `正在查询 arXiv ${count}`);
    }
    case 'waiting':
      return localized(`Asking arXiv in ${status.seconds} s`, `${status.seconds} 秒后查询 arXiv`);
    case 'idle':
    case 'failed':
      return localized('', '');
  }
}
