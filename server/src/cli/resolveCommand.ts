/** `digest-desk resolve`: prints which of arXiv's papers the papers of digests are, according to listing mails. */
import type { Identity } from '../arxiv/resolveIdentity';
import { formatArxivIdentifier } from '../digest/arxivIdentifier';
import type { Paper } from '../digest/digest';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { reasonOf } from './failure';
import type { RecordFormat, RecordOptions } from './gatherRecords';
import { gatherRecords } from './gatherRecords';
import { createJsonArrayWriter } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { toPrintable } from './terminal';

export interface ResolveOptions extends RecordOptions {
  readonly format: RecordFormat;
}

/** One element of the JSON form; what is not known is left out. */
export interface ResolvedDigestJson {
  /** The path as given. */
  readonly file: string;
  readonly papers: readonly {
    /** The number in a report's heading. */
    readonly number: number | undefined;
    readonly title: string | undefined;
    /** With the version, if the digest's link has one. */
    readonly arxivId: string | undefined;
    /** 0 to 1. */
    readonly confidence: number;
    readonly reason: Identity['reason'];
  }[];
}

/** Ends well where papers stay unresolved, too: that is an answer. */
export async function resolve(
  paths: readonly string[],
  options: ResolveOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { digestPaths, findRecords, complete } = await gatherRecords(paths, options, context);
  const writer = createWriter(options, context);
  let usable = complete;
  for await (const input of readDigests(context.localFiles, digestPaths)) {
    if ('reason' in input) {
      printFailure(input, context);
      usable = false;
      continue;
    }
    try {
      writer.add(input, (await findRecords(input)).identifyAll(input.document.digest));
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  writer.end();
  return usable ? exitCodes.success : exitCodes.unusable;
}

interface ResolutionWriter {
  /** The identities are those of the digest's papers, in their order. */
  add(file: DigestFile, identities: readonly Identity[]): void;
  end(): void;
}

function createWriter({ format }: ResolveOptions, { terminal }: CommandContext): ResolutionWriter {
  const write = (text: string): void => terminal.writeOutput(text);
  if (format === 'text')
    return { add: (file, identities) => write(resolutionText(file, identities)), end: () => undefined };
  const array = createJsonArrayWriter(write);
  return { add: (file, identities) => array.add(resolutionJson(file, identities)), end: () => array.end() };
}

/** `file:line:col identifier confidence reason title`, one line per paper, counting from one; `-` for no identifier. */
function resolutionText({ path, document }: DigestFile, identities: readonly Identity[]): string {
  return document.digest.papers
    .map((paper, place) => {
      const { line, character } = document.lineIndex.positionAt(paper.nameRange.start);
      const { arxivId = '-', confidence, reason, title = '' } = resolvedPaper(paper, identities[place]);
      const position = `${path}:${line + 1}:${character + 1}`;
      return `${toPrintable(`${position} ${arxivId} ${confidence.toFixed(2)} ${reason} ${title}`.trimEnd())}\n`;
    })
    .join('');
}

function resolutionJson({ path, document }: DigestFile, identities: readonly Identity[]): ResolvedDigestJson {
  return {
    file: path,
    papers: document.digest.papers.map((paper, place) => resolvedPaper(paper, identities[place])),
  };
}

function resolvedPaper(paper: Paper, identity: Identity | undefined): ResolvedDigestJson['papers'][number] {
  const entry = paper.layout === 'report' ? (paper.detailEntry ?? paper.briefEntry) : undefined;
  return {
    number: entry?.number?.value,
    title: paper.title?.text,
    arxivId: identity?.identifier === undefined ? undefined : formatArxivIdentifier(identity.identifier),
    confidence: identity?.confidence ?? 0,
    reason: identity?.reason ?? 'empty',
  };
}
