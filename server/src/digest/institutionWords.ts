/** The words that make a name that of an institution. */

const words = [
  ...[
    'univ\\w*',
    'universit\\p{L}*',
    'institut\\p{L}*',
    'instituto',
    'college',
    'school',
    'academ\\p{L}*',
    'acad[eé]mie',
    '[eé]cole',
  ],
  ...[
    'laborator\\p{L}*',
    'labs?',
    'department',
    'dept',
    'faculty',
    'cent(?:er|re)s?',
    'hospital',
    'clinic',
    'polytech\\p{L}*',
  ],
  ...[
    'division',
    'agency',
    'ministry',
    'council',
    'foundation',
    'society',
    'group',
    'team',
    'company',
    'corporation',
    'corp',
  ],
  ...[
    'inc',
    'ltd',
    'llc',
    'gmbh',
    'technolog(?:y|ies)',
    'research',
    'campus',
    'conservatory',
    'observatory',
    'library',
    'bank',
  ],
];

const pattern = new RegExp(
  `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})|大学|学院|科学院|研究[院所]|实验室|医院|公司|集团|中心`,
  'iu',
);

/** Tells whether a name has a word such as University, Lab or Inc. */
export function hasInstitutionWord(name: string): boolean {
  return pattern.test(name);
}
