/** Recognises names of persons among institutions. */
import { hasInstitutionWord } from './institutionWords';
import { hasPlaceWord } from './placeNames';
import { normalizeTitle } from './title';

/** The commonest surnames of China in pinyin; those that are words of place names as well (An, Hua, Xi) are left out. */
const surnames: ReadonlySet<string> = new Set([
  ...['bai', 'cai', 'cao', 'chang', 'chen', 'cheng', 'cui', 'dai', 'deng', 'ding', 'dong', 'du', 'duan', 'fan', 'fang'],
  ...[
    'feng',
    'fu',
    'gao',
    'gong',
    'gu',
    'guo',
    'han',
    'hao',
    'he',
    'hong',
    'hou',
    'hu',
    'huang',
    'jia',
    'jiang',
    'jin',
  ],
  ...['kang', 'kong', 'lei', 'li', 'liang', 'liao', 'lin', 'liu', 'long', 'lu', 'luo', 'lv', 'ma', 'mao', 'meng', 'mo'],
  ...[
    'niu',
    'pan',
    'peng',
    'qian',
    'qiao',
    'qin',
    'qiu',
    'ren',
    'shao',
    'shen',
    'shi',
    'song',
    'su',
    'sun',
    'tan',
    'tang',
  ],
  ...[
    'tao',
    'tian',
    'tu',
    'wan',
    'wang',
    'wei',
    'wen',
    'wu',
    'xia',
    'xiang',
    'xiao',
    'xie',
    'xiong',
    'xu',
    'xue',
    'yan',
  ],
  ...[
    'yang',
    'yao',
    'ye',
    'yi',
    'yin',
    'yu',
    'yuan',
    'yue',
    'zeng',
    'zhang',
    'zhao',
    'zheng',
    'zhong',
    'zhou',
    'zhu',
    'zou',
    'huo',
  ],
]);

const initial = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])';
const final =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|an|en|in|un|ai|ei|ui|ao|ou|iu|ie|ue|er|ia|ua|uo|[aeiouv])';
const givenName = new RegExp(`^(?:${initial}?${final}-?){1,3}$`, 'i');

/** Two words that look like a Chinese name and belong to places or companies. */
const otherNames: ReadonlySet<string> = new Set([
  ...[
    'hong kong',
    'jiao tong',
    'peng cheng',
    'shan dong',
    'guang dong',
    'jiang su',
    'su zhou',
    'hang zhou',
    'guang zhou',
  ],
  ...[
    'zheng zhou',
    'lan zhou',
    'fu zhou',
    'kai feng',
    'hua wei',
    'dong feng',
    'xiao peng',
    'xiao hong',
    'bai du',
    'jia li',
  ],
]);

/** A Chinese name in the Western order with which a text begins (`Yuxuan Xia`); `undefined` where none stands there. */
function leadingChineseName(text: string): string | undefined {
  const [, given = '', family = ''] = /^(\p{Lu}[\p{L}-]{1,20}) (\p{Lu}\p{L}{1,8})(?!\p{L})/u.exec(text) ?? [];
  const isName = surnames.has(family.toLowerCase()) && givenName.test(given);
  return isName && !otherNames.has(`${given} ${family}`.toLowerCase()) ? `${given} ${family}` : undefined;
}

/** What is known beside an institution. */
export interface NameContext {
  /** The paper's authors, as far as the digest names them. */
  readonly authors: readonly string[];
  /** The other institutions of the paper. */
  readonly others: readonly string[];
}

/**
 * The name of a person with which an institution begins, or which stands in an institution's place: one of the paper's authors, a
 * Chinese name, or two or three words in front of another institution of the same paper. `undefined` where none is found.
 */
export function leadingPersonName(institution: string, { authors, others }: NameContext): string | undefined {
  const author = authors.find((name) => /\s/.test(name) && isLeadingWord(institution, name));
  if (author !== undefined) return author;
  const chinese = leadingChineseName(institution);
  // A name directly before such a word is the institution's own: `Peng Cheng Laboratory`.
  if (chinese !== undefined && !hasInstitutionWord(firstWord(institution.slice(chinese.length)))) return chinese;
  const known = others.find((other) => other !== institution && isTail(institution, other));
  const prefix = known === undefined ? undefined : institution.slice(0, -known.length).trim();
  return prefix !== undefined && isTwoOrThreeNames(prefix) ? prefix : undefined;
}

function isLeadingWord(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(text.slice(name.length));
}

function isTail(text: string, other: string): boolean {
  return text.endsWith(` ${other}`) && normalizeTitle(other).length > 3;
}

function firstWord(text: string): string {
  return /^\s*(\S{0,30})/.exec(text)?.[1] ?? '';
}

/** Words that stand in front of institutions without being persons. */
const notNames =
  /\b(?:North|South|East|West|Central|Old|Santa|Chinese|National|International|State|Royal|AI|Intern|of)\b/i;

function isTwoOrThreeNames(prefix: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(prefix) &&
    !hasInstitutionWord(prefix) &&
    !notNames.test(prefix) &&
    !hasPlaceWord(prefix)
  );
}
