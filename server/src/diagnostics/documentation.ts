/** Where the rules are explained. */
import type { Locale } from '../localization';

/** The project's own page. */
export const projectUrl = 'https://github.com/digest-desk/digest-desk';

/** The section on a rule in the page on diagnostics. */
export function documentationUrl(code: string, locale: Locale): string {
  const page = locale === 'zh-cn' ? 'diagnostics.zh-cn.md' : 'diagnostics.md';
  return `${projectUrl}/blob/main/docs/${page}#${code}`;
}
