/** Actions about a whole rule, over the wire: in the file, in the workspace, for the folder; and "fix all" in the workspace. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textExample } from '../../server/src/diagnostics/exampleDigests';
import type { FixWorkspaceResult } from '../../server/src/protocol';
import { edited } from '../support/checkFix';
import { inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';
import { plainCapabilities, vsCodeCapabilities } from './testClient';

const server = useServer();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'digest-desk-actions-'));
  mkdirSync(file('论文 (old)'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => path.join(folder, name);
const uriOf = (name: string): string => pathToFileURL(file(name)).href;

function startInFolder(capabilities = vsCodeCapabilities): Promise<TestClient> {
  return server.startInitialized({ capabilities, workspaceFolders: [{ uri: uriOf('.'), name: 'digests' }] });
}

const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

async function actionsIn(client: TestClient, name: string): Promise<readonly CodeAction[]> {
  const query = { range: everywhere, context: { diagnostics: [] } };
  return client.ask<CodeAction[]>('textDocument/codeAction', uriOf(name), query);
}

/** The change of the action with this title, as the client gets it when the user has chosen it. */
async function changeOf(client: TestClient, name: string, title: string): Promise<WorkspaceEdit | undefined> {
  const actions = await actionsIn(client, name);
  const action = actions.find((each) => each.title === title);
  if (action === undefined) throw new Error(`no "${title}" among ${actions.map((each) => each.title).join(', ')}`);
  expect(action.edit).toBeUndefined();
  return (await client.connection.sendRequest<CodeAction>('codeAction/resolve', action)).edit;
}

/** Applies a change as an editor does: `open` are the texts that it holds, all others are files. Gives the new text by name. */
function apply(edit: WorkspaceEdit | undefined, open: Readonly<Record<string, string>>): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if (!('textDocument' in change)) continue;
    const name = path.relative(folder, fileURLToPath(change.textDocument.uri));
    expect(change.textDocument.version, name).toBe(name in open ? 1 : null);
    const onDisk = existsSync(file(name)) ? readFileSync(file(name), 'utf8').replace(/^\uFEFF/, '') : '';
    const document = TextDocument.create(name, 'digest', 1, open[name] ?? onDisk);
    changed[name] = TextDocument.applyEdits(document, change.edits as never);
  }
  return changed;
}

const twoLinks = edited(textExample, ['https://', 'http://'], ['https://', 'http://']);
const other = inventedTextDigest({ link: 'http://arxiv.org/abs/2601.01301' });

describe('all findings of a rule', () => {
  it('are fixed in the file as one change of one document', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), twoLinks);
    const edit = await changeOf(client, 'today.digest', 'Fix all non-canonical-link in this file');
    expect(edit?.documentChanges).toHaveLength(1);
    expect(apply(edit, { 'today.digest': twoLinks })).toEqual({ 'today.digest': textExample });
  });

  it('are fixed in every digest of the workspace, open as it is shown, closed as it is on disk', async () => {
    writeFileSync(file('论文 (old)/2026-01-13.digest'), `\uFEFF${other}`);
    writeFileSync(
      file('fine.digest'),
      inventedTextDigest({ title: 'Fine Title', link: 'https://arxiv.org/abs/2601.07' }),
    );
    writeFileSync(file('notes.md'), 'http://arxiv.org/abs/2601.01301\n');
    writeFileSync(file('open.digest'), 'saved long ago');
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), twoLinks);
    const shown = other.replace('2601.01301', '2601.01302').replace('Quiet', 'Silent').replace(/\n/g, '\r\n');
    await client.open(uriOf('open.digest'), shown);
    const edit = await changeOf(client, 'today.digest', 'Fix all non-canonical-link in the workspace');
    expect(apply(edit, { 'today.digest': twoLinks, 'open.digest': shown })).toEqual({
      'today.digest': textExample,
      'open.digest': shown.replace('http:', 'https:'),
      '论文 (old)/2026-01-13.digest': other.replace('http:', 'https:'),
    });
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      { label: 'Fix all non-canonical-link in the workspace', needsConfirmation: false },
    ]);
  });

  it('are shown before anything changes where a fix is not safe', async () => {
    const tagged = edited(textExample, ['Abstract\n', 'Tags: a\nAbstract\n']);
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), tagged);
    await client.open(uriOf('other.digest'), inventedTextDigest().replace('Abstract', 'Tags: b\n---\nAbstract'));
    const edit = await changeOf(client, 'today.digest', 'Fix all unknown-line in the workspace');
    expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
    const changed = apply(edit, { 'today.digest': tagged, 'other.digest': '' });
    expect(changed['today.digest']).toBe(textExample);
  });

  it('follow the settings of each file', async () => {
    mkdirSync(file('mirror'));
    writeFileSync(file('mirror/digest-desk.json'), '{ "rules": { "non-canonical-link": "off" } }');
    writeFileSync(file('mirror/old.digest'), other);
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), twoLinks);
    await client.nextRefresh();
    const edit = await changeOf(client, 'today.digest', 'Fix all non-canonical-link in the workspace');
    expect(apply(edit, { 'today.digest': twoLinks })).toEqual({ 'today.digest': textExample });
  });
});

