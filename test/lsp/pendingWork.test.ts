/** Work that goes on by itself. */
import { describe, expect, it } from 'vitest';
import { PendingWork } from '../../server/src/lsp/pendingWork';

describe('pending work', () => {
  it('is done one after the other, also behind work that fails', async () => {
    const pending = new PendingWork();
    const log: string[] = [];
    const step = (name: string) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
      if (name === 'one') throw new Error('failed');
    };
    const one = pending.add(step('one'));
    void pending.add(step('two'));
    await expect(one).rejects.toThrow('failed');
    await pending.done();
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
});
