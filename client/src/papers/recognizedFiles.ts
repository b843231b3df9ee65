/** What the user answered when a plain text file looked like a digest. */
import type { Memento } from 'vscode';

const key = 'digestDesk.recognizedFiles';

type Answer = 'digest' | 'never';

/** The answers by document URI: lasting ones in the workspace's memory, "No" until the window is closed. */
export class RecognizedFiles {
  private readonly declined = new Set<string>();

  constructor(private readonly memory: Memento) {}

  /** What to do with a file that looks like a digest. */
  decisionFor(uri: string): 'open as digest' | 'leave' | 'ask' {
    const answer = this.answers()[uri];
    if (answer === 'digest') return 'open as digest';
    return answer === 'never' || this.declined.has(uri) ? 'leave' : 'ask';
  }

  /** Leaves the file alone until the window is closed, whatever was remembered of it. */
  async decline(uri: string): Promise<void> {
    this.declined.add(uri);
    const { [uri]: forgotten, ...others } = this.answers();
    if (forgotten !== undefined) await this.memory.update(key, others);
  }

  async remember(uri: string, answer: Answer): Promise<void> {
    await this.memory.update(key, { ...this.answers(), [uri]: answer });
  }

  private answers(): Readonly<Record<string, Answer>> {
    return this.memory.get<Record<string, Answer>>(key, {});
  }
}
