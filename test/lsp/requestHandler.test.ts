/** Requests never fail: they are answered, cancelled or answered empty. */
import { describe, expect, it } from 'vitest';
import type { CancellationToken } from 'vscode-languageserver';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { createAnswerRequest, throwIfCancelled } from '../../server/src/lsp/requestHandler';

const live = new CancellationTokenSource().token;

async function answerOf(
  handle: (params: unknown, token: CancellationToken) => string | Promise<string>,
  { params = {}, token = live }: { readonly params?: unknown; readonly token?: CancellationToken } = {},
): Promise<{ readonly answer: unknown; readonly log: readonly string[] }> {
  const log: string[] = [];
  const answer = await createAnswerRequest(
    (message) => log.push(message),
    () => 'running',
  )(
    'test/request',
    'empty',
    handle,
  )(params, token);
  return { answer, log };
}

function isCancelled(answer: unknown): boolean {
  return answer instanceof ResponseError && answer.code === LSPErrorCodes.RequestCancelled;
}

describe('a request', () => {
  it('is answered with what its handler returns', async () => {
    expect(await answerOf(() => 'result')).toEqual({ answer: 'result', log: [] });
  });

  it('is answered as cancelled without any work when it was cancelled before', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    let worked = false;
    const { answer, log } = await answerOf(() => ((worked = true), 'result'), { token: source.token });
    expect([isCancelled(answer), worked, log]).toEqual([true, false, []]);
  });

  it('is answered as cancelled when it was cancelled meanwhile', async () => {
    const source = new CancellationTokenSource();
    const { answer, log } = await answerOf(
      async (_params, token) => {
        source.cancel();
        throwIfCancelled(token);
        return Promise.resolve('result');
      },
      { token: source.token },
    );
    expect([isCancelled(answer), log]).toEqual([true, []]);
  });

  it.each([
    [{ textDocument: { uri: 'file:///a' } }, 'file:///a'],
    [{ uri: 'file:///b' }, 'file:///b'],
    [{ textDocument: 7 }, 'no document'],
    [null, 'no document'],
  ])('that fails is answered empty and logged with method and document: %j', async (params, named) => {
    const { answer, log } = await answerOf(
      () => {
        throw new TypeError('no such thing');
      },
      { params },
    );
    expect(answer).toBe('empty');
    expect(log).toEqual([expect.stringContaining(`test/request failed for ${named}: TypeError: no such thing`)]);
  });
});
