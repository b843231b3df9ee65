/** The pages on settings and commands, from the manifest and its texts. */
import type { Locale } from '../../server/src/localization';
import { localized } from '../../server/src/localization';
import type { Manifest, ManifestSetting, ManifestTexts } from './manifest';
import { resolveText } from './manifest';
import { generatedNote, joinLines, tableOf } from './markdown';

const texts = {
  settings: localized('Settings', '设置'),
  setting: localized('Setting', '设置项'),
  default: localized('Default', '默认值'),
  description: localized('Description', '说明'),
  commands: localized('Commands', '命令'),
  command: localized('Command', '命令'),
  identifier: localized('Identifier', '标识符'),
  key: localized('Key', '快捷键'),
  file: localized(
    'A file `digest-desk.json` sets the same for a folder and for all who work in it, on the command line too: [digest-desk.json](ci.md#digest-deskjson).',
    '文件 `digest-desk.json` 可为一个文件夹及所有在其中工作的人设置相同内容，命令行也适用：[digest-desk.json](ci.zh-cn.md#digest-deskjson)。',
  ),
  rules: localized('The codes are those of the [diagnostics](diagnostics.md).', '代码见[诊断](diagnostics.zh-cn.md)。'),
};

export function settingsPage(manifest: Manifest, manifestTexts: ManifestTexts, locale: Locale): string {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([key, setting]) => [
    `\`${key}\``,
    `\`${JSON.stringify(setting.default)}\``,
    descriptionOf(setting, manifestTexts),
  ]);
  return joinLines([
    generatedNote,
    `# ${texts.settings[locale]}`,
    tableOf([texts.setting[locale], texts.default[locale], texts.description[locale]], rows),
    texts.rules[locale],
    texts.file[locale],
  ]);
}

/** The description and, for a choice, each value with its own. */
function descriptionOf(setting: ManifestSetting, manifestTexts: ManifestTexts): string {
  const values = (setting.enum ?? []).map((value, index) => {
    const description = setting.enumDescriptions?.[index];
    return description === undefined ? `\`${value}\`` : `\`${value}\`: ${resolveText(description, manifestTexts)}`;
  });
  return [resolveText(setting.markdownDescription, manifestTexts), ...values].join('<br>');
}

export function commandsPage(manifest: Manifest, manifestTexts: ManifestTexts, locale: Locale): string {
  const { commands, keybindings } = manifest.contributes;
  const rows = commands.map(({ command, title }) => [
    resolveText(title, manifestTexts),
    `\`${command}\``,
    keybindings
      .filter((binding) => binding.command === command)
      .map((binding) => `\`${binding.key}\``)
      .join(', '),
  ]);
  return joinLines([
    generatedNote,
    `# ${texts.commands[locale]}`,
    tableOf([texts.command[locale], texts.identifier[locale], texts.key[locale]], rows),
  ]);
}
