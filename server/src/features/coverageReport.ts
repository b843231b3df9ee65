/** The coverage of a digest to read, as Markdown. */
import type { Timestamp } from '../arxiv/paperMetadata';
import { findMissingPapers } from '../coverage/digestCoverage';
import type { MissingPaper, TopicCoverage } from '../coverage/digestCoverage';
import type { WindowProblem } from '../coverage/windowProblems';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import type { LocalizedText, Locale } from '../localization';
import { localized } from '../localization';
import { escapeMarkdown } from '../prose/escapeMarkdown';
import type { MissingTopicItem } from '../protocol';
import type { TopicClassifier } from '../topics/classifyTopics';
import type { Coverage, WindowCoverage } from './coverage';
import { describePaper } from './newPapers';

/** So many authors are named of a missing paper. */
const mostNames = 3;

/** The topics that are followed and of which papers are missing. */
export function listMissingTopics(
  { topics, findElsewhere }: Coverage,
  classifier: TopicClassifier,
  locale: Locale,
): readonly MissingTopicItem[] {
  return topics
    .filter(({ isFollowed, missing }) => isFollowed && missing.length > 0)
    .map(({ id, missing }) => ({
      name: topicName(id, classifier, locale),
      papers: missing.map(({ metadata }) => ({
        ...describePaper(metadata),
        elsewhere: findElsewhere(metadata),
      })),
    }));
}

/** `name` is that of the digest's file. */
export function renderCoverage(name: string, coverage: Coverage, classifier: TopicClassifier, locale: Locale): string {
  const { windows, problems, topics, doubles } = coverage;
  const say = (text: LocalizedText): string => text[locale];
  const nameOf = (id: string): string => escapeMarkdown(topicName(id, classifier, locale));
  const sections = [
    `# ${say(localized(`Coverage of ${escapeMarkdown(name)}`, `${escapeMarkdown(name)} 的覆盖情况`))}`,
    say(summarize(coverage)),
    ...topics
      .filter(({ isFollowed, missing }) => isFollowed && missing.length > 0)
      .map((topic) => renderTopic(topic, nameOf(topic.id), coverage, locale)),
    ...(windows.some(({ isDrawn }) => isDrawn) ? renderOtherTopics(topics, nameOf).map(say) : []),
    `## ${say(localized('Listing mails', '列表邮件'))}`,
    say(
      localized(
        'When the papers were submitted (UTC); in bold, the mails that this digest was drawn from.',
        '论文的提交时段（UTC）；粗体为本摘要取材的邮件。',
      ),
    ),
    ...renderWindows(windows, locale),
    `## ${say(localized('Gaps and doubles', '空缺与重复'))}`,
    problems.length === 0
      ? say(localized('Each window follows the one before.', '各时段首尾相接。'))
      : problems.map((problem) => `- ${say(describeProblem(problem))}`).join('\n'),
    `## ${say(localized('Papers in other digests, too', '同时见于其他摘要的论文'))}`,
    doubles.length === 0
      ? say(localized('None.', '无。'))
      : doubles.map(({ title, digests }) => `- ${escapeMarkdown(title)} · ${say(describeDigests(digests))}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function topicName(id: string, { topics }: TopicClassifier, locale: Locale): string {
  return topics.find((topic) => topic.id === id)?.name[locale] ?? id;
}

function summarize({ windows, topics }: Coverage): LocalizedText {
  const count = findMissingPapers(topics).length;
  if (!windows.some(({ isDrawn }) => isDrawn))
    return localized(
      'No listing mail at hand announces a paper of this digest, so that there is nothing to compare it with.',
      '现有列表邮件均未公布本摘要中的论文，因此无从比较。',
    );
  if (count === 0)
    return localized(
      'No paper of the mails is missing on the topics that this digest and those beside it follow.',
      '在本摘要及其他摘要关注的主题上，没有遗漏邮件中的论文。',
    );
  return localized(
    `Missing on the topics that this digest and those beside it follow: **${count}** of the papers in the mails that it was drawn from.`,
    `在本摘要及其他摘要关注的主题上，其取材的邮件中有 **${count}** 篇论文未收录。`,
  );
}

function renderTopic(
  { present, missing }: TopicCoverage,
  name: string,
  { findElsewhere }: Coverage,
  locale: Locale,
): string {
  const heading = localized(
    `## ${name}: ${present} in the digest, ${missing.length} missing`,
    `## ${name}：已收录 ${present} 篇，缺少 ${missing.length} 篇`,
  );
  const papers = missing.map(({ metadata }) => renderPaper(metadata, describeDigests(findElsewhere(metadata))[locale]));
  return [heading[locale], papers.join('\n')].join('\n\n');
}

function renderPaper(metadata: MissingPaper['metadata'], elsewhere: string): string {
  const page = arxivPageUrl('abs', { identifier: metadata.identifier, version: undefined });
  const link = `[${escapeMarkdown(describePaper(metadata).title)}](${page})`;
  const parts = [link, escapeMarkdown(metadata.authors.slice(0, mostNames).join(', ')), elsewhere];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** Empty for no digests. */
function describeDigests(names: readonly string[]): LocalizedText {
  if (names.length === 0) return localized('', '');
  const list = names.map(escapeMarkdown);
  return localized(`in ${list.join(', ')}`, `见于 ${list.join('、')}`);
}

/** The topics of which no papers are listed: nothing is missing, or nobody is after them. */
function renderOtherTopics(topics: readonly TopicCoverage[], nameOf: (id: string) => string): readonly LocalizedText[] {
  const complete = topics.filter(({ missing }) => missing.length === 0);
  const others = topics.filter(({ isFollowed, missing }) => !isFollowed && missing.length > 0);
  const list = (of: readonly TopicCoverage[], describe: (topic: TopicCoverage) => string): string[] =>
    of.map((topic) => `${nameOf(topic.id)}${describe(topic)}`);
  const texts: LocalizedText[] = [];
  if (complete.length > 0)
    texts.push(
      localized(
        `Nothing is missing of: ${list(complete, ({ present }) => ` (${present})`).join(', ')}.`,
        `以下主题没有遗漏：${list(complete, ({ present }) => `（${present} 篇）`).join('、')}。`,
      ),
    );
  if (others.length > 0)
    texts.push(
      localized(
        `Not listed, as these topics are hardly followed: ${list(others, ({ present, missing }) => ` (${present} in the digest, ${missing.length} not)`).join(', ')}.`,
        `以下主题较少关注，故不逐篇列出：${list(others, ({ present, missing }) => `（已收录 ${present} 篇，未收录 ${missing.length} 篇）`).join('、')}。`,
      ),
    );
  return texts;
}

/** A heading for each set of subject areas, and the windows below. */
function renderWindows(windows: readonly WindowCoverage[], locale: Locale): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const window of windows) {
    const subjects = window.subjects.map(escapeMarkdown).join('; ');
    const lines = groups.get(subjects) ?? [];
    lines.push(`- ${describeWindow(window)[locale]}`);
    groups.set(subjects, lines);
  }
  return Array.from(groups, ([subjects, lines]) => [...(subjects === '' ? [] : [subjects, '']), ...lines].join('\n'));
}

