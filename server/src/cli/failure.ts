/** Why an input could not be used: one clear line per file, never a stack trace. */
import type { Locale, LocalizedText } from '../localization';
import { localized } from '../localization';
import { errorCodeOf } from './localFiles';
import { toPrintable } from './terminal';

/** The largest file that is read: ten times the digest of a year (3,000 papers have 3.2 MB), and parsed within a minute. */
export const maximumFileSize = 32 * 1024 * 1024;

export const failureReasons = {
  missing: localized('no such file or directory', '没有这个文件或文件夹'),
  forbidden: localized('permission denied', '没有访问权限'),
  notRegular: localized('not a regular file', '不是普通文件'),
  tooLarge: localized(
    `larger than ${maximumFileSize >> 20} MB, too large for a digest`,
    `超过 ${maximumFileSize >> 20} MB，对摘要文件来说过大`,
  ),
  binary: localized('a binary file, not text', '是二进制文件，不是文本'),
  utf16: localized('encoded in UTF-16; save it as UTF-8', '编码为 UTF-16，请另存为 UTF-8'),
  notUtf8: localized('not valid UTF-8; save it as UTF-8', '不是有效的 UTF-8，请另存为 UTF-8'),
  notDigest: localized(
    'not a digest: neither a text digest nor a generated report',
    '不是论文摘要：既不是文本摘要，也不是生成的报告',
  ),
  noDigestInside: localized('no digest in this directory', '文件夹中没有论文摘要'),
  noDigestMatches: localized('no digest matches this pattern', '没有论文摘要与此模式匹配'),
  notListing: localized('not a listing mail of arXiv', '不是 arXiv 的列表邮件'),
  noListingInside: localized('no listing mail of arXiv in this directory', '文件夹中没有 arXiv 的列表邮件'),
  listingTooLarge: localized('too large for a listing mail of arXiv', '对 arXiv 列表邮件来说过大'),
  noListings: localized(
    'no listing mail of arXiv beside it; --listings names others',
    '旁边没有 arXiv 的列表邮件，可用 --listings 指定',
  ),
  notIdentifier: localized('not an identifier or link of arXiv', '不是 arXiv 编号或链接'),
  unknownPaper: localized('no record of this paper', '没有这篇论文的记录'),
  unaskedPaper: localized(
    'no record of this paper at hand; --network asks arXiv for it',
    '手头没有这篇论文的记录，可用 --network 查询 arXiv',
  ),
  badEndpoint: localized('not an https address, nor one of this machine', '不是 https 地址，也不是本机地址'),
  knownPaper: localized('in the digest already', '论文摘要中已有这篇论文'),
  badPattern: localized('not a usable pattern', '不是可用的模式'),
  notBaseline: localized(
    'not a baseline that check --update-baseline wrote',
    '不是由 check --update-baseline 写出的基线文件',
  ),
} satisfies Record<string, LocalizedText>;

/** A file, directory or pattern, as given or as found, and what is wrong with it. */
export interface Failure {
  readonly path: string;
  readonly reason: LocalizedText;
}

/** Thrown where an argument is unusable, so that there is nothing to be done at all. */
export class UnusableArgument extends Error {
  constructor(readonly failure: Failure) {
    super(`${failure.path}: ${failure.reason.en}`);
  }
}

/** The reason that a file system's error gives; what is no such error is a fault of this program and says so. */
export function reasonOf(error: unknown): LocalizedText {
  const code = errorCodeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return failureReasons.missing;
  if (code === 'EACCES' || code === 'EPERM') return failureReasons.forbidden;
  if (code === 'EFBIG') return failureReasons.tooLarge;
  if (code !== undefined) return localized(`cannot be read or written (${code})`, `无法读写（${code}）`);
  const message = error instanceof Error ? error.message : String(error);
  return localized(`internal error (${message})`, `内部错误（${message}）`);
}

/** The line on the error output. */
export function formatFailure({ path, reason }: Failure, locale: Locale): string {
  return `${toPrintable(`digest-desk: ${path === '' ? "''" : path}: ${reason[locale]}`)}\n`;
}
