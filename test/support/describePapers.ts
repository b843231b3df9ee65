/** The papers of a text as plain values, for assertions. */
import { parseAuthorList } from '../../server/src/digest/authorList';
import type { Paper } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';

export interface PlainPaper {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly brief?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly link?: string | undefined;
  readonly topics?: string | undefined;
  readonly abstract?: string | undefined;
}

/** What each paper has; absent and empty fields are left out. `undefined` when the text is no digest. */
export function describePapers(text: string): readonly PlainPaper[] | undefined {
  return parseDigest(text)?.digest.papers.map(describePaper);
}

function describePaper(paper: Paper): PlainPaper {
  const authors = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value).map((author) => author.text);
  const values: Record<keyof PlainPaper, string | readonly string[] | undefined> = {
    title: paper.title?.text,
    summary: paper.layout === 'text' ? paper.summary?.text : undefined,
    brief: paper.layout === 'report' ? paper.brief?.text : undefined,
    authors,
    date: paper.date?.value.text,
    link: paper.link?.value.text,
    topics: paper.topics?.value.text,
    abstract: paper.abstract?.value.text,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.length > 0));
}
