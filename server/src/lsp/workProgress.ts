/** Progress of a request as LSP reports it ("Work Done Progress"). */
import type {
  Connection,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import { WorkDoneProgress } from 'vscode-languageserver';
import { runDetached } from './requestHandler';

export class WorkProgress {
  /** Without a token nobody wants to know. */
  constructor(
    private readonly connection: Connection,
    private readonly token: string | undefined,
  ) {}

  begin(title: string): void {
    this.send({ kind: 'begin', title });
  }

  report(done: number, total: number): void {
    this.send({ kind: 'report', message: `${done}/${total}`, percentage: Math.floor((100 * done) / total) });
  }

  end(): void {
    this.send({ kind: 'end' });
  }

  private send(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (this.token === undefined) return;
    runDetached(this.connection, 'Progress', this.connection.sendProgress(WorkDoneProgress.type, this.token, value));
  }
}
