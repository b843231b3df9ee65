/** Invented answers of arXiv's query API. */

export interface FeedPaper {
  readonly id: string;
  readonly title?: string;
  readonly comment?: string;
}

export function atomEntry({ id, title = 'Quiet Bits: Four-Bit\n  Key-Value Caches', comment }: FeedPaper): string {
  return `  <entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>2026-02-20T09:30:00Z</updated>
    <published>2026-01-13T18:00:01Z</published>
    <title>${title}</title>
    <summary>  We store the cache in four bits
and lose &lt; 0.05 points &amp; no token.
  A second paragraph.
</summary>
    <author><name>Jonas Weber</name></author>
    <author><name>Priya Raman</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">X</arxiv:affiliation></author>
    ${comment === undefined ? '' : `<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">${comment}</arxiv:comment>`}
    <link href="http://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.AR" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
}

export function atomFeed(papers: readonly FeedPaper[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: id_list=…</title>
  <id>http://arxiv.org/api/abc</id>
${papers.map(atomEntry).join('\n')}
</feed>
`;
}

export const errorFeed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_2601.x</id>
    <title>Error</title>
    <summary>incorrect id format for 2601.x</summary>
  </entry>
</feed>
`;

/** Entities that would grow to gigabytes if they were expanded. */
export const entityBomb = `<?xml version="1.0"?>
<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2601.01301v1</id><title>&c;</title></entry></feed>
`;
