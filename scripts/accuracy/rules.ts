/** Counts what each rule finds in the shared corpus, and compares it with what a reader said of samples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Rule, Severity } from '../../server/src/diagnostics/rule';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { runRules } from '../../server/src/diagnostics/runRules';
import type { Settings } from '../../server/src/settings/settings';
import { defaultSettings } from '../../server/src/settings/settings';
import type { DigestDocument } from '../../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { projectRoot } from '../projectPaths';
import type { JudgedSample, Judgements } from './judgements';
import { readJudgements } from './judgements';

const sharedFolder = path.resolve(projectRoot, '..', 'shared');

/** The reports, whose findings are counted, and what else is judged, by the prefix of its file names. */
const folders = [
  ['corpus/reports', ''],
  ['seeds', 'seeds/'],
  ['corpus/glued', 'glued/'],
] as const;

/** One digest of the corpus and its findings. */
interface CheckedDigest {
  readonly name: string;
  readonly document: DigestDocument;
  readonly findings: readonly Finding[];
}

/** What was measured of one rule. */
export interface RuleAccuracy {
  readonly rule: Rule;
  /** Findings in the reports. */
  readonly findings: number;
  readonly judgements: Judgements | undefined;
  /** Judged samples that the rule no longer finds: the judgement says nothing of it any more. */
  readonly stale: readonly JudgedSample[];
}

export interface RulesAccuracy {
  readonly rules: readonly RuleAccuracy[];
  readonly reports: number;
  /** Papers of reports that are not void. */
  readonly papers: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** Checks every digest of the corpus at default settings; `undefined` where it is not at hand. */
export function measureRules(): RulesAccuracy | undefined {
  if (!existsSync(path.join(sharedFolder, 'corpus', 'reports'))) return undefined;
  const digests = checkCorpus();
  const reports = digests.filter(({ name }) => !name.includes('/'));
  const findings = reports.flatMap((report) => report.findings);
  const found = new Set(digests.flatMap(placesOf));
  const bySeverity = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) bySeverity[severity]++;
  return {
    reports: reports.length,
    papers: reports
      .filter((report) => report.findings.every(({ code }) => code !== 'void-report'))
      .reduce((papers, { document }) => papers + document.digest.papers.length, 0),
    bySeverity,
    rules: ruleRegistry.map((rule) => {
      const judgements = readJudgements(rule.code);
      return {
        rule,
        findings: findings.filter(({ code }) => code === rule.code).length,
        judgements,
        stale: (judgements?.samples ?? []).filter(({ file, line }) => !found.has(`${rule.code} ${file}:${line}`)),
      };
    }),
  };
}

function checkCorpus(): readonly CheckedDigest[] {
  // Rules that are off by default are counted as well.
  const offByDefault = ruleRegistry.filter((rule) => rule.offByDefault === true);
  const rules = Object.fromEntries(offByDefault.map((rule) => [rule.code, rule.severity]));
  return folders.flatMap(([folder, prefix]) => checkFolder(folder, prefix, { ...defaultSettings, rules }));
}

/** Digests of different folders do not count as one workspace: the glued digests were made from papers of the reports. */
function checkFolder(folder: string, prefix: string, settings: Settings): readonly CheckedDigest[] {
  const index = new WorkspaceIndex();
  const files = readFolder(folder, prefix);
  for (const { document } of files) index.update(document.uri, document.digest);
  return files.map(({ name, document }) => {
    const { uri, text, digest } = document;
    return { name, document, findings: runRules({ uri, text, digest, index, settings }) };
  });
}

function readFolder(folder: string, prefix: string): readonly Omit<CheckedDigest, 'findings'>[] {
  const absolute = path.join(sharedFolder, folder);
  return readdirSync(absolute)
    .filter((name) => /\.(?:md|digest)$/.test(name))
    .map((name) => ({
      name: prefix + name,
      document: parseDocument(`file:///${folder}/${name}`, readFileSync(path.join(absolute, name), 'utf8')),
    }))
    .filter((file): file is Omit<CheckedDigest, 'findings'> => isDigestDocument(file.document));
}

function placesOf({ name, document, findings }: CheckedDigest): readonly string[] {
  return findings.map(({ code, range }) => `${code} ${name}:${document.lineIndex.positionAt(range.start).line + 1}`);
}
