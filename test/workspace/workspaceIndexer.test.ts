/** Which files become known, and when they are forgotten. */
import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { WorkspaceIndexer } from '../../server/src/workspace/workspaceIndexer';
import { inventedListing, inventedTextDigest } from '../support/invented';
import { MemoryFileSystem } from './memoryFileSystem';

const paper = { arxivIdentifier: '2601.01301', title: undefined };

function createWorkspace(
  files: Readonly<Record<string, string>>,
  nextTurn: () => Promise<void> = () => Promise.resolve(),
): {
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
  const indexer = new WorkspaceIndexer(index, fileSystem, (uri) => open.has(uri), nextTurn);
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
      'file:///w/d.json': digest,
      'file:///w/notes.md': '# Notes',
      'file:///w/node_modules/e.md': digest,
      'file:///w/.git/f.md': digest,
      'file:///w/dist/g.md': digest,
      'file:///w/huge.md': digest + ' '.repeat(1_000_000),
      'file:///elsewhere/h.digest': digest,
    });
    expect(await indexer.addFolder('file:///w')).toBe(true);
    expect(known()).toEqual(['file:///w/a.digest', 'file:///w/c.md', 'file:///w/deep/er/b.digest.txt']);
    expect(files.reads).not.toContain('file:///w/d.json');
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

const mail = inventedListing({ title: 'Lamp-Lit Harbours', abstract: 'We study tide-aware lamps.' });

describe('listing mails', () => {
  it('are told by what stands in them, and learned', async () => {
    const { index, indexer } = createWorkspace({
      'file:///w/mails/09-02.TXT': mail,
      'file:///w/notes.txt': 'Notes on wind-aware lamps.',
      'file:///w/huge.txt': mail + ' '.repeat(8_000_000),
    });
    expect(await indexer.addFolder('file:///w')).toBe(true);
    expect(index.spellings.count('lamp-lit')).toBe(1);
    expect(index.spellings.count('tide-aware')).toBe(1);
    expect(index.spellings.count('wind-aware')).toBe(0);
  });

  it('are followed when they change, and forgotten when they are gone', async () => {
    const { files, index, indexer } = createWorkspace({ 'file:///w/a.txt': mail });
    await indexer.addFile('file:///w/a.txt');
    files.files.set('file:///w/a.txt', mail.replace('tide-aware', 'moon-aware'));
    expect(await indexer.addFile('file:///w/a.txt')).toBe(true);
    expect(index.spellings.count('tide-aware')).toBe(0);
    expect(index.spellings.count('moon-aware')).toBe(1);
    files.files.set('file:///w/a.txt', 'Notes.');
    expect(await indexer.addFile('file:///w/a.txt')).toBe(true);
    expect(index.spellings.count('moon-aware')).toBe(0);
    files.files.set('file:///w/a.txt', mail);
    await indexer.addFile('file:///w/a.txt');
    expect(indexer.removeFolder('file:///w')).toBe(true);
    expect(index.spellings.count('tide-aware')).toBe(0);
    expect(indexer.removeFile('file:///w/a.txt')).toBe(false);
  });

  const longMail = Array.from({ length: 300 }, (_, number) =>
    inventedListing({ identifier: `2602.${10_000 + number}`, abstract: 'We study tide-aware lamps. '.repeat(100) }),
  ).join('');

  it('let requests pass between their slices, and while they are made ready for searches', async () => {
    let turns = 0;
    const { index, indexer } = createWorkspace({ 'file:///w/a.txt': longMail }, () => {
      turns++;
      return Promise.resolve();
    });
    await indexer.addFile('file:///w/a.txt');
    const [papers, papersAtOnce] = [300, 50];
    expect(turns).toBe(1 + Math.floor(longMail.length / 200_000) + papers / papersAtOnce);
    expect(index.spellings.count('tide-aware')).toBe(300);
  });

  it('are not learned when they go before they are read to the end', async () => {
    let turns = 0;
    const { index, indexer } = createWorkspace({ 'file:///w/a.txt': longMail }, () => {
      if (++turns === 3) indexer.removeFile('file:///w/a.txt');
      return Promise.resolve();
    });
    expect(await indexer.addFile('file:///w/a.txt')).toBe(false);
    expect(index.spellings.count('tide-aware')).toBe(0);
  });

  it('are no more than 60, so that memory has an end', async () => {
    const mails = Array.from({ length: 70 }, (_, number) => [`file:///w/${number}.txt`, mail] as const);
    const { index, indexer } = createWorkspace(Object.fromEntries(mails));
    await indexer.addFolder('file:///w');
    expect(index.spellings.count('tide-aware')).toBe(60);
    indexer.removeFile('file:///w/0.txt');
    await indexer.addFile('file:///w/69.txt');
    expect(index.spellings.count('tide-aware')).toBe(60);
  });
});
