/** `superseded-report`: a report of a day for which a later report exists. */
import { localized } from '../../localization';
import { fileNameOf } from '../../workspace/documentUri';
import type { ReportFact } from '../../workspace/reportFact';
import { createReportFact } from '../../workspace/reportFact';
import { createPaperFact, identityKeys } from '../../workspace/workspaceIndex';
import { reportExample } from '../exampleDigests';
import type { Rule, RuleContext } from '../rule';

export const supersededReport: Rule = {
  code: 'superseded-report',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    'A later report in the same folder covers the same day and papers.',
    '同一文件夹中已有涵盖同一天论文的更新报告。',
  ),
  explanation: localized(
    'The generator ran twice for one day; this is the earlier result, so correct the later one, which is linked. The day is the one in the file name (`09-15-…`, `report-2025-10-15.md`), else that of the generation. At least half of the papers must stand in the later report as well; of a report without any title the name alone must agree, up to the time of generation.',
    '生成程序对同一天运行了两次，这是较早的结果；请改正已链接的较新报告。日期以文件名为准（`09-15-…`、`report-2025-10-15.md`），文件名没有日期时以生成日期为准。至少一半的论文须同时出现在较新的报告中；若报告没有任何标题，则除生成时间外文件名须一致。',
  ),
  example: {
    bad: reportExample,
    good: reportExample.replace('08:30:00', '12:10:00'),
    beside: reportExample.replace('08:30:00', '09:45:00'),
  },
  aboutFile: true,
  dependsOnWorkspace: true,
  *check(context) {
    const report = createReportFact(context.uri, context.digest);
    if (report === undefined) return;
    const latest = findLatest(context, report);
    if (latest === undefined) return;
    const [name, time] = [fileNameOf(latest.uri), latest.generatedAt.text];
    yield {
      range: report.generatedAt.range,
      message: localized(
        `A later report covers the same day: ${name}, generated ${time}.`,
        `已有涵盖同一天的更新报告：${name}，生成于 ${time}。`,
      ),
      related: [
        {
          uri: latest.uri,
          range: latest.generatedAt.range,
          message: localized('The later report.', '更新的报告。'),
        },
      ],
    };
  },
};

/** The last report that replaces this one. */
function findLatest({ uri, digest, index }: RuleContext, report: ReportFact): ReportFact | undefined {
  const papers = digest.papers
    .map((paper) => identityKeys(createPaperFact(uri, paper)))
    .filter((keys) => keys.length > 0);
  let latest: ReportFact | undefined;
  for (const other of index.reportsOfDay(report)) {
    if (other.uri === uri || other.time <= (latest ?? report).time) continue;
    const keysThere = new Set(index.papersIn(other.uri).flatMap(identityKeys));
    const shared = papers.filter((keys) => keys.some((key) => keysThere.has(key))).length;
    const isRepeated =
      papers.length > 0 ? shared * 2 >= papers.length : report.series !== undefined && other.series === report.series;
    if (isRepeated) latest = other;
  }
  return latest;
}
