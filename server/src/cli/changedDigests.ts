/** Limits a run to what has changed since a revision. */
import { localized } from '../localization';
import type { CommandContext } from './commandContext';
import { UnusableArgument } from './failure';
import { changesProblems } from './versionControl';

/** Tells of each address whether the file there has changed. Throws `UnusableArgument` when that cannot be known. */
export async function createChangeFilter(
  revision: string | undefined,
  { versionControl, localFiles }: CommandContext,
): Promise<(digest: { readonly uri: string }) => boolean> {
  if (revision === undefined) return () => true;
  const changes = await versionControl.findChanges(revision);
  if (typeof changes === 'string') {
    throw new UnusableArgument({ path: `--changed-since ${revision}`, reason: changesProblems[changes] });
  }
  return ({ uri }) => {
    if (uri.startsWith(`${changes.rootUri}/`)) return changes.uris.has(uri);
    throw new UnusableArgument({ path: localFiles.pathOf(uri), reason: outside });
  };
}

const outside = localized('outside of the Git repository of this directory', '不在当前文件夹所属的 Git 仓库中');
