/** The one wrapper around every request: cancellation is an answer of its own, any other error is logged and answered safely. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Thrown by work whose result nobody waits for any more. */
class RequestCancelled extends Error {}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new RequestCancelled();
}

/** Where a session stands; only a running one answers (LSP, "Server lifecycle"). */
export type SessionPhase = 'uninitialized' | 'running' | 'shutDown';

/** What a request gets outside of a running session; `undefined` within. */
export function refusalIn(phase: SessionPhase): ResponseError<never> | undefined {
  if (phase === 'uninitialized')
    return new ResponseError<never>(ErrorCodes.ServerNotInitialized, 'The server is not initialized');
  return phase === 'shutDown'
    ? new ResponseError<never>(ErrorCodes.InvalidRequest, 'The server is shut down')
    : undefined;
}

/** Makes request handlers that never fail. */
export type AnswerRequest = <Params, Result>(
  method: string,
  /** Answered where the handler throws; reads as "nothing here". */
  empty: Result,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

export function createAnswerRequest(logError: (message: string) => void, phaseNow: () => SessionPhase): AnswerRequest {
  return (method, empty, handle) => async (params, token) => {
    const refusal = refusalIn(phaseNow());
    if (refusal !== undefined) return refusal;
    try {
      throwIfCancelled(token);
      const result = await handle(params, token);
      throwIfCancelled(token);
      return result;
    } catch (error) {
      if (error instanceof RequestCancelled) {
        return new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
      }
      logError(`${method} failed for ${uriOf(params)}: ${describeError(error)}`);
      return empty;
    }
  };
}

/** Lets work go on by itself whose result is not needed; a failure, the client's included, is logged and harms nothing. */
export function runDetached(connection: Connection, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => connection.console.error(`${name} failed: ${describeError(error)}`));
}

/** What went wrong and where in the program, for the log. */
function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The document that a request is about, as far as its parameters tell. */
function uriOf(params: unknown): string {
  const uri = propertyOf(propertyOf(params, 'textDocument'), 'uri') ?? propertyOf(params, 'uri');
  return typeof uri === 'string' ? uri : 'no document';
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
