/** Changing settings of the workspace or the user for one test. */
import * as vscode from 'vscode';

const changed = new Set<string>();
const changedForUser = new Set<string>();

/** Sets a setting, named in full, for the workspace. */
export async function changeSetting(name: string, value: unknown): Promise<void> {
  changed.add(name);
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Sets a setting, named in full, for the user. */
export async function changeUserSetting(name: string, value: unknown): Promise<void> {
  changedForUser.add(name);
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

/** Removes every setting that was changed since the last call. */
export async function restoreSettings(): Promise<void> {
  for (const name of changed) await changeSetting(name, undefined);
  for (const name of changedForUser) await changeUserSetting(name, undefined);
  changed.clear();
  changedForUser.clear();
}
