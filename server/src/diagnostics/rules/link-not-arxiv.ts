/** `link-not-arxiv`: a paper's link that leads to another site. */
import { localized } from '../../localization';
import { linkReferences } from '../../digest/linkReference';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const linkNotArxiv: Rule = {
  code: 'link-not-arxiv',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized("A paper's link that does not lead to arXiv.", '论文链接未指向 arXiv。'),
  explanation: localized(
    'The link identifies the paper: the outline, hovers, citations and the search for duplicates need its arXiv identifier. Link the abstract page and mention code or project pages in the abstract; of two links in one field only the first counts. Accepted are `https://arxiv.org/abs/…`, pdf and html pages, `arXiv:…`, a bare identifier and arXiv’s DOI.',
    '链接用于识别论文：大纲、悬停、引用和查重都需要其中的 arXiv 标识符。请链接到摘要页，代码或项目主页可在摘要中提及；同一字段中有两个链接时，只有第一个有效。可用 `https://arxiv.org/abs/…`、pdf 和 html 页面、`arXiv:…`、单独的标识符以及 arXiv 的 DOI。',
  ),
  example: {
    bad: textExample.replace('https://arxiv.org/abs/2602.00011', 'https://github.com/sparse-tables/lookups'),
    good: textExample,
  },
  *check({ digest }) {
    for (const { span, reference, furtherLinks } of linkReferences(digest)) {
      if (reference.kind === 'notArxiv')
        yield {
          range: span.range,
          message: localized('This link does not lead to a paper at arXiv.', '此链接未指向 arXiv 上的论文。'),
        };
      if (furtherLinks !== undefined)
        yield {
          range: furtherLinks.range,
          message: localized(
            'A paper has one link; what follows it is not read as a link.',
            '论文只有一个链接，其后的内容不会作为链接读取。',
          ),
        };
    }
  },
};
