/** The rule `missing-link`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingLink } from '../../../server/src/diagnostics/rules/missing-link';
import { unknownLine } from '../../../server/src/diagnostics/rules/unknown-line';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const secondLink = 'Link: https://arxiv.org/abs/2602.00012\n';

it('finds nothing where every paper has a link', () => {
  checkRule(missingLink, textExample);
  checkRule(missingLink, reportExample);
});

it('reports an absent link on the title, an empty one on its label', () => {
  const warmStarts = ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧'] as const;
  checkRule(missingLink, edited(textExample, warmStarts, [secondLink, '']));
  checkRule(missingLink, edited(textExample, [secondLink, '⟦Link⟧:\n']));
});

it('lays the line out below authors and date', () => {
  const broken = edited(textExample, [secondLink, '']);
  expect(checkFix(missingLink, broken, { safe: false })).toBe(edited(textExample, [secondLink, 'Link: <|>\n']));
});

it('lays the line out in every paper of a report without links', () => {
  const links = [
    ['**链接**: https://arxiv.org/abs/2602.00011', '**链接**: <|>'],
    ['**链接**: https://arxiv.org/abs/2602.00012', '**链接**: '],
  ] as const;
  const without = edited(reportExample, [`${links[0][0]}\n`, ''], [`${links[1][0]}\n`, '']);
  checkRule(missingLink, edited(without, ['## 论文详细信息', '⟦## 论文详细信息⟧']));
  expect(checkFix(missingLink, without, { safe: false })).toBe(edited(reportExample, ...links));
});

it('reports each paper of a report as soon as one has a link, and no paper without details', () => {
  const oneLink = edited(reportExample, ['**链接**: https://arxiv.org/abs/2602.00012', '⟦**链接**⟧: ']);
  checkRule(missingLink, oneLink.replace('⟦**链接**⟧', '**⟦链接⟧**'));
  checkRule(missingLink, reportExample.slice(0, reportExample.lastIndexOf('### 2.')));
});

it('offers to label an arXiv address that stands in the paper, which is then no unknown line', () => {
  const bare = edited(textExample, [secondLink, 'https://arxiv.org/abs/2602.00012\n']);
  expect(checkFix(missingLink, bare, { title: /^Label/, safe: false })).toBe(textExample);
  checkRule(unknownLine, bare);
  const report = edited(reportExample, ['**链接**: https://arxiv.org/abs/2602.00012', 'arXiv:2602.00012']);
  expect(checkFix(missingLink, report, { title: /^Label/, safe: false })).toBe(
    edited(reportExample, ['https://arxiv.org/abs/2602.00012', 'arXiv:2602.00012']),
  );
});
