/** `digest-desk export`: the shape of its JSON, exactly. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const text = z.string().min(1);
const paperSchema = z.strictObject({
  number: z.int().optional(),
  title: text.optional(),
  summary: text.optional(),
  brief: text.optional(),
  authors: z.array(text).optional(),
  authorCount: z.int().optional(),
  date: text.optional(),
  link: text.optional(),
  arxivId: text.optional(),
  abstract: text.optional(),
  institutions: z.array(text).optional(),
  topics: z.array(text).min(1),
  titleConfidence: z.number().min(0).max(1).optional(),
  range: z.strictObject({ start: position, end: position }),
});
const digestSchema = z.strictObject({
  file: text,
  layout: z.enum(['text', 'report']),
  date: text.optional(),
  declaredCount: z.int().optional(),
  papers: z.array(paperSchema),
});

/** Two papers that are glued; the second is cut off behind its link. */
const gluedDigest = `2026-01-14
Lantern Sparse Routing Tables for Serving
针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟
Authors: Ada Lindqvist, Chen Yuhan | Date: 2026-01-13
Link: http://arxiv.org/pdf/2601.01234v2.pdf
Abstract
Routing takes a growing share of inference time. We keep a sparse table per tenant, $\\tau$ wide.Quiet Bits Four-Bit Key-Value Caches for Long Contexts
针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用
Topics: quantization, Mein Thema
Authors: Jonas Weber | Date: 13 January 2026
Link: https://example.org/quiet`;

const report = `# AI推理加速技术论文分析报告
生成时间: 2026-01-15 08:30:00
分析论文数量: 3篇

## 论文技术简报

### 1. Quiet Bits: Four-Bit Key-Value Caches for Long Contexts

应用压缩研究所发布了Quiet Bits论文，使用四比特量化技术，减少了显存占用。

### 2. 

简报生成失败

## 论文详细信息

### 1. Quiet Bits: Four-Bit Key-Value Caches for Long Contexts

**主要机构**: Institute for Applied Compression, Northshore University
**作者数量**: 2人

**摘要**:
The cache is quantized to four bits.
Outlier channels stay as they are.

### 2. 

**主要机构**: 
**作者数量**: 0人

**摘要**:

`;

describe('a text digest', () => {
  it('has the fields that the source has, and no others', async () => {
    const { output, exitCode } = await runDigestDesk('export --format json ./a.digest', { 'a.digest': gluedDigest });
    const digest = digestSchema.parse(JSON.parse(output));
    const [first, second] = digest.papers;
    expect(digest).toEqual({ file: './a.digest', layout: 'text', date: '2026-01-14', papers: [first, second] });
    expect(first).toEqual({
      title: 'Lantern Sparse Routing Tables for Serving',
      summary: '针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟',
      authors: ['Ada Lindqvist', 'Chen Yuhan'],
      date: '2026-01-13',
      link: 'http://arxiv.org/pdf/2601.01234v2.pdf',
      arxivId: '2601.01234v2',
      abstract: 'Routing takes a growing share of inference time. We keep a sparse table per tenant, $\\tau$ wide.',
      topics: first?.topics,
      titleConfidence: 1,
      range: { start: { line: 1, character: 0 }, end: { line: 6, character: 96 } },
    });
    expect(second).toEqual({
      title: 'Quiet Bits Four-Bit Key-Value Caches for Long Contexts',
      summary: '针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用',
      authors: ['Jonas Weber'],
      date: '2026-01-13',
      link: 'https://example.org/quiet',
      topics: ['quantization', 'Mein Thema'],
      titleConfidence: second?.titleConfidence,
      range: { start: { line: 6, character: 96 }, end: { line: 10, character: 31 } },
    });
    expect(second?.titleConfidence).toBeGreaterThan(0.9);
    expect(exitCode).toBe(0);
  });

  it('is the same in CRLF and behind a byte order mark', async () => {
    const { output } = await runDigestDesk('export a.digest', { 'a.digest': gluedDigest });
    const crlf = `\uFEFF${gluedDigest.replaceAll('\n', '\r\n')}`;
    expect((await runDigestDesk('export a.digest', { 'a.digest': crlf })).output).toBe(output);
  });
});

describe('a report', () => {
  it('has one paper per entry, with its brief and its details', async () => {
    const { output } = await runDigestDesk('export r.md', { 'r.md': report });
    const digest = digestSchema.parse(JSON.parse(output));
    expect(digest).toEqual({
      file: 'r.md',
      layout: 'report',
      date: '2026-01-15',
      declaredCount: 3,
      papers: [
        {
          number: 1,
          title: 'Quiet Bits: Four-Bit Key-Value Caches for Long Contexts',
          brief: '应用压缩研究所发布了Quiet Bits论文，使用四比特量化技术，减少了显存占用。',
          authorCount: 2,
          abstract: 'The cache is quantized to four bits.\nOutlier channels stay as they are.',
          institutions: ['Institute for Applied Compression', 'Northshore University'],
          topics: expect.arrayContaining(['kv-cache-attention']) as unknown,
          range: { start: { line: 16, character: 0 }, end: { line: 23, character: 34 } },
        },
        {
          number: 2,
          brief: '简报生成失败',
          authorCount: 0,
          topics: ['other'],
          range: { start: { line: 25, character: 0 }, end: { line: 30, character: 7 } },
        },
      ],
    });
  });
});

describe('the whole', () => {
  const files = { 'd/a.digest': textDigest(), 'd/b.md': report, 'c.digest': textDigest() };
  const exported = async (parameters: string): Promise<unknown> =>
    JSON.parse((await runDigestDesk(parameters, files)).output);

  it('is an object for one file, an array for several, for a directory and for a pattern', async () => {
    expect(digestSchema.parse(await exported('export c.digest')).file).toBe('c.digest');
    const filesOf = async (parameters: string): Promise<readonly string[]> =>
      z
        .array(digestSchema)
        .parse(await exported(parameters))
        .map((digest) => digest.file);
    expect(await filesOf('export c.digest d/b.md')).toEqual(['c.digest', 'd/b.md']);
    expect(await filesOf('export d')).toEqual(['d/a.digest', 'd/b.md']);
    expect(await filesOf('export c.*')).toEqual(['c.digest']);
    expect(await filesOf('export c.digest missing.digest')).toEqual(['c.digest']);
  });

  it('is nothing for one file that is unusable', async () => {
    expect(await runDigestDesk('export missing.digest')).toMatchObject({ exitCode: 2, output: '' });
  });
});

describe('other formats', () => {
  it('gather the papers of all digests in one bibliography', async () => {
    const files = { 'a.digest': gluedDigest, 'b.md': report };
    const { output } = await runDigestDesk('export --format bibtex a.digest b.md', files);
    const keys = [...output.matchAll(/^@misc\{(.*),$/gm)].map((match) => match[1]);
    expect(keys.slice(0, 2)).toEqual(['lindqvist2026lanternsparse', 'weber2026quietbits']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('refuse a format that does not exist', async () => {
    const { exitCode, errors } = await runDigestDesk('export --format pdf a.digest', {
      '/a.digest': report,
    });
    expect(exitCode).toBe(2);
    expect(errors).toContain("'pdf' is invalid");
  });
});
