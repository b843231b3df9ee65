/** Messages to the user that ask for nothing. */
import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { runDetached } from './requestHandler';

export function showWarning(connection: Connection, message: string): void {
  const { type, method } = ShowMessageNotification;
  runDetached(connection, method, connection.sendNotification(type, { type: MessageType.Warning, message }));
}
