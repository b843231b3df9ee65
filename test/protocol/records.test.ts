/** A digest beside arXiv's listing mails. */
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import type { CitationResult, ExportResult, NewPapersResult } from '../../server/src/protocol';
import { inventedListing, inventedReport } from '../support/invented';
import { createFolder, digestOf, hoverText, uri, verify } from './recordSession';
import { useServer } from './serverSession';

const server = useServer();

describe('a paper of a listing mail in the folder', () => {
  it('is completed from its identifier, and added by whatever names it', async () => {
    await using folder = await createFolder({
      'today.digest': digestOf('2601.01390'),
      '02-02.txt': inventedListing({ identifier: '2602.00031', title: 'Tidal Harbours', abstract: 'We study lamps.' }),
    });
    const client = await server.startInitialized({
      rootUri: folder.uri,
      workspaceFolders: [{ uri: folder.uri, name: 'folder' }],
    });
    await client.nextRefresh();
    const text = `${digestOf('2601.01390')}2602.00031\n`;
    await client.open(uri, text);
    const position = { line: text.split('\n').length - 2, character: 10 };
    const items = await client.ask<CompletionItem[]>('textDocument/completion', uri, { position });
    expect(items).toMatchObject([{ label: 'Tidal Harbours', filterText: '2602.00031' }]);
    expect(items[0]?.detail).toMatch(/^arXiv:2602\.00031/);
    expect(items[0]?.additionalTextEdits?.[0]?.newText).toContain('Link: https://arxiv.org/abs/2602.00031\n');
    for (const query of ['@misc{x, eprint = {2602.00031}, }', 'tidal harbours', 'https://arxiv.org/pdf/2602.00031v2']) {
      const { papers } = await client.connection.sendRequest<NewPapersResult>('digestDesk/newPapers', { uri, query });
      expect(papers.map(({ title }) => title)).toEqual(['Tidal Harbours']);
      expect(papers.map(({ identifier }) => identifier)).toEqual(['2602.00031']);
    }
  });
});

describe('a paper without a link, beside its listing mail', () => {
  it('is exported and cited as the record names it', async () => {
    const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
    await using folder = await createFolder({
      'r.md': inventedReport(),
      '02-02.txt': inventedListing({ identifier: '2601.01234', title }),
    });
    const client = await server.startInitialized({
      rootUri: folder.uri,
      workspaceFolders: [{ uri: folder.uri, name: 'folder' }],
    });
    const report = `${folder.uri}/r.md`;
    await client.open(report, inventedReport());
    const known = '  eprint = {2601.01234},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.LG},\n';
    const exported = await client.connection.sendRequest<ExportResult>('digestDesk/export', {
      uri: report,
      format: 'bibtex',
    });
    expect(exported.text).toContain(known);
    const cite = (format: string): Promise<CitationResult> =>
      client.connection.sendRequest('digestDesk/citation', { uri: report, index: 0, format });
    expect((await cite('bibtex')).citation).toContain(known);
    expect((await cite('text')).citation).toContain('arXiv:2601.01234 (2026). https://arxiv.org/abs/2601.01234');
  });
});

describe('a report without links', () => {
  it('needs listing mails for its papers to be recognized', async () => {
    const client = await server.startInitialized();
    await client.open('file:///invented/report.md', inventedReport(), 1, 'markdown');
    const result = await client.connection.sendRequest('digestDesk/verify', { uri: 'file:///invented/report.md' });
    expect(result).toMatchObject({ papers: 1, unknown: 1, unidentified: 1, unasked: 0 });
  });
});

describe('listing mails where the settings point', () => {
  it('give the record without any network, and are forgotten with the setting', async () => {
    await using folder = await createFolder({
      'work/notes.md': '# Notes',
      'mails/deep/mail.txt': inventedListing({ identifier: '2601.01306', title: 'Quiet Bits: Four-Bit Caches' }),
    });
    const client = server.start();
    client.settings = { listings: ['../mails'] };
    await client.initialize({ workspaceFolders: [{ uri: `${folder.uri}/work`, name: 'work' }] });
    await client.open(uri, digestOf('2601.01306'));
    await client.nextRefresh();
    expect(await hoverText(client)).toContain('Quiet Bits: Four-Bit Caches');
    client.settings = { listings: [] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.nextRefresh();
    await verify(client);
    expect(await hoverText(client)).toContain('Quiet Bits Four-Bit Caches');
  });
});

describe('a digest that is opened without a folder', () => {
  it('has the mails beside it, not those in folders below, until it is closed', async () => {
    await using folder = await createFolder({
      'mail.txt': inventedListing({ identifier: '2601.01307', title: 'Quiet Bits: Four-Bit Caches' }),
      'below/mail.txt': inventedListing({ identifier: '2602.00031', title: 'Tidal Harbours' }),
    });
    const client = await server.startInitialized();
    await client.open(`${folder.uri}/today.digest`, digestOf('2601.01307'));
    await client.open(uri, digestOf('2601.01307'));
    await client.nextRefresh();
    expect(await hoverText(client)).toContain('Quiet Bits: Four-Bit Caches');
    const search = { uri, query: 'Tidal Harbours' };
    expect(await client.connection.sendRequest('digestDesk/newPapers', search)).toEqual({ papers: [] });
    await client.close(`${folder.uri}/today.digest`);
    await client.nextRefresh();
    expect(await hoverText(client)).toContain('Quiet Bits Four-Bit Caches');
  });
});
