/** `missing-authors`: a paper that names no authors. */
import { localized } from '../../localization';
import { textExample } from '../exampleDigests';
import { findMissingFields } from '../missingField';
import type { Rule } from '../rule';

export const missingAuthors: Rule = {
  code: 'missing-authors',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized('A paper names no authors.', '论文没有列出作者。'),
  explanation: localized(
    'Without its authors a paper cannot be cited and is hard to find again. The quick fix inserts the label where it belongs; type the names behind it, separated by commas. Generated reports name authors nowhere: while that is so, it is said once for the report, as information.',
    '没有作者的论文无法引用，也难以再次找到。快速修复会在应有的位置插入标签，请在其后输入姓名，以逗号分隔。生成的报告完全不含作者，这种情况只对整个报告提示一次。',
  ),
  example: { bad: textExample.replace('Authors: Chen Wei | ', ''), good: textExample },
  check: (context) => findMissingFields(context, 'authors', localized('authors', '作者')),
};
