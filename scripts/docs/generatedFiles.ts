/** Every file that is generated from the code, with its content. */
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { diagnosticsPage } from './diagnosticsPage';
import { parseManifest, parseManifestTexts, withRules, withRuleTexts } from './manifest';
import { commandsPage, settingsPage } from './manifestPages';

/** The language versions of a page: the ending of its name, and the manifest's texts. */
const versions = [
  { locale: 'en', ending: '.md', texts: 'package.nls.json' },
  { locale: 'zh-cn', ending: '.zh-cn.md', texts: 'package.nls.zh-cn.json' },
] as const;

/** The contents by path in the project; `read` gives what stands in a file of the project now. */
export function generateFiles(read: (path: string) => string): ReadonlyMap<string, string> {
  const manifestSource = withRules(read('package.json'), ruleRegistry);
  const manifest = parseManifest(manifestSource);
  const files = new Map([['package.json', manifestSource]]);
  for (const { locale, ending, texts: textsPath } of versions) {
    const texts = withRuleTexts(parseManifestTexts(read(textsPath)), ruleRegistry, locale);
    files.set(textsPath, `${JSON.stringify(texts, undefined, 2)}\n`);
    files.set(`docs/diagnostics${ending}`, `${diagnosticsPage(ruleRegistry, locale)}\n`);
    files.set(`docs/settings${ending}`, `${settingsPage(manifest, texts, locale)}\n`);
    files.set(`docs/commands${ending}`, `${commandsPage(manifest, texts, locale)}\n`);
  }
  return files;
}
