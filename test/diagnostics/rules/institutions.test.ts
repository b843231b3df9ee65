/** The rules on lists of institutions: what they find in the list of one paper, and what their fixes make of it. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../server/src/diagnostics/rule';
import { hyphenatedInstitution } from '../../../server/src/diagnostics/rules/hyphenated-institution';
import { junkInstitution } from '../../../server/src/diagnostics/rules/junk-institution';
import { lostCampus } from '../../../server/src/diagnostics/rules/lost-campus';
import { repeatedInstitution } from '../../../server/src/diagnostics/rules/repeated-institution';
import { splitCompanyName } from '../../../server/src/diagnostics/rules/split-company-name';
import { truncatedInstitution } from '../../../server/src/diagnostics/rules/truncated-institution';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

/** A report whose one paper has these institutions. */
function listing(institutions: string, fields = ''): string {
  return edited(inventedReport({ fields }), ['Northshore University, Lumen Research', institutions]);
}

/** Asserts what is found, and what the first fix makes of the list. */
function checkList(rule: Rule, institutions: string, fixed: string, safe: boolean): void {
  checkRule(rule, listing(institutions));
  expect(checkFix(rule, parseMarkedText(listing(institutions)).text, { safe })).toBe(listing(fixed));
}

function checkUnfixable(rule: Rule, institutions: string): void {
  const findings = checkRule(rule, listing(institutions));
  expect(findings.flatMap((finding) => finding.fixes ?? [])).toEqual([]);
}

describe('junk-institution', () => {
  describe('finds and removes', () => {
    it.each([
      ['Northshore University, ⟦Equal contribution⟧', 'Northshore University', true],
      ['⟦* Corresponding author⟧, Northshore University', 'Northshore University', true],
      ['⟦https://quiet.example/bits⟧, Northshore University', 'Northshore University', true],
      ['Northshore University, ⟦ada@northshore.edu⟧, Lumen Lab', 'Northshore University, Lumen Lab', true],
      ['⟦*⟧, Northshore University', 'Northshore University', true],
      ['Northshore University, ⟦Inc⟧', 'Northshore University', true],
      ['⟦† ⟧Northshore University', 'Northshore University', true],
      ['Northshore University⟦ *⟧, Lumen Lab', 'Northshore University, Lumen Lab', true],
      ['Northshore University⟦ † ⟧Lumen Lab ‡ South Bay', 'Northshore University, Lumen Lab, South Bay', false],
      ['Northwind Cloud⟦ 3 ⟧Lumen Research Institute', 'Northwind Cloud, Lumen Research Institute', false],
      ['⟦Figure 2⟧, Northshore University', 'Northshore University', false],
      ['⟦Ours： Theirs：⟧, Northshore University', 'Northshore University', false],
      ['⟦Sparse Routing Tables for Mixture-of-Experts⟧, Lumen Lab', 'Lumen Lab', false],
      ["⟦LOOM '25⟧, Northshore University", 'Northshore University', false],
      ['⟦Doctor of Philosophy⟧, Northshore University', 'Northshore University', false],
      ['⟦Lindenhof District⟧, Northshore University', 'Northshore University', false],
      ['⟦China⟧, Northshore University', 'Northshore University', false],
      ['Northshore University⟦ No⟧, Lumen Lab', 'Northshore University, Lumen Lab', false],
      ['⟦th Ada Lindqvist⟧, Lumen Lab', 'Lumen Lab', false],
      ['⟦Yuxin Zhao⟧, Lumen Lab', 'Lumen Lab', false],
      ['⟦YUXIN ZHAO *⟧, Lumen Lab', 'Lumen Lab', false],
      ['⟦Yuxin Zhao Shanghai⟧, Lumen Lab', 'Lumen Lab', false],
      ['⟦Yuxin Zhao⟧ Northshore University', 'Northshore University', false],
      ['Northwind, ⟦Ada Lindqvist⟧ Northwind', 'Northwind, Northwind', false],
    ])('%s', (institutions, fixed, safe) => {
      checkList(junkInstitution, institutions, fixed, safe);
    });
  });

  it.each([
    'Northshore University',
    'Peng Cheng Laboratory',
    'Hong Kong Polytechnic University',
    'Shanghai Jiao Tong University',
    'Li Auto',
    'Amazon.com',
    '01.AI',
    'I3S',
    'Université Lyon 1 Villeurbanne',
    'Université Paris 8 Vincennes',
    'Chair of Media Technology',
    'Independent Researcher',
    'Sparse Routing Lab',
    'University of the Street Arts',
    'Third Hospital, Northshore University Third Hospital',
    'Bay Institute, South West Bay Institute',
  ])('leaves %s alone', (institutions) => {
    checkRule(junkInstitution, listing(institutions));
  });

  it('knows the authors of the paper', () => {
    const fields = '**作者**: Ada Lindqvist, Bo Sato\n';
    checkRule(junkInstitution, listing('⟦Ada Lindqvist⟧, ⟦Bo Sato⟧ Lumen Lab', fields));
    const fixes = fixesIn(junkInstitution, listing('Ada Lindqvist, Bo Sato Lumen Lab', fields));
    expect(fixes.map((fix) => [fix.title.en, fix.safe])).toEqual([
      ['Remove “Ada Lindqvist”', true],
      ['Write “Lumen Lab”', false],
    ]);
  });

  it('never empties the list unseen, nor brings something else to light', () => {
    for (const institutions of ['Equal contribution', '† The University of Hong', 'University of California *'])
      expect(fixesIn(junkInstitution, listing(institutions)).map((fix) => fix.safe)).toEqual([false]);
  });
});

