/** What a run of `check` comes to: counts per rule, for the error output. */
import type { Severity } from '../diagnostics/rule';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { CheckedFile } from './checkedFile';
import { isFixable } from './checkedFile';
import type { Style } from './style';
import { toPrintable } from './terminal';

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One line for the whole, then one for each rule and severity, the gravest and most frequent first; '' without findings. */
export function formatSummary(files: readonly CheckedFile[], style: Style): LocalizedText {
  const findings = files.flatMap((file) => file.findings);
  if (findings.length === 0) return localized('', '');
  const affected = files.filter((file) => file.findings.length > 0).length;
  const fixable = findings.filter(isFixable).length;
  const counts = new Map<string, { code: string; severity: Severity; count: number }>();
  for (const { code, severity } of findings) {
    const entry = counts.get(`${severity} ${code}`) ?? { code, severity, count: 0 };
    entry.count++;
    counts.set(`${severity} ${code}`, entry);
  }
  const rows = [...counts.values()]
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count)
    .map(
      ({ code, severity, count }) =>
        `${String(count).padStart(6)} ${style.severity(severity, severity.padEnd('information'.length))} ${code}\n`,
    )
    .join('');
  return localized(
    `\n${counted(findings.length, 'finding')} in ${affected} of ${counted(files.length, 'digest')}, ${fixable} fixable with “digest-desk fix”:\n${rows}`,
    `\n${files.length} 份摘要中有 ${affected} 份存在问题，共 ${findings.length} 处，其中 ${fixable} 处可用“digest-desk fix”修复：\n${rows}`,
  );
}

/** What a baseline keeps back, and what it holds in vain; '' for neither. */
export function formatBaselineNote(baseline: string, known: number, stale: number): LocalizedText {
  const path = toPrintable(baseline);
  const notes: LocalizedText[] = [];
  if (known > 0)
    notes.push(
      localized(`${counted(known, 'finding')} of ${path} not shown\n`, `未显示 ${path} 中的 ${known} 处问题\n`),
    );
  if (stale > 0)
    notes.push(
      localized(
        `${counted(stale, 'finding')} of ${path} no longer there; --update-baseline removes them\n`,
        `${path} 中有 ${stale} 处问题已不存在，可用 --update-baseline 清除\n`,
      ),
    );
  return localized(notes.map(({ en }) => en).join(''), notes.map((note) => note['zh-cn']).join(''));
}

export function formatBaselineUpdate(baseline: string, count: number): LocalizedText {
  const path = toPrintable(baseline);
  return localized(`${path}: ${counted(count, 'finding')}\n`, `${path}：${count} 处问题\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
