/** Where the facts of a record come from, in words. */
import type { MetadataSource, Timestamp } from '../arxiv/paperMetadata';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day in UTC: `29 Sep 2025`. */
export function formatDay(timestamp: Timestamp): LocalizedText {
  const [year = 0, month = 0, day = 0] = timestamp.slice(0, 10).split('-').map(Number);
  return localized(`${day} ${months[month - 1] ?? ''} ${year}`, `${year}年${month}月${day}日`);
}

/** `listing of 29 Sep 2025`, `arXiv on 29 Sep 2025`. */
export function describeSource({ kind, date }: MetadataSource): LocalizedText {
  const day = date === undefined ? undefined : formatDay(date);
  if (kind === 'listing') {
    return day === undefined
      ? localized('a listing without date', '未注明日期的列表')
      : localized(`listing of ${day.en}`, `${day['zh-cn']}的列表`);
  }
  return day === undefined ? localized('arXiv', 'arXiv') : localized(`arXiv on ${day.en}`, `${day['zh-cn']}的 arXiv`);
}
