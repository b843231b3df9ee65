/** Changes as LSP has them, for clients of different abilities. */
import { describe, expect, it } from 'vitest';
import type { CodeAction } from '../../server/src/features/codeActions';
import { readClientFeatures } from '../../server/src/lsp/clientFeatures';
import { toCodeAction } from '../../server/src/lsp/toCodeAction';
import { LineIndex } from '../../server/src/text/lineIndex';

const text = 'one\r\n𝒪two';
const lineIndex = new LineIndex(text);
const document = { uri: 'file:///a', version: 7, lineIndex };
const action: CodeAction = {
  kind: 'quickfix',
  title: 'Insert',
  finding: undefined,
  edits: [
    { range: { start: 0, end: 3 }, newText: 'first' },
    { range: { start: 7, end: 7 }, newText: '${a}\\: b' },
  ],
  ruleAction: undefined,
  cursor: 6,
  isPreferred: true,
};

function editFor(workspaceEdit: object | undefined): unknown {
  const capabilities = workspaceEdit === undefined ? {} : { workspace: { workspaceEdit } };
  const features = readClientFeatures({ capabilities });
  const context = {
    document,
    locale: 'en' as const,
    relatedInformation: false,
    unnecessaryTag: false,
    findDocument: () => undefined,
  };
  return toCodeAction(action, document, features, context).edit;
}

const first = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'first' };
const place = { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } };

describe('a code action', () => {
  it('is a plain change for a client that knows nothing else', () => {
    const changes = { 'file:///a': [first, { range: place, newText: '${a}\\: b' }] };
    expect(editFor(undefined)).toEqual({ changes });
    expect(editFor({ snippetEditSupport: true })).toEqual({ changes });
  });

  it('names the version it is meant for', () => {
    expect(editFor({ documentChanges: true })).toEqual({
      documentChanges: [
        { textDocument: { uri: 'file:///a', version: 7 }, edits: [first, { range: place, newText: '${a}\\: b' }] },
      ],
    });
  });

  it('puts the cursor in its place by a snippet, in which the text is escaped', () => {
    const snippet = { kind: 'snippet', value: '\\${a\\}\\\\:$0 b' };
    expect(editFor({ documentChanges: true, snippetEditSupport: true })).toEqual({
      documentChanges: [{ textDocument: { uri: 'file:///a', version: 7 }, edits: [first, { range: place, snippet }] }],
    });
  });
});
