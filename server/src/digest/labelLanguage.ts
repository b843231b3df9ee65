/** The language that a digest labels its fields in. */
import type { Locale } from '../localization';
import type { Digest, Layout } from './digest';

/** The language of the labels that the generator of each layout writes. */
export const generatorLanguage: Readonly<Record<Layout, Locale>> = { text: 'en', report: 'zh-cn' };

/** The language of most of the digest's labels; that of its layout's generator where neither prevails. */
export function labelLanguage({ layout, papers }: Digest): Locale {
  let difference = 0;
  for (const { fields } of papers)
    for (const { label } of fields) difference += /^\p{Script=Han}/u.test(label.text) ? 1 : -1;
  if (difference === 0) return generatorLanguage[layout];
  return difference > 0 ? 'zh-cn' : 'en';
}
