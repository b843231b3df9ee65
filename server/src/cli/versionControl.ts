/** The port to the version control that a run of `check --changed-since` asks what has changed. */
import type { LocalizedText } from '../localization';
import { localized } from '../localization';

export interface VersionControl {
  /** What differs from a revision, or from where the present branch left it: committed, not committed, or new. */
  findChanges(revision: string): Promise<Changes | ChangesProblem>;
}

export interface Changes {
  /** The folder that all tracked files lie in. */
  readonly rootUri: string;
  /** The files that are there now, by the address that `LocalFiles.inspect` gives. */
  readonly uris: ReadonlySet<string>;
}

/** No Git on this machine; not in a repository; no such revision in it. */
export type ChangesProblem = 'noProgram' | 'noRepository' | 'noRevision';

export const changesProblems: Readonly<Record<ChangesProblem, LocalizedText>> = {
  noProgram: localized('Git is not installed', '未安装 Git'),
  noRepository: localized('this directory is not in a Git repository', '当前文件夹不在 Git 仓库中'),
  noRevision: localized('no such revision in this Git repository', 'Git 仓库中没有这个版本'),
};
