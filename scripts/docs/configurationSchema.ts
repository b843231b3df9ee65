/** The JSON schema of `digest-desk.json`, from what package.json says of the same settings in the editor. */
import { configurationFileName } from '../../server/src/settings/configurationFile';
import { settingsSchema } from '../../server/src/settings/settings';
import type { Locale } from '../../server/src/localization';
import { localized } from '../../server/src/localization';
import type { ManifestTexts } from './manifest';
import { resolveText, settingDefinitions } from './manifest';

const description = localized(
  'Settings of Digest Desk for the digests in this folder and below, in the editor and on the command line. The nearest file holds.',
  '此文件夹及其子文件夹中论文摘要的 Digest Desk 设置，编辑器和命令行均适用。以最近的文件为准。',
);

/** The schema with its texts in one language. Unlike the editor's settings, the file allows no code that does not exist. */
export function configurationSchema(manifestSource: string, texts: ManifestTexts, locale: Locale): string {
  const definitions = settingDefinitions(manifestSource);
  const properties = Object.keys(settingsSchema).map((key): [string, unknown] => {
    const { scope, ...definition } = definitions[`digestDesk.${key}`] ?? {};
    return [key, key === 'rules' ? { ...definition, additionalProperties: false } : definition];
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: configurationFileName,
    description: description[locale],
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
  };
  const resolve = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? resolveText(value, texts) : value;
  return `${JSON.stringify(schema, resolve, 2)}\n`;
}
