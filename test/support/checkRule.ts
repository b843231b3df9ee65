/** Runs one rule over a text with `⟦…⟧` around the words it must find. */
import { expect } from 'vitest';
import type { Finding, Fix, Rule } from '../../server/src/diagnostics/rule';
import { runRules } from '../../server/src/diagnostics/runRules';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { readListing } from '../../server/src/workspace/listingReader';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import type { Settings } from '../../server/src/settings/settings';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { parseMarkedText, withBothLineEndings } from './markedText';

/** The findings of all rules, or of one, in a text; throws when the text is no digest. */
export function findingsIn(text: string, options: FindingsOptions = {}): readonly Finding[] {
  const document = parseDocument(options.uri ?? 'file:///test.digest', text);
  if (!isDigestDocument(document)) throw new Error('the fixture is no digest');
  const index = options.index ?? new WorkspaceIndex();
  index.update(document.uri, document.digest);
  if (options.listing !== undefined) index.updateListing('file:///listing.txt', readListing(options.listing));
  const { rule } = options;
  // A rule that is off by default is asked for by naming it.
  const asked = rule?.offByDefault === true ? { rules: { [rule.code]: rule.severity } } : {};
  const settings = { ...defaultSettings, ...asked, ...options.settings };
  const context = { uri: document.uri, text, digest: document.digest, index, settings };
  return rule === undefined ? runRules(context) : runRules(context, [rule]);
}

export interface FindingsOptions {
  readonly rule?: Rule;
  readonly uri?: string;
  readonly index?: WorkspaceIndex;
  /** A listing mail beside the digest. */
  readonly listing?: string;
  readonly settings?: Partial<Settings>;
}

/** Asserts that the rule finds exactly the marked ranges, no more and no less, in LF and in CRLF; returns the LF findings. */
export function checkRule(rule: Rule, marked: string, options: Omit<FindingsOptions, 'rule'> = {}): readonly Finding[] {
  const [lf = [], crlf = []] = withBothLineEndings(marked).map((variant) => {
    const { text, ranges } = parseMarkedText(variant);
    const findings = findingsIn(text, { ...options, rule });
    expect(findings.map((finding) => text.slice(finding.range.start, finding.range.end))).toEqual(
      ranges.map((range) => text.slice(range.start, range.end)),
    );
    expect(findings.map((finding) => finding.range)).toEqual(ranges);
    return findings;
  });
  expect(crlf.length).toBe(lf.length);
  return lf;
}

/** The marked text after the rule's first fix (or the one whose English title matches) of its first finding. */
export function fixedText(
  rule: Rule,
  marked: string,
  title?: RegExp,
  options: Omit<FindingsOptions, 'rule'> = {},
): string {
  const { text } = parseMarkedText(marked);
  const fixes = findingsIn(text, { ...options, rule }).flatMap((finding): readonly Fix[] => finding.fixes ?? []);
  const fix = fixes.find((candidate) => title === undefined || title.test(candidate.title.en));
  if (fix === undefined) throw new Error('no such fix');
  return applyTextEdits(text, fix.edits);
}
