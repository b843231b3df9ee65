/** `non-canonical-link`: a link to arXiv in another form than that of the abstract page. */
import { localized } from '../../localization';
import { canonicalLink, isPlainLink } from '../../digest/canonicalLink';
import { linkReferences } from '../../digest/linkReference';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const nonCanonicalLink: Rule = {
  code: 'non-canonical-link',
  severity: 'hint',
  layouts: ['text', 'report'],
  summary: localized(
    'A link to arXiv in another form than `https://arxiv.org/abs/…`.',
    'arXiv 链接未采用 `https://arxiv.org/abs/…` 的形式。',
  ),
  explanation: localized(
    'The same paper can be linked in many ways: with http, at www or export, as PDF or HTML page, with a query, by identifier or DOI. One form makes links comparable and searchable. With the setting `digestDesk.linkVersion` on `strip` a version (`v1`) counts as non-canonical too, so that links lead to the latest version.',
    '同一论文可以有多种链接：http、www 或 export 域名、PDF 或 HTML 页面、带查询参数、标识符或 DOI。统一形式便于比较和检索。设置 `digestDesk.linkVersion` 为 `strip` 时，版本号（`v1`）也视为不规范，链接将始终指向最新版本。',
  ),
  example: {
    bad: textExample.replace('https://arxiv.org/abs/2602.00011', 'http://export.arxiv.org/pdf/2602.00011.pdf'),
    good: textExample,
  },
  *check({ digest, settings }) {
    for (const { span, reference } of linkReferences(digest)) {
      if (reference.kind !== 'valid') continue;
      const canonical = canonicalLink(reference.identifier, settings.linkVersion);
      if (span.text === canonical) continue;
      yield {
        range: span.range,
        message: localized(`The canonical form of this link is ${canonical}.`, `此链接的规范形式是 ${canonical}。`),
        fixes: [
          {
            title: localized(`Replace by ${canonical}`, `替换为 ${canonical}`),
            edits: [{ range: span.range, newText: canonical }],
            safe: isPlainLink(span.text),
          },
        ],
      };
    }
  },
};
