/** What the user is told when arXiv could not be asked. */
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { FetchFailure } from './arxivClient';

const messages: Readonly<Record<FetchFailure, LocalizedText>> = {
  unreachable: localized('arXiv cannot be reached.', '无法连接 arXiv。'),
  timedOut: localized('arXiv did not answer in time.', 'arXiv 未及时响应。'),
  paused: localized('arXiv asks to wait before it is asked again.', 'arXiv 要求稍后再查询。'),
  refused: localized('arXiv refused the request.', 'arXiv 拒绝了请求。'),
  redirected: localized(
    'The address of arXiv leads to another host, which is not followed.',
    'arXiv 的地址跳转到了其他主机，未予跟随。',
  ),
  tooLarge: localized('The answer of arXiv is too large.', 'arXiv 的响应过大。'),
  unreadable: localized('The answer of arXiv cannot be read.', '无法读取 arXiv 的响应。'),
};

/** `wait` is how long to wait with `paused`, in milliseconds, as far as it is known. */
export function failureMessage(failure: FetchFailure, wait: number | undefined): LocalizedText {
  const message = messages[failure];
  if (wait === undefined || wait <= 0) return message;
  const minutes = Math.ceil(wait / 60_000);
  return localized(`${message.en} Try again in ${minutes} min.`, `${message['zh-cn']}请在 ${minutes} 分钟后重试。`);
}
