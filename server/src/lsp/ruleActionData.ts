/** What an action about a whole rule carries while its change is not worked out yet. */
import * as z from 'zod';

const ruleActionData = z.object({
  /** The client's own address of the document on which the action was offered. */
  uri: z.string(),
  kind: z.enum(['fixRuleInFile', 'fixRuleInWorkspace', 'disableRuleInFolder']),
  code: z.string(),
});

export type RuleActionData = z.infer<typeof ruleActionData>;

/** Reads the data of an action that comes back from the client; `undefined` for anything but our own. */
export function parseRuleActionData(data: unknown): RuleActionData | undefined {
  return ruleActionData.safeParse(data).data;
}
