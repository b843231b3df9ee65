/** Fixes in all digests of the workspace as one change. */
import type { CancellationToken } from 'vscode-languageserver';
import type { FixableText, FixedDigest } from '../diagnostics/fixAll';
import { fixAllSafe } from '../diagnostics/fixAll';
import { localized } from '../localization';
import type { FixWorkspaceResult } from '../protocol';
import type { ServerContext } from './serverContext';
import { surroundingsOf } from './serverContext';
import type { DocumentChange } from './toWorkspaceEdit';
import { toWorkspaceEdit } from './toWorkspaceEdit';
import { readWorkspaceDigests } from './workspaceDigests';

/** What changes where. */
export interface WorkspaceFixes {
  readonly changes: readonly DocumentChange[];
  /** How many fixes were applied. */
  readonly fixes: number;
}

/** Fixes every digest by itself, each with its own settings. */
export async function fixWorkspace(
  context: ServerContext,
  token: CancellationToken,
  fix: (target: FixableText) => FixedDigest,
): Promise<WorkspaceFixes> {
  const changes: DocumentChange[] = [];
  let fixes = 0;
  for await (const { key, text, document } of readWorkspaceDigests(context, token)) {
    const { settings, index } = await surroundingsOf(context, document.uri);
    if (document.version === null) context.settings.forget(document.uri);
    const { edits, applied } = fix({ uri: key, text, settings, index });
    if (edits.length === 0) continue;
    changes.push({ document, edits });
    fixes += applied;
  }
  return { changes, fixes };
}

/** All safe fixes; the user is told how many there are before anything changes. */
export async function fixAllInWorkspace(context: ServerContext, token: CancellationToken): Promise<FixWorkspaceResult> {
  const { changes, fixes } = await fixWorkspace(context, token, ({ text, uri, settings, index }) =>
    fixAllSafe(text, uri, settings, index),
  );
  if (changes.length === 0) return { fixes: 0, digests: 0 };
  const label = localized('Safe fixes', '安全修复')[context.locale];
  const edit = toWorkspaceEdit(changes, context.features, { label, needsConfirmation: false });
  return { edit, fixes, digests: changes.length };
}