describe('truncated-institution', () => {
  describe('completes', () => {
    it.each([
      ['The ⟦University of Hong⟧, Lumen Lab', 'The University of Hong Kong, Lumen Lab', false],
      ['Department of Knots The ⟦University of Hong⟧', 'Department of Knots The University of Hong Kong', false],
      ['⟦Notre⟧', 'University of Notre Dame', false],
      ['⟦Shanghai Jiao⟧, Lumen Lab', 'Shanghai Jiao Tong University, Lumen Lab', false],
      ['⟦Shanghai Jiao, Tong University⟧', 'Shanghai Jiao Tong University', true],
      ['⟦Jiao Tong University⟧ Shanghai', 'Shanghai Jiao Tong University Shanghai', false],
      ['⟦Massachusetts Institute of⟧', 'Massachusetts Institute of Technology', false],
      ['⟦Northshore University (West Campus⟧', 'Northshore University (West Campus)', false],
    ])('%s', (institutions, fixed, safe) => {
      checkList(truncatedInstitution, institutions, fixed, safe);
    });
  });

  it.each([
    '⟦Department of Knots and⟧, Lumen Lab',
    '⟦Laboratory⟧, Lumen Lab',
    '⟦International University⟧',
    '⟦University of Technology⟧ (NUT)',
    '⟦University of China⟧ Tianjin',
    '⟦Department of Electrical⟧',
  ])('finds %s and knows no completion', (institutions) => {
    checkUnfixable(truncatedInstitution, institutions);
  });

  it.each([
    'The University of Hong Kong',
    'University of Science and Technology Beijing',
    'University of Technology Sydney',
    'Hong Kong University',
    'Carnegie Mellon',
    'University of California',
    'Northshore University (NU)',
    'Lecturer (Industrial Automation',
  ])('leaves %s alone', (institutions) => {
    checkRule(truncatedInstitution, listing(institutions));
  });

  it('offers what the report names elsewhere first', () => {
    const text = edited(
      reportExample,
      ['Northshore University', 'University of Southern'],
      ['South Bay Institute', 'The University of Southern Westhill'],
    );
    expect(fixesIn(truncatedInstitution, text).map((fix) => fix.title.en)).toEqual([
      'Write “University of Southern Westhill”',
      'Write “University of Southern California”',
      'Write “University of Southern Denmark”',
    ]);
  });

  it('joins two halves by hand where the whole name stands there already', () => {
    const [fix] = fixesIn(
      truncatedInstitution,
      listing('Shanghai Jiao, Tong University, Shanghai Jiao Tong University'),
    );
    expect(fix?.safe).toBe(false);
  });
});

