/** What the user is told when arXiv could not be asked. */
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { FetchFailure } from './fetchFailure';

const messages: Readonly<Record<Exclude<FetchFailure['kind'], 'noQueue'>, LocalizedText>> = {
  unreachable: localized('arXiv cannot be reached.', '无法连接 arXiv。'),
  timedOut: localized('arXiv did not answer in time.', 'arXiv 未及时响应。'),
  paused: localized('arXiv asks to wait before it is asked again.', 'arXiv 要求稍后再查询。'),
  resting: localized(
    'arXiv has failed several times in a row and is left alone for a while.',
    '多次查询 arXiv 接连失败，暂停查询。',
  ),
  refused: localized('arXiv refused the request.', 'arXiv 拒绝了请求。'),
  redirected: localized(
    'The address of arXiv leads to another host, which is not followed.',
    'arXiv 的地址跳转到了其他主机，未予跟随。',
  ),
  tooManyRedirects: localized('The address of arXiv redirects too many times.', 'arXiv 的地址跳转次数过多。'),
  tooLarge: localized('The answer of arXiv is too large.', 'arXiv 的响应过大。'),
  unreadable: localized('The answer of arXiv cannot be read.', '无法读取 arXiv 的响应。'),
};

/** With how long to wait from the time `now` (in milliseconds since 1970), as far as it is known. */
export function failureMessage(failure: FetchFailure, now: number): LocalizedText {
  if (failure.kind === 'noQueue')
    return localized(
      `The folder ${failure.folder} cannot be written, so arXiv is not asked.`,
      `无法写入文件夹 ${failure.folder}，因此未查询 arXiv。`,
    );
  const message = messages[failure.kind];
  const wait = 'retryAt' in failure ? failure.retryAt - now : 0;
  if (wait <= 0) return message;
  const minutes = Math.ceil(wait / 60_000);
  return localized(`${message.en} Try again in ${minutes} min.`, `${message['zh-cn']}请在 ${minutes} 分钟后重试。`);
}
