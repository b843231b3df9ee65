/** The patterns of layout B's lines. */
import { anyLabelPattern } from './fieldLabel';

/** `## heading`. */
export const sectionPattern = /^(##)[^\S\r\n]+(.*)$/;

/** `### N. title`; number and title may be missing, a title such as `3D Gaussians` is not a number. */
export const entryPattern =
  /^(###)(?:[^\S\r\n]+|(?=\d+[.、．])|$)(?:(\d+)([^\S\r\n]*(?:[.．](?!\d)|[、)）]))[^\S\r\n]*)?(.*)$/;

/** `**label**: value` and `**label:** value`, for known labels only. */
export const reportFieldPattern = new RegExp(
  `^(\\*\\*)(${anyLabelPattern})(\\*\\*[^\\S\\r\\n]*[:：]|[:：]\\*\\*)(.*)$`,
  'i',
);

export const generatedAtPattern = /^(生成时间)([^\S\r\n]*[:：])(.*)$/;
export const countPattern = /^(分析论文数量)([^\S\r\n]*[:：][^\S\r\n]*)(\d+)?(.*)$/;
export const suppressionPattern = /^<!--\s*digest-disable(?:-next-line)?\b[^>]*-->$/;

/** Blank lines and suppression comments, which never change how the lines around them are read. */
export const skippedLines = /^(?:\s|<!--\s*digest-disable[^>\r\n]*-->)*/;

/** Which section a `##` heading opens. */
export function sectionKindOf(heading: string): 'briefsSection' | 'detailsSection' | 'otherSection' {
  if (heading.includes('简报')) return 'briefsSection';
  return heading.includes('详细') ? 'detailsSection' : 'otherSection';
}
