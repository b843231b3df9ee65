/** What the user reads exists in English and in Simplified Chinese; the choice is made at the rim (LSP, CLI, docs). */

/** The languages the user interface exists in, named as VS Code names display languages. */
export type Locale = 'en' | 'zh-cn';

/** One text in every language of the user interface. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** Joins the two versions of a text. */
export function localized(en: string, zhCn: string): LocalizedText {
  return { en, 'zh-cn': zhCn };
}

/** The interface language for a language tag such as `zh-CN`, `zh_CN.UTF-8` or `de`: Chinese for any `zh`, else English. */
export function parseLocale(tag: string | undefined): Locale {
  return tag !== undefined && /^zh\b|^zh_/i.test(tag) ? 'zh-cn' : 'en';
}
