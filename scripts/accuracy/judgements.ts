/** The judgements of a reader on what each rule finds in the shared corpus, one file per rule under `judgements/`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A line (counted from 1) of a report; other files of the corpus have their folder in front. */
const place = { file: z.string(), line: z.int().positive(), why: z.string().min(1) };

const judgementsSchema = z.strictObject({
  /** Findings that were read; `right` ones are defects that an editor would want to know of. */
  samples: z.array(z.strictObject({ ...place, verdict: z.enum(['right', 'wrong']) })),
  /** Defects that the rule is known to overlook. */
  misses: z.array(z.strictObject(place)),
});

export type Judgements = z.infer<typeof judgementsSchema>;
export type JudgedSample = Judgements['samples'][number];

/** What was judged of a rule; `undefined` when nobody has judged it. */
export function readJudgements(code: string): Judgements | undefined {
  const file = path.join(import.meta.dirname, 'judgements', `${code}.json`);
  if (!existsSync(file)) return undefined;
  return judgementsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
