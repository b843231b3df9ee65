/** Files in memory, for the command line's tests. */
import type { DirectoryEntry, FileFacts, LocalFiles } from '../../server/src/cli/localFiles';

/** A file's text or bytes; with a code such as `EACCES`, every access or only writing fails. */
export type MemoryFile =
  | string
  | Uint8Array
  | { readonly error: string }
  | { readonly text: string; readonly writeError: string }
  | { readonly link: string };

export class MemoryFiles implements LocalFiles {
  private readonly files: Map<string, MemoryFile>;

  constructor(files: Readonly<Record<string, MemoryFile>>) {
    this.files = new Map(Object.entries(files));
  }

  /** The text of a file as it is now, a byte order mark included. */
  textOf(path: string): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytesOf(path));
  }

  inspect(path: string): Promise<FileFacts> {
    return attempt(() => {
      if (this.isDirectory(path)) return { kind: 'directory', size: 0, uri: this.uriOf(path) };
      return { kind: 'file', size: this.bytesOf(path).length, uri: this.uriOf(this.resolve(path)) };
    });
  }

  read(path: string): Promise<Uint8Array> {
    return attempt(() => this.bytesOf(path));
  }

  list(path: string): Promise<readonly DirectoryEntry[]> {
    return attempt(() => {
      const prefix = normalize(path) === '' ? '' : `${normalize(path)}/`;
      const inside = [...this.files].filter(([name]) => name.startsWith(prefix));
      const entries = new Map<string, DirectoryEntry>();
      for (const [name, file] of inside) {
        const [first = '', ...rest] = name.slice(prefix.length).split('/');
        if (first === '' && isError(file)) throw errorWith(file.error);
        const isLink = typeof file === 'object' && 'link' in file;
        entries.set(first, { name: first, kind: rest.length > 0 ? 'directory' : isLink ? 'link' : 'file' });
      }
      return [...entries.values()];
    });
  }

  /** Knows `*` as the last part of a pattern only. */
  glob(pattern: string): Promise<readonly string[]> {
    return attempt(() => {
      if (pattern.includes('[')) throw new Error('bad pattern');
      const [prefix = '', suffix = ''] = pattern.split('*');
      return [...this.files.keys()].filter((name) => name.startsWith(prefix) && name.endsWith(suffix));
    });
  }

  replace(path: string, content: Uint8Array): Promise<void> {
    return attempt(() => {
      const file = this.files.get(this.resolve(path));
      if (typeof file === 'object' && 'writeError' in file) throw errorWith(file.writeError);
      this.files.set(this.resolve(path), content);
    });
  }

  uriOf(path: string): string {
    return `file:///${encodeURI(normalize(path))}`;
  }

  pathOf(uri: string): string {
    return decodeURIComponent(uri.replace('file:///', '/'));
  }

  private isDirectory(path: string): boolean {
    const name = normalize(path);
    return name === '' || [...this.files.keys()].some((file) => file.startsWith(`${name}/`));
  }

  private resolve(path: string): string {
    const file = this.files.get(normalize(path));
    return typeof file === 'object' && 'link' in file ? file.link : normalize(path);
  }

  private bytesOf(path: string): Uint8Array {
    const file = this.files.get(this.resolve(path));
    const code = file === undefined ? 'ENOENT' : isError(file) ? file.error : undefined;
    if (code !== undefined) throw errorWith(code);
    if (typeof file === 'string') return new TextEncoder().encode(file);
    if (file instanceof Uint8Array) return file;
    if (typeof file === 'object' && 'text' in file) return new TextEncoder().encode(file.text);
    throw new Error(`${path} is a link to a link`);
  }
}

function isError(file: MemoryFile): file is { readonly error: string } {
  return typeof file === 'object' && 'error' in file;
}

function errorWith(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function normalize(path: string): string {
  return path.replace(/^(?:\.\/|\.$|\/)/, '').replace(/\/$/, '');
}

function attempt<T>(action: () => T): Promise<T> {
  return new Promise((resolve) => resolve(action()));
}
