/** What every rule owes: its name, its texts in both languages, and examples that show what it says. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, Rule, RuleContext } from '../../server/src/diagnostics/rule';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { parseDigest } from '../../server/src/digest/parseDigest';
import type { LocalizedText } from '../../server/src/localization';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { readListing } from '../../server/src/workspace/listingReader';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { findingsIn } from '../support/checkRule';
import { withBothLineEndings } from '../support/markedText';

const rulesFolder = join(import.meta.dirname, '../../server/src/diagnostics/rules');
const ruleFiles = readdirSync(rulesFolder).filter((name) => name.endsWith('.ts'));

const chinese = /\p{Script=Han}/u;

function expectBothLanguages(text: LocalizedText): void {
  expect(text.en.trim()).not.toBe('');
  expect(text['zh-cn']).toMatch(chinese);
  expect(text['zh-cn']).not.toBe(text.en);
}

describe('the registry', () => {
  it('lists every rule file once, under its own name', () => {
    const codes = ruleRegistry.map((rule) => rule.code);
    expect([...codes].sort()).toEqual(ruleFiles.map((name) => name.replace(/\.ts$/, '')).sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(ruleFiles)('%s imports no other rule', (name) => {
    const source = readFileSync(join(rulesFolder, name), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(imports.filter((target) => target.startsWith('./') || target.includes('/rules/'))).toEqual([]);
  });
});

/** An index that knows the digest and the listing mail beside the rule's example, if it has them. */
function indexBeside({ example }: Rule): WorkspaceIndex {
  const index = new WorkspaceIndex();
  if (example.listing !== undefined) index.updateListing('file:///listing.txt', readListing(example.listing));
  if (example.beside !== undefined) index.update('file:///beside.digest', parseDigest(example.beside)?.digest);
  return index;
}

/** Whether the rule looks at the other digests when it checks its bad example. arXiv's record may be asked for a fix alone. */
function looksAtOthers(rule: Rule): boolean {
  let looks = false;
  const { digest } = parseDigest(rule.example.bad) ?? {};
  if (digest === undefined) throw new Error('the example is no digest');
  const context: RuleContext = {
    uri: 'file:///test.digest',
    text: rule.example.bad,
    digest,
    settings: defaultSettings,
    index: new Proxy(indexBeside(rule), {
      get(target, key): unknown {
        if (key !== 'records') looks = true;
        return Reflect.get(target, key, target);
      },
    }),
  };
  for (const finding of rule.check(context)) expect(finding.range.start).toBeGreaterThanOrEqual(0);
  return looks;
}

describe.each(ruleRegistry.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const own = (text: string): readonly Finding[] => findingsIn(text, { rule, index: indexBeside(rule) });

  it('has a kebab-case code and a layout', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.layouts.length).toBeGreaterThan(0);
  });

  it('is described in both languages', () => {
    expectBothLanguages(rule.summary);
    expectBothLanguages(rule.explanation);
    expect(rule.summary.en).not.toContain('\n');
  });

  it('finds its own defect in the bad example, on words of it', () => {
    for (const text of withBothLineEndings(rule.example.bad)) {
      const findings = own(text);
      expect(findings.length).toBeGreaterThan(0);
      for (const { range } of findings) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(range.end - range.start).toBeLessThan(text.length);
      }
    }
  });

  it("says so if it depends on other digests or on arXiv's record", () => {
    expect(rule.dependsOnWorkspace === true).toBe(rule.example.listing !== undefined || looksAtOthers(rule));
  });

  it('says what it found in both languages, fixes and related places included', () => {
    for (const finding of own(rule.example.bad)) {
      expectBothLanguages(finding.message);
      for (const fix of finding.fixes ?? []) expectBothLanguages(fix.title);
      for (const place of finding.related ?? []) expectBothLanguages(place.message);
    }
  });

  it('finds nothing in the good example, and no other rule finds anything grave there', () => {
    for (const text of withBothLineEndings(rule.example.good)) {
      expect(own(text)).toEqual([]);
      const grave = findingsIn(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(grave.map((finding) => finding.code)).toEqual([]);
    }
  });

  it('can apply each fix of the bad example, and a safe one removes its finding', () => {
    const before = own(rule.example.bad);
    for (const fix of before.flatMap((finding) => finding.fixes ?? [])) {
      const after = applyTextEdits(rule.example.bad, fix.edits);
      expect(after).not.toBe(rule.example.bad);
      if (fix.safe) expect(own(after).length).toBeLessThan(before.length);
    }
  });
});
