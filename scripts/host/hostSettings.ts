/** The user settings of a test host: nothing that moves, asks, greets or goes to the network. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'editor.inlineSuggest.enabled': false,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'grunt.autoDetect': 'off',
  'gulp.autoDetect': 'off',
  'jake.autoDetect': 'off',
  'json.schemaDownload.enable': false,
  'npm.autoDetect': 'off',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the settings where VS Code, desktop or server, reads them in a `--user-data-dir`; those of the machine are for the server. */
export function writeHostSettings(
  userDataFolder: string,
  machineSettings: Readonly<Record<string, unknown>> = {},
): void {
  writeSettings(path.join(userDataFolder, 'User'), settings);
  writeSettings(path.join(userDataFolder, 'Machine'), machineSettings);
}

function writeSettings(folder: string, content: Readonly<Record<string, unknown>>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(content, undefined, 2));
}
