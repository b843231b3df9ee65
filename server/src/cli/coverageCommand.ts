/** `digest-desk coverage`: what listing mails leave out, and what digests leave out of the mails. */
import type { ListingIndex } from '../arxiv/listingIndex';
import type { WindowProblem } from '../arxiv/listingWindows';
import { findWindowProblems } from '../arxiv/listingWindows';
import type { PaperMetadata } from '../arxiv/paperMetadata';
import { resolveIdentities } from '../arxiv/resolveIdentity';
import { localized } from '../localization';
import { createTopicClassifier } from '../topics/classifyTopics';
import type { TopicClassifier } from '../topics/classifyTopics';
import { paperTopics } from '../topics/paperTopics';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { reasonOf } from './failure';
import type { RecordFormat, RecordOptions } from './gatherRecords';
import { gatherRecords } from './gatherRecords';
import { formatJson } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { toPrintable } from './terminal';

export interface CoverageOptions extends ConfigurationOption, RecordOptions {
  readonly format: RecordFormat;
}

/** A paper of the mails that a digest could have. */
interface MissingPaper {
  readonly arxivId: string;
  readonly title: string;
  /** Those of the digest's topics that the paper is on. */
  readonly topics: readonly string[];
}

/** The JSON form. */
export interface CoverageJson {
  /** Gaps between the windows of the mails and times that several cover, each once. */
  readonly windows: readonly WindowProblem[];
  readonly digests: readonly {
    /** The path as given. */
    readonly file: string;
    /** Of the mails that the digest's papers are in, those on its topics that it lacks. */
    readonly missing: readonly MissingPaper[];
  }[];
  /** The papers that none of the digests has. */
  readonly missing: readonly MissingPaper[];
}

/** Ends well where something is missing, too: that is an answer. */
export async function coverage(
  paths: readonly string[],
  options: CoverageOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const { digestPaths, findRecords, complete } = await gatherRecords(paths, options, context);
  const seen = new Set<ListingIndex>();
  const covered = new Set<string>();
  const digests: CoverageJson['digests'][number][] = [];
  let usable = complete;
  for await (const input of readDigests(context.localFiles, digestPaths)) {
    try {
      const settings = 'reason' in input ? undefined : await settingsOf(input.document.uri);
      if ('reason' in input) printFailure(input, context);
      if ('reason' in input || settings === undefined) {
        usable = false;
        continue;
      }
      const { listings: records } = await findRecords(input);
      seen.add(records);
      const present = identifiersIn(input, records);
      for (const identifier of present) covered.add(identifier);
      const classifier = createTopicClassifier(settings.topics);
      digests.push({ file: input.path, missing: findMissingPapers(input, present, records, classifier) });
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  const result: CoverageJson = {
    windows: [...seen].flatMap((records) => findWindowProblems(records.headers)),
    digests,
    missing: inNoDigest(digests, covered),
  };
  context.terminal.writeOutput(options.format === 'json' ? `${formatJson(result)}\n` : coverageText(result, context));
  return usable ? exitCodes.success : exitCodes.unusable;
}

function identifiersIn({ document }: DigestFile, records: ListingIndex): ReadonlySet<string> {
  const identities = resolveIdentities(document.digest, records);
  return new Set(identities.flatMap(({ identifier }) => identifier?.identifier ?? []));
}

/** A paper without abstract is a revision of one that was announced before. */
function findMissingPapers(
  { document: { digest } }: DigestFile,
  present: ReadonlySet<string>,
  records: ListingIndex,
  classifier: TopicClassifier,
): readonly MissingPaper[] {
  const wanted = new Set(digest.papers.flatMap((paper) => paperTopics(paper, classifier)));
  wanted.delete('other');
  const mails = new Set(
    [...present].flatMap((identifier) => records.findByIdentifier(identifier).map(({ source }) => source.date)),
  );
  const missing = new Map<string, MissingPaper>();
  for (const paper of records.papers) {
    const { identifier, abstract, source } = paper;
    if (abstract === undefined || !mails.has(source.date) || present.has(identifier) || missing.has(identifier))
      continue;
    const topics = topicsOf(paper, classifier).filter((topic) => wanted.has(topic));
    if (topics.length > 0) missing.set(identifier, { arxivId: identifier, title: paper.title, topics });
  }
  return [...missing.values()];
}

function topicsOf({ title, abstract }: PaperMetadata, classifier: TopicClassifier): readonly string[] {
  return classifier.classify({ title, summary: undefined, abstract });
}

function inNoDigest(digests: CoverageJson['digests'], covered: ReadonlySet<string>): readonly MissingPaper[] {
  const papers = new Map(digests.flatMap(({ missing }) => missing.map((paper) => [paper.arxivId, paper] as const)));
  return [...papers.values()].filter(({ arxivId }) => !covered.has(arxivId));
}

/** The windows, each digest with a line per paper that it lacks, and the sum. */
function coverageText({ windows, digests, missing }: CoverageJson, { locale }: CommandContext): string {
  const names = { gap: localized('gap', '空缺'), double: localized('covered twice', '重复') };
  const lines = [
    ...windows.map(({ kind, from, to, subjects }) => [names[kind][locale], from, to, ...subjects].join(' ')),
    ...digests.flatMap(({ file, missing: papers }) => [
      `${file}: ${localized(`${papers.length} missing`, `缺少 ${papers.length} 篇`)[locale]}`,
      ...papers.map(({ arxivId, title, topics }) => `  ${arxivId} ${title} (${topics.join(', ')})`),
    ]),
    localized(`${missing.length} missing in all digests`, `所有摘要均缺少 ${missing.length} 篇`)[locale],
  ];
  return lines.map((line) => `${toPrintable(line)}\n`).join('');
}
