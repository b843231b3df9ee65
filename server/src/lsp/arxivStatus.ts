/** What the client hears of requests to arXiv. */
import type { Connection } from 'vscode-languageserver';
import type { ArxivStatus } from '../protocol';
import { arxivStatusNotification } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { runDetached } from './requestHandler';

/** Tells the client what happens, unless it would not know what to do with it. */
export function createStatusReporter(
  connection: Connection,
  { verifyDigest }: ClientFeatures,
): (status: ArxivStatus) => void {
  return (status) => {
    if (!verifyDigest) return;
    runDetached(connection, arxivStatusNotification, connection.sendNotification(arxivStatusNotification, status));
  };
}
