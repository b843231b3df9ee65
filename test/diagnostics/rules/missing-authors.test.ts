/** The rule `missing-authors`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingAuthors } from '../../../server/src/diagnostics/rules/missing-authors';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

const reportWithoutAuthors = edited(
  reportExample,
  ['**作者**: Ada Lindqvist, Bruno Sato\n', ''],
  ['**作者**: Chen Wei\n', ''],
);

it('finds nothing where every paper names its authors', () => {
  checkRule(missingAuthors, textExample);
  checkRule(missingAuthors, reportExample);
});

it('reports an absent line on the title, an empty one on its label', () => {
  const [first, second] = checkRule(
    missingAuthors,
    edited(
      textExample,
      ['Sparse Routing Tables for Fast Lookups', '⟦Sparse Routing Tables for Fast Lookups⟧'],
      ['Authors: Ada Lindqvist, Bruno Sato | ', ''],
      ['Authors: Chen Wei |', '⟦Authors⟧: |'],
    ),
  );
  expect(first?.message.en).toBe('“Sparse Routing Tables for Fast Lookups” has no authors.');
  expect(first?.severity).toBe('warning');
  expect(second?.fixes).toEqual([]);
});

it('lays the label out before the date on its line, or as a line below the summary', () => {
  const withoutAuthors = edited(textExample, ['Authors: Chen Wei | ', '']);
  expect(checkFix(missingAuthors, withoutAuthors, { safe: false })).toBe(
    edited(textExample, ['Authors: Chen Wei | ', 'Authors: <|> | ']),
  );
  const withoutLine = edited(textExample, ['Authors: Chen Wei | Date: 2026-02-02\n', '']);
  expect(checkFix(missingAuthors, withoutLine, { safe: false })).toBe(
    edited(textExample, ['Authors: Chen Wei | Date: 2026-02-02', 'Authors: <|>']),
  );
});

it('spells the label as the rest of the digest does', () => {
  const chinese = edited(textExample, ['Authors: Ada', '作者: Ada'], ['Authors: Chen Wei | ', '']);
  expect(checkFix(missingAuthors, chinese, { safe: false })).toContain('作者: <|> | Date: 2026-02-02\n');
});

it('says once, as information, that no paper of a report has authors, and lays all lines out', () => {
  const [finding] = checkRule(missingAuthors, edited(reportWithoutAuthors, ['## 论文详细信息', '⟦## 论文详细信息⟧']));
  expect(finding?.severity).toBe('information');
  expect(checkFix(missingAuthors, reportWithoutAuthors, { safe: false })).toBe(
    edited(
      reportExample,
      ['**作者**: Ada Lindqvist, Bruno Sato', '**作者**: <|>'],
      ['**作者**: Chen Wei', '**作者**: '],
    ),
  );
});

it('still says it once when the lines are laid out but empty', () => {
  const laidOut = edited(reportExample, ['Ada Lindqvist, Bruno Sato', ''], ['Chen Wei', '']);
  checkRule(missingAuthors, edited(laidOut, ['## 论文详细信息', '⟦## 论文详细信息⟧']));
  expect(fixesIn(missingAuthors, laidOut)).toEqual([]);
});

it('reports each paper of a report as soon as one has authors', () => {
  const [finding] = checkRule(
    missingAuthors,
    edited(
      reportExample,
      ['**作者**: Chen Wei\n', ''],
      ['### 2. Warm Starts for Small Schedulers\n\n**', '### 2. ⟦Warm Starts for Small Schedulers⟧\n\n**'],
    ),
  );
  expect(finding?.severity).toBe('warning');
});

it('obeys a severity setting, for the finding that is only information as well', () => {
  const settings = { rules: { 'missing-authors': 'error' } } as const;
  expect(findingsIn(reportWithoutAuthors, { rule: missingAuthors, settings })[0]?.severity).toBe('error');
});
