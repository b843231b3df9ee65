/** Small invented digests for the command line's tests: free of findings unless a field is changed. */

export interface DigestOptions {
  readonly title?: string;
  readonly date?: string;
  readonly link?: string;
}

/** A text digest of one paper, in hand-written form. */
export function textDigest(options: DigestOptions = {}): string {
  const {
    title = 'Lantern Sparse Routing Tables for Serving',
    date = '2026-01-13',
    link = 'https://arxiv.org/abs/2601.01234v1',
  } = options;
  return `2026-01-14
${title}
针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟
Authors: Ada Lindqvist, Chen Yuhan | Date: ${date}
Link: ${link}
Abstract
Routing takes a growing share of inference time. We keep a sparse table per tenant, $\\tau$ wide.
`;
}

/** Of severity error. */
export const lateDate = textDigest({ date: '2026-01-20' });

/** Of severity hint, with a safe fix. */
export const insecureLink = textDigest({ link: 'http://arxiv.org/abs/2601.01234v1' });
