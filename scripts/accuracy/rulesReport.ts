/** The measured rules as lines for the terminal and as a page of the documentation. */
import { joinLines, tableOf } from '../docs/markdown';
import type { RuleAccuracy, RulesAccuracy } from './rules';

/** The noise that a reviewer bears at default settings, per paper of a report (issue 3). */
const mostWarningsPerPaper = 4;

/** The floors of issue 3 that concern all rules, with what is wrong; none when all are met. */
export function findRuleFailures(accuracy: RulesAccuracy): readonly string[] {
  const noisy = warningsPerPaper(accuracy) < mostWarningsPerPaper ? [] : ['too many warnings per paper'];
  const stale = accuracy.rules.flatMap(({ rule, stale: samples }) =>
    samples.map(({ file, line }) => `${rule.code}: nothing is found any more at ${file}:${line}`),
  );
  const unjudged = accuracy.rules
    .filter(({ findings, judgements }) => findings > 0 && judgements === undefined)
    .map(({ rule }) => `${rule.code}: nobody has judged its findings`);
  return [...noisy, ...stale, ...unjudged];
}

export function formatRules(accuracy: RulesAccuracy): string {
  const rows = accuracy.rules.map(cellsOf);
  const widths = columns.map((column, index) =>
    Math.max(...[column, ...rows.map((row) => row[index] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return [summaryOf(accuracy), line(columns), ...rows.map(line)].join('\n  ');
}

/** The page `docs/accuracy.md`. */
export function rulesPage(accuracy: RulesAccuracy): string {
  return joinLines([
    '<!-- Written by `npm run accuracy`; do not edit. -->',
    '# Accuracy',
    'Measured on the shared corpus, whose texts are not part of this repository: places are given by file and line. The same command prints what is measured of title boundaries, topics, numbers, hyphens and identities.',
    '## Rules',
    summaryOf(accuracy),
    'A sample is right when it is a defect that an editor would want to know of. Precision is the share of right samples; recall counts the known misses against all findings, so it is an upper bound.',
    tableOf(columns, accuracy.rules.map(cellsOf)),
    '## Samples',
    ...accuracy.rules.flatMap(samplesOf),
  ]);
}

function summaryOf(accuracy: RulesAccuracy): string {
  const { error, warning, information, hint } = accuracy.bySeverity;
  return (
    `Rules on ${accuracy.reports} reports with ${accuracy.papers} papers, void ones left out: ` +
    `${error} errors, ${warning} warnings, ${information} informations, ${hint} hints; ` +
    `${warningsPerPaper(accuracy).toFixed(2)} of warning or above per paper (allowed: less than ${mostWarningsPerPaper}).`
  );
}

function warningsPerPaper({ bySeverity: { error, warning }, papers }: RulesAccuracy): number {
  return (error + warning) / papers;
}

const columns = ['rule', 'severity', 'findings', 'judged', 'right', 'precision', 'known misses', 'recall'];

function cellsOf({ rule, findings, judgements }: RuleAccuracy): readonly string[] {
  const severity = rule.offByDefault === true ? `${rule.severity}, off` : rule.severity;
  const known = [rule.code, severity, String(findings)];
  if (judgements === undefined) return [...known, '–', '–', '–', '–', '–'];
  const { samples, misses } = judgements;
  const right = samples.filter(({ verdict }) => verdict === 'right').length;
  const precision = samples.length === 0 ? undefined : right / samples.length;
  const truths = precision === undefined ? 0 : findings * precision + misses.length;
  return [
    ...known,
    String(samples.length),
    String(right),
    formatShare(precision),
    String(misses.length),
    formatShare(truths === 0 ? undefined : 1 - misses.length / truths),
  ];
}

function formatShare(share: number | undefined): string {
  return share === undefined ? '–' : share.toFixed(2);
}

function samplesOf({ rule, judgements }: RuleAccuracy): readonly string[] {
  if (judgements === undefined || judgements.samples.length + judgements.misses.length === 0) return [];
  return [
    `### ${rule.code}`,
    [
      ...judgements.samples.map(({ file, line, verdict, why }) => `- ${file}:${line} — ${verdict}: ${why}`),
      ...judgements.misses.map(({ file, line, why }) => `- ${file}:${line} — missed: ${why}`),
    ].join('\n'),
  ];
}
