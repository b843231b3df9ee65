/** Waiting for something the editor or the server does in its own time. */

/**
 * Asks again and again until the condition gives something other than `undefined` or `false`, and resolves to that.
 * Rejects after the limit (in milliseconds) with a message that names what was waited for.
 */
export async function waitFor<T>(
  condition: () => T | false | undefined | PromiseLike<T | false | undefined>,
  what: string | (() => string),
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const result = await condition();
    if (result !== false && result !== undefined) return result;
    if (Date.now() > end)
      throw new Error(`Waited ${limit / 1000} s in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
