/** `broken-url`: blanks within a URL. */
import { localized } from '../../localization';
import { findBrokenUrls } from '../../prose/brokenUrl';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { reportExample } from '../exampleDigests';
import type { Rule } from '../rule';

const url = 'https://github.com/northshore/sparse-routing';

export const brokenUrl: Rule = {
  code: 'broken-url',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['punctuation', 'spacing', 'tail', 'wording'],
  summary: localized('A URL in an abstract is broken by blanks.', '摘要中的网址被空格断开。'),
  explanation: localized(
    'Extraction from a PDF leaves a blank where a URL was wrapped at the end of a line, and sometimes behind its colon. The address no longer works when it is copied. The quick fix joins it; it is safe where the blank stands within the scheme or the host, and offered where the words behind the blank only look like the rest of the path.',
    '从 PDF 提取时，网址换行处会留下空格，冒号之后有时也有。复制后的网址无法访问。快速修复会将其连接；空格位于协议或主机名之内时为安全修复，空格之后只是看似路径其余部分时由你决定。',
  ),
  example: {
    bad: reportExample.replace('stay exact.', `stay exact. The code is at ${url.replace('://', ': //')}.`),
    good: reportExample.replace('stay exact.', `stay exact. The code is at ${url}.`),
  },
  check: (context) => checkAbstracts(context, describeUrls),
};

function describeUrls(abstract: string): readonly AbstractFinding[] {
  return findBrokenUrls(abstract).map(({ range, joined, certain }) => ({
    range,
    message: localized('This URL is broken by blanks.', '此网址被空格断开。'),
    fix: {
      title: localized(`Join to ${joined}`, `连接为 ${joined}`),
      edit: { range, newText: joined },
      isCertain: certain,
    },
  }));
}
