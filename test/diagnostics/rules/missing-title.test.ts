/** The rule `missing-title`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingTitle } from '../../../server/src/diagnostics/rules/missing-title';
import { titleMismatch } from '../../../server/src/diagnostics/rules/title-mismatch';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const heading = '### 2. Warm Starts for Small Schedulers';
const untitled = reportExample.replaceAll(heading, '### 2. ');

it('finds nothing where every paper has its title', () => {
  checkRule(missingTitle, textExample);
  checkRule(missingTitle, reportExample);
});

it('reports a text paper without title on its summary, and makes room above it', () => {
  const summary = '针对调度器冷启动问题,提出热启动策略,缩短等待';
  const broken = edited(textExample, ['Warm Starts for Small Schedulers\n', '']);
  checkRule(missingTitle, edited(broken, [summary, `⟦${summary}⟧`]));
  expect(checkFix(missingTitle, broken, { safe: false })).toBe(
    edited(textExample, ['Warm Starts for Small Schedulers', '<|>']),
  );
});

it('reports a paper that is untitled in both sections once, on the heading of the details', () => {
  const [finding] = checkRule(missingTitle, edited(untitled, ['### 2. \n\n**', '⟦### 2.⟧ \n\n**']));
  expect(finding?.message.en).toBe('Paper 2 has no title.');
  expect(finding?.fixes).toEqual([]);
});

it('offers the title that the brief quotes, for both headings', () => {
  const quoting = edited(untitled, ['调度器热启动论文', '《Warm Starts for Small Schedulers》论文']);
  expect(checkFix(missingTitle, quoting, { safe: false })).toBe(
    edited(reportExample, ['调度器热启动论文', '《Warm Starts for Small Schedulers》论文']),
  );
});

it('copies the title from the other section, and that is no title-mismatch', () => {
  const inBriefs = edited(reportExample, [heading, '### 2. ']);
  checkRule(missingTitle, edited(reportExample, [heading, '⟦### 2.⟧']));
  checkRule(titleMismatch, inBriefs);
  expect(checkFix(missingTitle, inBriefs)).toBe(reportExample);
  const inDetails = edited(reportExample, [`${heading}\n\n**`, '### 2.\n\n**']);
  expect(checkFix(missingTitle, inDetails)).toBe(reportExample);
});

it('has no safe fix where nothing in the file tells the title', () => {
  expect(fixesIn(missingTitle, untitled).filter((fix) => fix.safe)).toEqual([]);
});
