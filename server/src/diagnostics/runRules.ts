/** Runs every rule that applies to a digest and that settings and comments leave on. */
import type { Finding, Rule, RuleContext } from './rule';
import { ruleRegistry } from './ruleRegistry';
import { isSuppressed } from './suppression';

/** The findings of a digest in document order; an exclusive rule that finds something silences the others. */
export function runRules(context: RuleContext, rules: readonly Rule[] = ruleRegistry): readonly Finding[] {
  const applicable = rules.filter((rule) => rule.layouts.includes(context.digest.layout));
  const exclusive = runAll(
    context,
    applicable.filter((rule) => rule.exclusive === true),
  );
  const findings =
    exclusive.length > 0
      ? exclusive
      : runAll(
          context,
          applicable.filter((rule) => rule.exclusive !== true),
        );
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function runAll(context: RuleContext, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = context.settings.rules[rule.code] ?? (rule.offByDefault === true ? 'off' : undefined);
    if (level === 'off') continue;
    for (const found of rule.check(context)) {
      if (!isSuppressed(context.digest, rule.code, found.range.start))
        findings.push({ ...found, code: rule.code, severity: level ?? found.severity ?? rule.severity });
    }
  }
  return findings;
}
