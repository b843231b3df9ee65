/** `placeholder-link`: words that stood for a link, without the link. */
import { localized } from '../../localization';
import { outsideFormulas } from '../../prose/formula';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

const giving =
  '(?:available|accessible|provided|released|hosted|found|downloaded|accessed|published|shared|open-sourced)';

/** Where the address itself follows, nothing is lost. */
const addressBehind = String.raw`(?!\}?[\s:,(\[{]{0,3}(?:\\\w|https?:|www\.|[\w-]{1,60}\.[\w.-]{1,60}\/))`;

const pattern = new RegExp(
  String.raw`(?:\bthis\s(?:https?\s)?(?:URL|url)\b|\bthis\shttps?\slink\b|\[(?:this |the )?(?:https? )?(?:URL|url|[Ll]ink|[Hh]ere)\]|` +
    String.raw`\b(?:this\slink|here)\b(?=\s*(?:[.,;)\]]|$))(?<=\b${giving}\s(?:\w{1,20}\s)?(?:(?:at|under|via|from|on)\s)?(?:this\slink|here)))` +
    addressBehind,
  'g',
);

export const placeholderLink: Rule = {
  code: 'placeholder-link',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['punctuation', 'tail', 'wording'],
  summary: localized(
    'Words such as “this https URL” stand for a link that was lost.',
    '“this https URL” 之类的文字代替了已丢失的链接。',
  ),
  explanation: localized(
    'Web pages show “this https URL” or “here” in the place of an address, and copying the text loses it. Look the address up on the paper’s page at arXiv and put it in.',
    '网页以 “this https URL” 或 “here” 显示链接，复制文字时网址就丢失了。请在论文的 arXiv 页面查找网址并补上。',
  ),
  example: {
    bad: textExample.replace('stay exact.', 'stay exact. The code is available at this https URL.'),
    good: textExample.replace(
      'stay exact.',
      'stay exact. The code is available at https://github.com/northshore/tables.',
    ),
  },
  check: (context) => checkAbstracts(context, describePlaceholders),
};

function describePlaceholders(abstract: string): readonly AbstractFinding[] {
  const found = [...abstract.matchAll(pattern)].map(({ index, 0: words }) => ({
    range: { start: index, end: index + words.length },
    message: localized(`“${words}” stands for a link that was lost.`, `“${words}”代替的链接已丢失。`),
  }));
  // A link's text as LaTeX writes it, `{this URL}`, follows its address.
  return outsideFormulas(abstract, found).filter(({ range }) => abstract.charAt(range.start - 1) !== '{');
}