describe('a rule that is disabled for the folder', () => {
  const title = 'Disable non-canonical-link in this folder';
  const digest = '论文 (old)/today.digest';

  it('gets a new configuration file in the workspace folder', async () => {
    const client = await startInFolder();
    await client.open(uriOf(digest), other);
    const edit = await changeOf(client, digest, title);
    expect(edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri: uriOf('digest-desk.json') });
    const changed = apply(edit, { [digest]: other });
    expect(JSON.parse(changed['digest-desk.json'] ?? '')).toEqual({ rules: { 'non-canonical-link': 'off' } });
  });

  it('joins the nearest configuration file, as the editor holds it', async () => {
    const onDisk = '{ "rules": {} }';
    writeFileSync(file('digest-desk.json'), onDisk);
    const client = await startInFolder();
    await client.open(uriOf(digest), other);
    expect(apply(await changeOf(client, digest, title), {})['digest-desk.json']).toContain(
      '"non-canonical-link": "off"',
    );
    const shown = '// ours\n{ "rules": { "title-doubled": "off" } }';
    await client.open(uriOf('论文 (old)/digest-desk.json'), shown, 1, 'jsonc');
    const changed = apply(await changeOf(client, digest, title), { '论文 (old)/digest-desk.json': shown });
    expect(Object.keys(changed)).toEqual(['论文 (old)/digest-desk.json']);
    expect(Object.values(changed)[0]).toMatch(
      /^\/\/ ours\n\{[^]*"title-doubled": "off",\s*"non-canonical-link": "off"\s*\}/,
    );
  });

  it('leaves a configuration file alone that is no JSON, and says so', async () => {
    writeFileSync(file('digest-desk.json'), 'rules: off');
    const client = await startInFolder();
    await client.open(uriOf(digest), other);
    expect(await changeOf(client, digest, title)).toBeUndefined();
    await client.stop();
    expect(client.shown.at(-1)).toContain('The nearest digest-desk.json is no JSON object');
  });
});

describe('actions about rules', () => {
  it('for the user are a command of the client', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), other);
    const action = (await actionsIn(client, 'today.digest')).at(-1);
    expect(action?.command).toMatchObject({
      command: '_digestDesk.disableRuleForUser',
      arguments: ['non-canonical-link'],
    });
  });

  it('are not offered to a client that cannot carry them out', async () => {
    const client = await startInFolder(plainCapabilities);
    await client.open(uriOf('today.digest'), twoLinks);
    const titles = (await actionsIn(client, 'today.digest')).map(({ title }) => title);
    expect(titles.filter((title) => /workspace|all|folder|user/.test(title))).toEqual([]);
  });

  it('do nothing when the document is gone, or when the data is not ours', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), twoLinks);
    const action = (await actionsIn(client, 'today.digest')).find(({ title }) => title.includes('in this file'));
    await client.close(uriOf('today.digest'));
    for (const asked of [action, { title: 'Dance', data: { kind: 'dance' } }])
      expect(await client.connection.sendRequest('codeAction/resolve', asked)).toEqual(asked);
    expect(client.logged).toEqual([]);
  });
});

describe('the safe fixes of the workspace', () => {
  const fixAll = (client: TestClient): Promise<FixWorkspaceResult> =>
    client.connection.sendRequest('digestDesk/fixWorkspace', {});

  it('are counted, and come as one change', async () => {
    writeFileSync(file('old.digest'), other.trimEnd());
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), twoLinks);
    const { edit, fixes, digests } = await fixAll(client);
    expect([fixes, digests]).toEqual([4, 2]);
    expect(apply(edit, { 'today.digest': twoLinks })).toEqual({
      'today.digest': textExample,
      'old.digest': other.replace('http:', 'https:'),
    });
    const edits = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(edits.map(({ textDocument }) => textDocument.version)).toEqual([1, null]);
  });

  it('are none where nothing is to be fixed', async () => {
    writeFileSync(file('old.digest'), inventedTextDigest());
    expect(await fixAll(await startInFolder())).toEqual({ fixes: 0, digests: 0 });
  });
});

it('marks a comment that is not needed as unnecessary', async () => {
  const client = await startInFolder();
  await client.open(uriOf('today.digest'), textExample.replace('\n', '\n# digest-disable title-doubled\n'));
  expect(await client.pull(uriOf('today.digest'))).toMatchObject([
    { code: 'unused-suppression', severity: 4, tags: [1] },
  ]);
});
