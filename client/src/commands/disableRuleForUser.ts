/** The command behind the quick fix that switches a rule off in the user's settings. */
import * as vscode from 'vscode';

/** Adds the rule to the user's own `digestDesk.rules`; what stands there stays, and settings of the workspace still win. */
export async function disableRuleForUser(code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('digestDesk');
  const rules = settings.inspect<Readonly<Record<string, string>>>('rules')?.globalValue;
  await settings.update('rules', { ...rules, [code]: 'off' }, vscode.ConfigurationTarget.Global);
}
