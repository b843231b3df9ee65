/** The import directions of `design.md`: every relative import is resolved, and a wrong arrow fails. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const core = ['text', 'prose', 'syntax', 'digest', 'topics', 'workspace', 'arxiv', 'settings'];

/** The folders under `server/src` and what each may import beside itself and the neutral files; `platform` implements ports of three. */
const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  text: [],
  prose: ['text'],
  syntax: ['text'],
  digest: ['text', 'prose', 'syntax'],
  settings: ['text', 'arxiv'],
  topics: ['text', 'prose', 'syntax', 'digest', 'settings'],
  arxiv: ['text', 'prose', 'syntax', 'digest'],
  workspace: ['text', 'prose', 'syntax', 'digest', 'arxiv'],
  formatting: core,
  convert: core,
  diagnostics: core,
  export: core,
  coverage: core,
  features: [...core, 'formatting', 'convert', 'diagnostics', 'export', 'coverage'],
  cli: [...core, 'formatting', 'convert', 'diagnostics', 'export', 'coverage'],
  lsp: [...core, 'diagnostics', 'export', 'features'],
  platform: ['workspace', 'arxiv', 'cli'],
};

/** Single files that hold types and texts for all folders. */
const neutralFiles: ReadonlySet<string> = new Set(['server/src/localization.ts', 'server/src/protocol.ts']);

/** What the client may import of the server. */
const sharedWithClient: ReadonlySet<string> = new Set([
  'server/src/protocol.ts',
  'server/src/syntax/recognizeLayout.ts',
]);

interface Import {
  readonly from: string;
  /** A project path for a relative import, else the package's name as written. */
  readonly target: string;
  readonly relative: boolean;
}

function sourceFiles(folder: string): readonly string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'));
}

/** The imports of a file, type imports and re-exports included. */
function importsOf(file: string): readonly Import[] {
  const source = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return source.importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? { from: file, target: resolve(file, fileName), relative: true }
      : { from: file, target: fileName, relative: false },
  );
}

function resolve(file: string, specifier: string): string {
  const base = relative(root, join(root, dirname(file), specifier))
    .split(sep)
    .join('/');
  const found = [`${base}.ts`, base.replace(/\.js$/, '.ts'), `${base}/index.ts`].find((candidate) =>
    existsSync(join(root, candidate)),
  );
  if (found === undefined) throw new Error(`${file} imports ${specifier}, which does not exist`);
  return found;
}

const serverFiles = sourceFiles('server/src');
const clientFiles = sourceFiles('client/src');
const imports = [...serverFiles, ...clientFiles].flatMap(importsOf);

/** The folder directly under `server/src`; `undefined` for the files beside the folders and for the client. */
function serverFolder(file: string): string | undefined {
  return /^server\/src\/([^/]+)\//.exec(file)?.[1];
}

function isEntryPoint(file: string): boolean {
  return /^server\/src\/(?:main|cli)[^/]*\.ts$/.test(file);
}

/** The arrows that break a rule, as `from → target`. */
function offending(isWrong: (arrow: Import) => boolean): readonly string[] {
  return imports.filter(isWrong).map(({ from, target }) => `${from} → ${target}`);
}

describe('imports', () => {
  it('are found at all', () => {
    expect(serverFiles.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('know every folder of the server', () => {
    const folders = new Set(serverFiles.map(serverFolder).filter((folder) => folder !== undefined));
    expect([...folders].filter((folder) => !(folder in allowedFolders))).toEqual([]);
  });

  it('point inwards between the folders of the server', () => {
    const wrong = offending(({ from, target, relative: isRelative }) => {
      const folder = serverFolder(from);
      if (!isRelative || folder === undefined || neutralFiles.has(target)) return false;
      const targetFolder = serverFolder(target);
      if (targetFolder === folder) return false;
      return targetFolder === undefined || allowedFolders[folder]?.includes(targetFolder) !== true;
    });
    expect(wrong).toEqual([]);
  });

  it('never lead from one rule to another', () => {
    const isRule = (file: string): boolean => file.startsWith('server/src/diagnostics/rules/');
    expect(offending(({ from, target }) => isRule(from) && isRule(target))).toEqual([]);
  });

  it('reach the language server library from lsp/ and main alone', () => {
    const wrong = offending(
      ({ from, target }) =>
        /^vscode-(?:languageserver(?!-types)|jsonrpc)/.test(target) &&
        from.startsWith('server/') &&
        serverFolder(from) !== 'lsp' &&
        !/^server\/src\/main[^/]*\.ts$/.test(from),
    );
    expect(wrong).toEqual([]);
  });

  it('reach the LSP types from features/, lsp/ and the protocol alone', () => {
    const wrong = offending(
      ({ from, target }) =>
        target === 'vscode-languageserver-types' &&
        !['features', 'lsp'].includes(serverFolder(from) ?? '') &&
        from !== 'server/src/protocol.ts' &&
        !from.startsWith('client/'),
    );
    expect(wrong).toEqual([]);
  });

  it('keep Node out of the core', () => {
    const wrong = offending(
      ({ from, target }) =>
        target.startsWith('node:') &&
        from.startsWith('server/') &&
        serverFolder(from) !== 'platform' &&
        !isEntryPoint(from),
    );
    expect(wrong).toEqual([]);
  });

  it('name Node modules with node: in front', () => {
    expect(offending(({ target }) => /^(?:fs|path|os|url|util|child_process|crypto)(?:\/|$)/.test(target))).toEqual([]);
  });

  it('of the client are VS Code, the snippets, the protocol and the recognition of layouts', () => {
    const wrong = offending(({ from, target, relative: isRelative }) => {
      if (!from.startsWith('client/')) return false;
      if (isRelative) return !/^(?:client|snippets)\//.test(target) && !sharedWithClient.has(target);
      return !/^(?:vscode$|vscode-languageclient(?:\/|$)|vscode-languageserver-types$|node:)/.test(target);
    });
    expect(wrong).toEqual([]);
  });

  it('of the server never lead to the client', () => {
    expect(offending(({ from, target }) => from.startsWith('server/') && target.startsWith('client/'))).toEqual([]);
  });
});
