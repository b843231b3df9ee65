/** The papers that stand in several digests. */

export interface SharedPaper {
  /** Without version. */
  readonly identifier: string;
  /** The digests that have it, at least two, in the order given. */
  readonly digests: readonly string[];
}

/** `presentIn` gives the identifiers in each digest. */
export function findSharedPapers(presentIn: ReadonlyMap<string, ReadonlySet<string>>): readonly SharedPaper[] {
  const digestsOf = new Map<string, string[]>();
  for (const [digest, present] of presentIn) {
    for (const identifier of present) digestsOf.set(identifier, [...(digestsOf.get(identifier) ?? []), digest]);
  }
  return Array.from(digestsOf, ([identifier, digests]) => ({ identifier, digests })).filter(
    ({ digests }) => digests.length > 1,
  );
}
