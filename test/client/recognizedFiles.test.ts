import { describe, expect, it } from 'vitest';
import type { Memento } from 'vscode';
import { RecognizedFiles } from '../../client/src/papers/recognizedFiles';

class Memory implements Memento {
  private readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string, fallback?: T): T {
    return (this.values.get(key) ?? fallback) as T;
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}

const file = 'file:///digests/monday.txt';
const other = 'file:///digests/tuesday.txt';

describe('RecognizedFiles', () => {
  it('asks about a file it knows nothing of', () => {
    expect(new RecognizedFiles(new Memory()).decisionFor(file)).toBe('ask');
  });

  it.each([
    ['digest', 'open as digest'],
    ['never', 'leave'],
  ] as const)('remembers "%s" for the next window, for this file alone', async (answer, decision) => {
    const memory = new Memory();
    await new RecognizedFiles(memory).remember(file, answer);
    expect(new RecognizedFiles(memory).decisionFor(file)).toBe(decision);
    expect(new RecognizedFiles(memory).decisionFor(other)).toBe('ask');
  });

  it('does not ask again in this window after "No", but in the next one', async () => {
    const memory = new Memory();
    const files = new RecognizedFiles(memory);
    await files.decline(file);
    expect(files.decisionFor(file)).toBe('leave');
    expect(new RecognizedFiles(memory).decisionFor(file)).toBe('ask');
  });

  it('forgets a "Yes" that the user takes back, and no other', async () => {
    const memory = new Memory();
    const files = new RecognizedFiles(memory);
    await files.remember(file, 'digest');
    await files.remember(other, 'digest');
    await files.decline(file);
    expect(new RecognizedFiles(memory).decisionFor(file)).toBe('ask');
    expect(new RecognizedFiles(memory).decisionFor(other)).toBe('open as digest');
  });
});