describe('lost-campus', () => {
  it.each(['⟦University of California⟧, Northwind', 'Lumen Lab, Department of Knots ⟦Indian Institute of Technology⟧'])(
    'finds %s as a hint',
    (institutions) => {
      checkUnfixable(lostCampus, institutions);
      expect(checkRule(lostCampus, listing(institutions)).map((finding) => finding.severity)).toEqual(['hint']);
    },
  );

  it.each([
    'University of California, San Diego',
    'University of California San Diego',
    'University of Texas at Austin',
    'Indian Institute of Technology, Madras',
    'University of Michigan',
  ])('leaves %s alone', (institutions) => {
    checkRule(lostCampus, listing(institutions));
  });
});

describe('hyphenated-institution', () => {
  it.each([
    ['Northshore ⟦Univer- sity⟧, Lumen Lab', 'Northshore University, Lumen Lab'],
    ['School of Knots and ⟦Engi- neering⟧', 'School of Knots and Engineering'],
    ['Lumen Lab, ⟦Lu- men⟧ Research', 'Lumen Lab, Lumen Research'],
  ])('joins %s', (institutions, fixed) => {
    checkList(hyphenatedInstitution, institutions, fixed, true);
  });

  it('lets the user choose where the word may be a compound', () => {
    const text = listing('Lab for ⟦Loom- centered⟧ Design');
    checkRule(hyphenatedInstitution, text);
    const fixes = fixesIn(hyphenatedInstitution, parseMarkedText(text).text);
    expect(fixes.map((fix) => [fix.title.en, fix.safe])).toEqual([
      ['Write “Loomcentered”', false],
      ['Write “Loom-centered”', false],
    ]);
  });

  it('joins by hand what then is a piece of another name', () => {
    expect(fixesIn(hyphenatedInstitution, listing('Labora- tory, Lumen Lab')).map((fix) => fix.safe)).toEqual([false]);
  });

  it.each(['Institute of Pre- and Post-Design', 'Northshore University -Lumen Lab', 'Saint-Etienne Lab'])(
    'leaves %s alone',
    (institutions) => {
      checkRule(hyphenatedInstitution, listing(institutions));
    },
  );
});

describe('split-company-name', () => {
  it.each([
    ['Northwind, ⟦Inc⟧, Lumen Lab', 'Northwind Inc, Lumen Lab'],
    ['Northwind Co., ⟦Ltd.⟧', 'Northwind Co. Ltd.'],
    ['Northwind， ⟦GmbH⟧', 'Northwind GmbH'],
    ['Northwind, ⟦Inc.⟧ San Jose', 'Northwind Inc. San Jose'],
  ])('%s', (institutions, fixed) => {
    checkList(splitCompanyName, institutions, fixed, true);
  });

  it.each(['Northwind Inc, Lumen Lab', 'Northshore University, Inc', 'Northwind, Incline Lab', 'Northwind; Inc'])(
    'leaves %s alone',
    (institutions) => {
      checkRule(splitCompanyName, listing(institutions));
    },
  );
});

describe('repeated-institution', () => {
  it.each([
    ['Lumen Lab, Northshore University, ⟦LUMEN LAB⟧', 'Lumen Lab, Northshore University', true],
    ['The University of Loom, ⟦University of Loom⟧', 'The University of Loom', true],
    ['Lumen Lab, ⟦Lu- men Lab⟧, Northwind', 'Lumen Lab, Northwind', true],
    ['Northshore University ⟦University⟧', 'Northshore University', false],
    ['University of Hong Kong ⟦Hong Kong⟧, Lumen Lab', 'University of Hong Kong, Lumen Lab', false],
    ['Loom Department ⟦Loom Department Loom Department⟧', 'Loom Department', false],
  ])('%s', (institutions, fixed, safe) => {
    checkList(repeatedInstitution, institutions, fixed, safe);
  });

  it('finds each repetition, and shows the first', () => {
    const findings = checkRule(repeatedInstitution, listing('Lumen, ⟦Lumen⟧, ⟦Lumen⟧'));
    expect(new Set(findings.map((finding) => finding.related?.[0]?.range.start)).size).toBe(1);
  });

  it.each(['Princeton University Princeton', 'Lumen Lab, Lumen Laboratory', '大学, 大学院'])(
    'leaves %s alone',
    (institutions) => {
      checkRule(repeatedInstitution, listing(institutions));
    },
  );
});
