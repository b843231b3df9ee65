/** Runs every rule that applies to a digest and that settings and comments leave on. */
import { ExplainedPlaces } from './explainedPlaces';
import type { Finding, Rule, RuleContext } from './rule';
import { ruleRegistry } from './ruleRegistry';
import type { Suppressor } from './suppression';
import { Suppressions } from './suppression';

/** The findings of a digest in document order; an exclusive rule that finds something silences all but those about the file. */
export function runRules(context: RuleContext, rules: readonly Rule[] = ruleRegistry): readonly Finding[] {
  const run = new RuleRun(context);
  const about = rules.filter((rule) => rule.aboutFile === true);
  const exclusive = rules.filter((rule) => rule.exclusive === true);
  const findings = run.findingsOf(exclusive);
  const isSilenced = findings.length > 0;
  findings.push(...run.findingsOf(about));
  if (!isSilenced) {
    findings.push(...run.findingsOf(rules.filter((rule) => !isSpecial(rule))));
    findings.push(...run.compareWithRecord(rules));
    findings.push(...run.conclude(rules));
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function isSpecial({ exclusive, aboutFile, concludes, comparesWithRecord }: Rule): boolean {
  return [exclusive, aboutFile, concludes, comparesWithRecord].includes(true);
}

/** One check of one digest; keeps in mind what its comments switched off. */
class RuleRun {
  private readonly suppressions: Suppressions;
  private readonly used = new Set<Suppressor>();
  private readonly explained: ExplainedPlaces;

  constructor(private readonly context: RuleContext) {
    this.suppressions = new Suppressions(context.digest);
    this.explained = new ExplainedPlaces(context);
  }

  findingsOf(rules: readonly Rule[], context = this.context): Finding[] {
    const findings: Finding[] = [];
    for (const rule of rules) {
      if (!rule.layouts.includes(context.digest.layout)) continue;
      const level = context.settings.rules[rule.code] ?? (rule.offByDefault === true ? 'off' : undefined);
      if (level === 'off') continue;
      for (const found of rule.check(context)) {
        if (rule.explains !== undefined && !this.explained.explain(found, rule.explains)) continue;
        const suppressors = this.suppressions.suppressorsAt(found.range.start, rule);
        for (const suppressor of suppressors) this.used.add(suppressor);
        if (suppressors.length === 0)
          findings.push({ ...found, code: rule.code, severity: level ?? found.severity ?? rule.severity });
      }
    }
    return findings;
  }

  /** The findings of the rules that compare with the record. What they leave to other rules does not depend on which were asked for. */
  compareWithRecord(rules: readonly Rule[]): readonly Finding[] {
    const comparing = rules.filter((rule) => rule.comparesWithRecord === true);
    if (comparing.length === 0 || this.context.index.records.isEmpty) return [];
    this.findingsOf(ruleRegistry.filter((rule) => rule.explains !== undefined && !rules.includes(rule)));
    return this.findingsOf(comparing, { ...this.context, explained: this.explained });
  }

  /** The findings of the rules about comments. Whether a comment is needed depends on every rule, so those not asked for run as well. */
  conclude(rules: readonly Rule[]): readonly Finding[] {
    const concluding = rules.filter((rule) => rule.concludes === true);
    if (concluding.length === 0 || this.context.digest.suppressions.length === 0) return [];
    const others = ruleRegistry.filter((rule) => rule.concludes !== true && !rules.includes(rule));
    this.findingsOf(others);
    const suppressionUse = { rules: [...rules, ...others], used: this.used };
    return this.findingsOf(concluding, { ...this.context, suppressionUse });
  }
}
