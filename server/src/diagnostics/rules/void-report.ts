/** `void-report`: a report most of whose papers are empty. */
import type { ReportPaper } from '../../digest/digest';
import { localized } from '../../localization';
import type { Rule } from '../rule';

export const voidReport: Rule = {
  code: 'void-report',
  severity: 'error',
  layouts: ['report'],
  summary: localized(
    'More than half of the papers of a report have neither title nor abstract.',
    '报告中超过一半的论文既无标题也无摘要。',
  ),
  explanation: localized(
    'The generator ran without its input. Filling in such a report by hand is no use: generate it again. Nothing else is reported while it is in this state.',
    '生成时没有取得输入数据。手工填补没有意义，请重新生成报告。在此状态下不再提示其他问题。',
  ),
  example: {
    bad: `# AI推理加速技术论文分析报告
生成时间: 2026-02-03 08:30:00
分析论文数量: 1篇

## 论文技术简报

### 1. 

请提供论文的标题和摘要。

## 论文详细信息

### 1. 

**主要机构**: 
**作者数量**: 0人

**摘要**:

`,
    good: `# AI推理加速技术论文分析报告
生成时间: 2026-02-03 08:45:00
分析论文数量: 1篇

## 论文技术简报

### 1. Warm Starts for Small Schedulers

南湾研究所发布了调度器热启动论文，借用邻近调度器的计划，解决了冷启动问题，等待时间减半。

## 论文详细信息

### 1. Warm Starts for Small Schedulers

**主要机构**: South Bay Institute
**作者数量**: 1人

**摘要**:
Small schedulers waste their first minutes. We let them begin with the plan of a neighbour, which halves the waiting time.
`,
  },
  exclusive: true,
  *check({ digest }) {
    if (digest.layout !== 'report') return;
    const voidPapers = digest.papers.filter(isVoid);
    const [first] = voidPapers;
    if (first === undefined || voidPapers.length * 2 <= digest.papers.length) return;
    const [empty, all] = [voidPapers.length, digest.papers.length];
    yield {
      range: (digest.detailsHeading ?? digest.briefsHeading)?.range ?? first.nameRange,
      message: localized(
        `${empty} of ${all} papers have neither title nor abstract; generate the report again.`,
        `${all} 篇论文中有 ${empty} 篇既无标题也无摘要，请重新生成报告。`,
      ),
    };
  },
};

/** A paper of which nobody can tell which one it is. */
function isVoid({ title, abstract, link }: ReportPaper): boolean {
  return title === undefined && [abstract, link].every((field) => (field?.value.text ?? '') === '');
}
