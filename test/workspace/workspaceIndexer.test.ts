/** Which files become known, and when they are forgotten. */
import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { WorkspaceIndexer } from '../../server/src/workspace/workspaceIndexer';
import { inventedTextDigest } from '../support/invented';
import { MemoryFileSystem } from './memoryFileSystem';

const paper = { arxivIdentifier: '2601.01301', title: undefined };

function createWorkspace(files: Readonly<Record<string, string>>): {
  files: MemoryFileSystem;
  open: Set<string>;
  index: WorkspaceIndex;
  indexer: WorkspaceIndexer;
  known: () => string[];
} {
  const fileSystem = new MemoryFileSystem();
  for (const [uri, text] of Object.entries(files)) fileSystem.files.set(uri, text);
  const open = new Set<string>();
  const index = new WorkspaceIndex();
  const indexer = new WorkspaceIndexer(
    index,
    fileSystem,
    (uri) => open.has(uri),
    () => Promise.resolve(),
  );
  const known = (): string[] =>
    index
      .papersLike(paper)
      .map(({ uri }) => uri)
      .sort();
  return { files: fileSystem, open, index, indexer, known };
}

const digest = inventedTextDigest();

describe('the workspace indexer', () => {
  it('reads the digests of a folder and of those below it, and nothing else', async () => {
    const { files, indexer, known } = createWorkspace({
      'file:///w/a.digest': digest,
      'file:///w/deep/er/b.digest.txt': digest,
      'file:///w/c.md': digest,
      'file:///w/d.txt': digest,
      'file:///w/notes.md': '# Notes',
      'file:///w/node_modules/e.md': digest,
      'file:///w/.git/f.md': digest,
      'file:///w/dist/g.md': digest,
      'file:///w/huge.md': digest + ' '.repeat(1_000_000),
      'file:///elsewhere/h.digest': digest,
    });
    expect(await indexer.addFolder('file:///w')).toBe(true);
    expect(known()).toEqual(['file:///w/a.digest', 'file:///w/c.md', 'file:///w/deep/er/b.digest.txt']);
    expect(files.reads).not.toContain('file:///w/d.txt');
    expect(await indexer.addFolder('file:///w')).toBe(false);
  });

  it('reads no more than 2,000 files', async () => {
    const many = Array.from({ length: 2_500 }, (_, index) => [`file:///w/${index}.md`, '# Notes'] as const);
    const { files, indexer } = createWorkspace(Object.fromEntries(many));
    expect(await indexer.addFolder('file:///w')).toBe(false);
    expect(files.reads).toHaveLength(2_000);
  });

  it('follows changes and deletions, however the address is spelled', async () => {
    const { files, indexer, known } = createWorkspace({ 'file:///w/a (1).digest': digest });
    await indexer.addFile('file:///w/a (1).digest');
    expect(known()).toEqual(['file:///w/a%20(1).digest']);
    expect(indexer.linesOf('file:///w/a%20(1).digest')?.lineCount).toBe(8);
    files.files.set('file:///w/a (1).digest', digest.replace('2601.01301', '2601.01302'));
    expect(await indexer.addFile('file:///w/a (1).digest')).toBe(true);
    expect(known()).toEqual([]);
    files.files.set('file:///w/a (1).digest', digest);
    await indexer.addFile('file:///w/a (1).digest');
    expect(indexer.removeFile('file:///w/a%20%281%29.digest')).toBe(true);
    expect(known()).toEqual([]);
    expect(indexer.linesOf('file:///w/a%20(1).digest')).toBeUndefined();
  });

  it('leaves open documents to the editor, and reads them again when they are closed', async () => {
    const { open, indexer, known } = createWorkspace({ 'file:///w/a.digest': digest });
    open.add('file:///w/a.digest');
    expect(await indexer.addFolder('file:///w')).toBe(false);
    expect(indexer.removeFile('file:///w/a.digest')).toBe(false);
    expect(known()).toEqual([]);
    open.clear();
    expect(await indexer.closeFile('file:///w/a.digest')).toBe(true);
    expect(known()).toEqual(['file:///w/a.digest']);
  });

  it('forgets a closed document that is not of the workspace, and the files of a removed folder', async () => {
    const { index, indexer, known } = createWorkspace({ 'file:///w/a.digest': digest, 'file:///v/b.digest': digest });
    await indexer.addFolder('file:///w');
    await indexer.addFolder('file:///v');
    expect(indexer.removeFolder('file:///w')).toBe(true);
    expect(known()).toEqual(['file:///v/b.digest']);
    expect(await indexer.closeFile('file:///w/a.digest')).toBe(false);
    expect(index.papersLike(paper)).toHaveLength(1);
  });
});
