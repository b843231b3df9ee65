/** Every file that is generated from the code, with its content. */
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { configurationSchema } from './configurationSchema';
import { diagnosticsPage } from './diagnosticsPage';
import { parseManifest, parseManifestTexts, withRules, withRuleTexts } from './manifest';
import { commandsPage, settingsPage } from './manifestPages';

/** The language versions of a page or schema: what their names end with, and the manifest's texts. */
const versions = [
  { locale: 'en', suffix: '', texts: 'package.nls.json' },
  { locale: 'zh-cn', suffix: '.zh-cn', texts: 'package.nls.zh-cn.json' },
] as const;

/** The contents by path in the project; `read` gives what stands in a file of the project now. */
export function generateFiles(read: (path: string) => string): ReadonlyMap<string, string> {
  const manifestSource = withRules(read('package.json'), ruleRegistry);
  const manifest = parseManifest(manifestSource);
  const files = new Map([['package.json', manifestSource]]);
  for (const { locale, suffix, texts: textsPath } of versions) {
    const texts = withRuleTexts(parseManifestTexts(read(textsPath)), ruleRegistry, locale);
    files.set(textsPath, `${JSON.stringify(texts, undefined, 2)}\n`);
    files.set(`docs/diagnostics${suffix}.md`, `${diagnosticsPage(ruleRegistry, locale)}\n`);
    files.set(`docs/settings${suffix}.md`, `${settingsPage(manifest, texts, locale)}\n`);
    files.set(`docs/commands${suffix}.md`, `${commandsPage(manifest, texts, locale)}\n`);
    files.set(`syntaxes/digest-desk${suffix}.schema.json`, configurationSchema(manifestSource, texts, locale));
  }
  return files;
}
