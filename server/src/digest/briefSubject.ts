/** Who a brief says has written the paper: nobody, somebody without a name, or the institutions that it should name. */
import type { TextRange } from '../text/textRange';
import type { ReportPaper } from './digest';
import { parseInstitutionList } from './institutionList';
import { normalizeTitle } from './title';

const verb = '(?:首次|共同|联合)?(?:发布|提出|推出|公布|发表|开源|介绍|使用|采用|利用|开发|设计|构建)';

/** The verb alone, as in 发布了…; what the model was asked for begins with the institution. */
const withoutSubject = new RegExp(`^${verb}`);

/** 研究团队, 某研究机构, 相关机构, 作者 before the verb. */
const anonymousSubject = new RegExp(
  '^(?:某个?|相关|有关|一个|一支|一组|该|本|多个|多家|匿名|未知|未具名的?)?(?:大学|高校|科技|研究|科研|学术|开发|技术|论文)?的?' +
    `(?:研究)?(?:团队|机构|人员|小组|学者|作者|单位|公司|研究者)们?(?=${verb})`,
);

/** What is wrong with a brief's subject, and where: an absent one belongs at the start. `undefined` when somebody is named. */
export function findSubjectDefect(
  brief: string,
): { readonly kind: 'absent' | 'anonymous'; readonly range: TextRange } | undefined {
  const verbOnly = withoutSubject.exec(brief);
  if (verbOnly !== null) return { kind: 'absent', range: { start: 0, end: verbOnly[0].length } };
  const anonymous = anonymousSubject.exec(brief);
  return anonymous === null ? undefined : { kind: 'anonymous', range: { start: 0, end: anonymous[0].length } };
}

/** Longer names (UTF-16 units) are no institution but text that came into the field. */
const longestName = 90;
/** Shorter ones, in letters, may stand in a title by chance, as MIT does in “Limits”. */
const shortestTitlePiece = 20;

/**
 * A paper's institutions as the subject of a Chinese sentence: one, two joined by 与, or the first with 等机构.
 * `undefined` when the paper names none; what is no name, a URL or a piece of the title, is left out.
 */
export function institutionSubject({ institutions, title }: ReportPaper): string | undefined {
  if (institutions === undefined) return undefined;
  const titleKey = normalizeTitle(title?.text ?? '');
  const names = parseInstitutionList(institutions.value)
    .map(({ text }) => text)
    .filter((name) => name.length <= longestName && /^(?!https?:)[^@]*\p{L}{2}[^@]*$/u.test(name))
    .filter((name) => normalizeTitle(name).length < shortestTitlePiece || !titleKey.includes(normalizeTitle(name)));
  const [first, second] = [...new Set(names)];
  if (first === undefined || second === undefined) return first;
  return names.length === 2 ? `${first}与${second}` : `${first}等机构`;
}