function describeWindow({ from, to, papers, isDrawn, present, elsewhere }: WindowCoverage): LocalizedText {
  const mark = isDrawn ? '**' : '';
  const time =
    from === undefined || to === undefined ? localized('unknown time', '时间不详') : sameInBoth(describeTime(from, to));
  return localized(
    `${mark}${time.en}${mark}: ${present} of ${papers.length} papers in this digest, ${elsewhere} of the others in other digests`,
    `${mark}${time['zh-cn']}${mark}：${papers.length} 篇论文中，本摘要收录 ${present} 篇，其余见于其他摘要 ${elsewhere} 篇`,
  );
}

function describeProblem({ kind, subjects, from, to }: WindowProblem): LocalizedText {
  const time = describeTime(from, to);
  const areas = subjects.length === 0 ? '' : ` (${subjects.map(escapeMarkdown).join('; ')})`;
  return kind === 'gap'
    ? localized(`Gap: ${time}, which no mail at hand covers${areas}`, `空缺：${time}，没有相应的列表邮件${areas}`)
    : localized(`Double: ${time}, which several mails cover${areas}`, `重复：${time}，有多封邮件覆盖${areas}`);
}

function describeTime(from: Timestamp, to: Timestamp): string {
  const minute = (time: Timestamp): string => time.slice(0, 16).replace('T', ' ');
  return `${minute(from)} – ${minute(to)}`;
}

function sameInBoth(text: string): LocalizedText {
  return localized(text, text);
}
