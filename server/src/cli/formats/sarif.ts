/** Findings as SARIF 2.1.0 (OASIS), which GitHub's code scanning and many viewers read. */
import { documentationUrl, projectUrl } from '../../diagnostics/documentation';
import type { Rule, Severity } from '../../diagnostics/rule';
import { ruleRegistry } from '../../diagnostics/ruleRegistry';
import type { Locale } from '../../localization';
import type { CheckedFile, CheckedFinding, CheckedFix, CheckedPlace, PositionRange } from '../checkedFile';
import { formatJson } from '../jsonArray';
import { relativeUri } from '../relativeUri';
import type { FindingWriter, FormatContext } from './findingFormat';

/** The name that SARIF's users agree on for the folder of the sources. */
const sourceRoot = '%SRCROOT%';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const languages: Readonly<Record<Locale, string>> = { en: 'en', 'zh-cn': 'zh-CN' };

/** Holds all results: what is said of the run as a whole depends on how it ended. */
export function createSarifWriter(context: FormatContext): FindingWriter {
  const results: object[] = [];
  return {
    add: (file) => {
      for (const finding of file.findings) results.push(sarifResult(file, finding, context));
    },
    end: (complete) => context.write(`${formatJson(sarifLog(results, complete, context))}\n`),
  };
}

function sarifLog(
  results: readonly object[],
  complete: boolean,
  { locale, version, workingFolder }: FormatContext,
): object {
  const driver = {
    name: 'Digest Desk',
    version,
    informationUri: projectUrl,
    rules: ruleRegistry.map((rule) => sarifRule(rule, locale)),
  };
  const run = {
    tool: { driver },
    language: languages[locale],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [sourceRoot]: { uri: workingFolder } },
    invocations: [{ executionSuccessful: complete }],
    results,
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function sarifRule({ code, severity, offByDefault, summary, explanation }: Rule, locale: Locale): object {
  const helpUri = documentationUrl(code, locale);
  return {
    id: code,
    shortDescription: { text: summary[locale] },
    fullDescription: { text: explanation[locale] },
    help: {
      text: `${summary[locale]} ${explanation[locale]}`,
      markdown: `${summary[locale]}\n\n${explanation[locale]}\n\n[${code}](${helpUri})`,
    },
    helpUri,
    defaultConfiguration: { level: levels[severity], ...(offByDefault === true ? { enabled: false } : {}) },
  };
}

function sarifResult(file: CheckedFile, finding: CheckedFinding, context: FormatContext): object {
  const { code, severity, message, range, fingerprint, fixes, related } = finding;
  return {
    ruleId: code,
    ruleIndex: ruleRegistry.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message[context.locale] },
    locations: [{ physicalLocation: sarifLocation(file.uri, range, context) }],
    // GitHub looks at a fingerprint of this name alone, and makes its own from the line when there is none.
    partialFingerprints: { 'digestDesk/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...(related.length === 0 ? {} : { relatedLocations: related.map((place) => sarifPlace(place, context)) }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(file, fix, context)) }),
    properties: { severity },
  };
}

function sarifPlace({ uri, range, message }: CheckedPlace, context: FormatContext): object {
  return { message: { text: message[context.locale] }, physicalLocation: sarifLocation(uri, range, context) };
}

function sarifFix({ uri }: CheckedFile, { title, safe, edits }: CheckedFix, context: FormatContext): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: sarifRegion(range),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: title[context.locale] },
    artifactChanges: [{ artifactLocation: sarifArtifact(uri, context), replacements }],
    properties: { safe },
  };
}

function sarifLocation(uri: string, range: PositionRange, context: FormatContext): object {
  return { artifactLocation: sarifArtifact(uri, context), region: sarifRegion(range) };
}

/** Relative to the working folder, so that the file can be found on another machine too. */
function sarifArtifact(uri: string, { workingFolder }: FormatContext): object {
  const relative = relativeUri(workingFolder, uri);
  return relative === uri ? { uri } : { uri: relative, uriBaseId: sourceRoot };
}

/** Lines and columns count from one; the end column is behind the last character. */
function sarifRegion({ start, end }: PositionRange): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
