/** How much two texts have in common, in order. */

/** The length in UTF-16 units of the longest text that both contain, with gaps; takes time by the product of the lengths. */
export function longestCommonSubsequence(first: string, second: string): number {
  let row = new Uint32Array(second.length + 1);
  for (let i = 0; i < first.length; i++) {
    const next = new Uint32Array(second.length + 1);
    for (let j = 0; j < second.length; j++)
      next[j + 1] = first[i] === second[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    row = next;
  }
  return row[second.length] ?? 0;
}
