/** The rule `missing-institutions`: what it finds, what it leaves alone, and its fixes. */
import { describe, expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingInstitutions } from '../../../server/src/diagnostics/rules/missing-institutions';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const line = '**主要机构**: South Bay Institute';
const empty = edited(reportExample, [line, '**主要机构**: ']);

it('finds nothing where every paper names institutions', () => {
  checkRule(missingInstitutions, reportExample);
});

it('reports an absent line on the title, an empty one on its label', () => {
  const heading = '### 2. Warm Starts for Small Schedulers\n\n**';
  const marked = '### 2. ⟦Warm Starts for Small Schedulers⟧\n\n**';
  checkRule(missingInstitutions, edited(reportExample, [heading, marked], [`${line}\n`, '']));
  checkRule(missingInstitutions, edited(reportExample, [line, '**⟦主要机构⟧**:']));
});

it('leaves a paper without details to brief-without-detail', () => {
  checkRule(missingInstitutions, reportExample.slice(0, reportExample.lastIndexOf('### 2.')));
});

it('offers what the brief begins with, into the empty field or as a new line', () => {
  const filled = edited(reportExample, ['South Bay Institute', '南湾研究所']);
  expect(checkFix(missingInstitutions, empty, { safe: false })).toBe(filled);
  expect(checkFix(missingInstitutions, edited(reportExample, [line, '**主要机构**:']), { safe: false })).toBe(filled);
  expect(checkFix(missingInstitutions, edited(reportExample, [`${line}\n`, '']), { safe: false })).toBe(filled);
});

it('lays the line out above the other fields', () => {
  const absent = edited(reportExample, [`${line}\n`, '']);
  expect(checkFix(missingInstitutions, absent, { title: /^Insert/, safe: false })).toBe(
    edited(reportExample, [line, '**主要机构**: <|>']),
  );
});

describe('a brief whose subject is no institution', () => {
  it.each(['研究团队', '该论文', '本文', '某高校', '作者们'])('%s', (subject) => {
    expect(fixesIn(missingInstitutions, edited(empty, ['南湾研究所发布了', `${subject}提出了`]))).toEqual([]);
  });
});

describe('a brief whose subject is one', () => {
  it.each(['北岸大学与南湾研究院', 'Northshore University', '西岭实验室'])('%s', (subject) => {
    const fixes = fixesIn(missingInstitutions, edited(empty, ['南湾研究所发布了', `${subject}等机构联合提出了`]));
    expect(fixes.map((fix) => fix.title.en)).toEqual([`Take “${subject}” from the brief`]);
  });
});
