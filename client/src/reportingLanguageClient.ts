/** The protocol client as Digest Desk runs it: what it reports to the user, and which commands it tells the server of. */
import type { LanguageClientOptions, ServerOptions, StaticFeature } from 'vscode-languageclient/node';
import { LanguageClient } from 'vscode-languageclient/node';
import { disableRuleForUserCommand, verifyDigestCommand } from '../../server/src/protocol';

/** Logs every error, and leaves it to Digest Desk to tell the user of those that end the server. */
export class ReportingLanguageClient extends LanguageClient {
  constructor(
    serverOptions: ServerOptions,
    options: LanguageClientOptions,
    private readonly reportFailure: () => void,
  ) {
    super('digestDesk', 'Digest Desk', serverOptions, options);
    this.registerFeature(clientCommands);
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification === 'force') this.reportFailure();
  }
}

/** Tells the server, in the way that rust-analyzer's clients do, which commands its code actions may call. */
const clientCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { commands: { commands: [disableRuleForUserCommand, verifyDigestCommand] } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
