/** Changes as LSP has them, for clients of different abilities. */
import { describe, expect, it } from 'vitest';
import type { CodeAction, RuleActionKind } from '../../server/src/features/codeActions';
import { readClientFeatures } from '../../server/src/lsp/clientFeatures';
import { parseRuleActionData } from '../../server/src/lsp/ruleActionData';
import { toCodeAction } from '../../server/src/lsp/toCodeAction';
import type { DocumentChange } from '../../server/src/lsp/toWorkspaceEdit';
import { toWorkspaceEdit } from '../../server/src/lsp/toWorkspaceEdit';
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

const context = {
  document,
  locale: 'en' as const,
  relatedInformation: false,
  unnecessaryTag: false,
  findDocument: () => undefined,
};

function editFor(workspaceEdit: object | undefined): unknown {
  const capabilities = workspaceEdit === undefined ? {} : { workspace: { workspaceEdit } };
  const features = readClientFeatures({ capabilities });
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

describe('an action about a rule', () => {
  const features = readClientFeatures({ capabilities: {} });
  const effectOf = (kind: RuleActionKind): object => {
    const ruleAction = { kind, code: 'title-doubled' };
    return toCodeAction({ ...action, ruleAction, edits: [] }, document, features, context);
  };

  it.each(['fixRuleInFile', 'fixRuleInWorkspace', 'disableRuleInFolder'] as const)(
    'remembers what %s is to do',
    (kind) => {
      const data = { uri: 'file:///a', kind, code: 'title-doubled' };
      expect(effectOf(kind)).toEqual({ title: 'Insert', kind: 'quickfix', isPreferred: true, data });
      expect(parseRuleActionData(data)).toEqual(data);
    },
  );

  it('calls the command of the client for the settings of the user', () => {
    expect(effectOf('disableRuleForUser')).toMatchObject({
      command: { title: 'Insert', command: '_digestDesk.disableRuleForUser', arguments: ['title-doubled'] },
    });
  });

  it.each([undefined, null, 'fixRuleInFile', { uri: 'file:///a', kind: 'dance', code: 'title-doubled' }])(
    'is none of ours with %j',
    (data) => expect(parseRuleActionData(data)).toBeUndefined(),
  );
});

describe('a change of several documents', () => {
  const changes: readonly DocumentChange[] = [
    { document, edits: action.edits.slice(0, 1) },
    {
      document: { uri: 'file:///b', version: null, lineIndex: new LineIndex('') },
      edits: [{ range: { start: 0, end: 0 }, newText: 'new' }],
      create: true,
    },
  ];
  const annotation = { label: 'Tidy', needsConfirmation: true };
  const start = { line: 0, character: 0 };

  function changeFor(workspaceEdit: object): unknown {
    return toWorkspaceEdit(changes, readClientFeatures({ capabilities: { workspace: { workspaceEdit } } }), annotation);
  }

  it('creates files before it writes to them, in the same edit', () => {
    expect(changeFor({ documentChanges: true })).toEqual({
      documentChanges: [
        { textDocument: { uri: 'file:///a', version: 7 }, edits: [first] },
        { kind: 'create', uri: 'file:///b' },
        {
          textDocument: { uri: 'file:///b', version: null },
          edits: [{ range: { start, end: start }, newText: 'new' }],
        },
      ],
    });
  });

  it('says what it is for to a client that shows it first', () => {
    const edit = changeFor({ documentChanges: true, changeAnnotationSupport: {} });
    expect(edit).toMatchObject({
      documentChanges: [{ edits: [{ ...first, annotationId: 'digest-desk' }] }, {}, {}],
      changeAnnotations: { 'digest-desk': annotation },
    });
  });
});
