/** The texts that commands insert: those of the snippet files, so that there is one version of each. */
import digestSnippets from '../../../snippets/digest.json';
import reportSnippets from '../../../snippets/report.json';

/** A whole text digest, as snippet text. */
export const textDigestTemplate: string = digestSnippets.Digest.body.join('\n');

/** A whole report, as snippet text. */
export const reportTemplate: string = reportSnippets.Report.body.join('\n');

/** A paper of a text digest, as snippet text. */
export const textPaperTemplate: string = digestSnippets.Paper.body.join('\n');

/** The brief of a report's paper with its number; tab stops of equal number are one with those of the details. */
export function briefTemplate(number: number): string {
  return withNumber(reportSnippets['Report paper: brief'].body, number);
}

/** The details of a report's paper with its number, with or without the optional line for a link. */
export function detailsTemplate(number: number, { link }: { readonly link: boolean }): string {
  const body = reportSnippets['Report paper: details'].body;
  return withNumber(link ? body : body.filter((line) => !line.startsWith(linkLabel)), number);
}

const linkLabel = '**链接**';

function withNumber(body: readonly string[], number: number): string {
  return body.join('\n').replace('${1:1}', () => `${number}`);
}
