/** `check --format github` and `junit`: what is in them, and that nothing a digest holds can break them. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { inventedReport } from '../support/invented';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

describe('annotations', () => {
  it('name file, place and code, counting from one', async () => {
    const { output, errors, exitCode } = await runDigestDesk('check --format github ./x/a.digest b.digest', {
      'x/a.digest': lateDate,
      'b.digest': insecureLink.replace('01234', '01235'),
    });
    expect(output.split('\n')).toEqual([
      expect.stringMatching(
        /^::error file=x\/a\.digest,line=4,endLine=4,col=44,endColumn=54,title=date-after-digest::This date .*\.$/,
      ),
      expect.stringMatching(/^::notice file=b\.digest,line=5,endLine=5,col=7,endColumn=40,title=non-canonical-link::/),
      '',
    ]);
    expect([errors, exitCode]).toEqual(['', 1]);
  });

  it('cannot be forged by the name of a file or the words of a digest', async () => {
    const name = 'a,col=1::b%0A\n::error::.md';
    const title = 'Half of It: 50%::error::';
    const report = inventedReport({ briefTitle: title, detailTitle: 'Another One' });
    const { output } = await runDigestDesk(`check --format github ${name}`, { [name]: report });
    const mismatch = output.split('\n').filter((line) => line.includes('title=title-mismatch'));
    expect(mismatch).toHaveLength(1);
    expect(mismatch[0]).toMatch(/^::warning file=a%2Ccol=1%3A%3Ab%250A%0A%3A%3Aerror%3A%3A\.md,line=/);
    expect(mismatch[0]).toContain('50%25');
    expect(output.match(/^::/gm)).toHaveLength(output.trimEnd().split('\n').length);
  });

  it('have no columns over several lines, which GitHub would not take', async () => {
    const { output } = await runDigestDesk('check --format github a.md', {
      'a.md': inventedReport({ abstract: '', fields: '**链接**: https://arxiv.org/abs/2601.01301\n' }),
    });
    for (const line of output.trimEnd().split('\n')) {
      const [, start, end] = /line=(\d+),endLine=(\d+)/.exec(line) ?? [];
      expect(/,col=/.test(line)).toBe(start === end);
    }
  });
});

describe('JUnit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });

  /** Throws when it is not well-formed. */
  function parseXml(xml: string): unknown {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is to replace it is a package of its own
    const result = XMLValidator.validate(xml);
    if (result !== true) throw new Error(result.err.msg);
    return parser.parse(xml);
  }

  async function suites(parameters: string, files: Readonly<Record<string, string>>): Promise<unknown> {
    const { output } = await runDigestDesk(`check --format junit ${parameters}`, files);
    return (parseXml(output) as { testsuites: unknown }).testsuites;
  }

  it('has a suite for each digest and a test case for each finding, failed from the threshold on', async () => {
    const files = {
      'a.digest': lateDate,
      'b.digest': insecureLink.replace('01234', '01235').replace('Lantern', 'Heron'),
      'c.digest': textDigest({ title: 'Quiet Bits for Caches', link: 'https://arxiv.org/abs/2601.01236' }),
    };
    expect(await suites('a.digest b.digest c.digest', files)).toMatchObject({
      name: 'digest-desk',
      testsuite: [
        {
          name: 'a.digest',
          tests: '1',
          failures: '1',
          testcase: [
            {
              classname: 'a.digest',
              name: 'date-after-digest 4:44',
              failure: { type: 'error', '#text': expect.stringMatching(/^a\.digest:4:44 error: /) as string },
            },
          ],
        },
        {
          name: 'b.digest',
          tests: '1',
          failures: '0',
          testcase: [{ name: 'non-canonical-link 5:7', 'system-out': expect.stringMatching(/^hint: /) as string }],
        },
        { name: 'c.digest', tests: '1', failures: '0', testcase: [{ name: 'no findings' }] },
      ],
    });
  });

  it('is well-formed whatever a digest or its name holds', async () => {
    expect(() => parseXml('<a></b>')).toThrow();
    const title = 'A <b> & "c"\u0001\uFFFF ]]> \uD800 \'d\'';
    const name = 'x&<"\n>.md';
    const report = inventedReport({ detailTitle: title, briefTitle: 'Another One' });
    const { output } = await runDigestDesk(`check --fail-on hint --format junit ${name}`, { [name]: report });
    expect(() => parseXml(output)).not.toThrow();
    for (const forbidden of ['\u0001', '\uFFFF', '\uD800']) expect(output).not.toContain(forbidden);
    expect(output).toContain('<testsuite name="x&amp;&lt;&quot;&#10;&gt;.md"');
  });

  it('is a report without a usable file', async () => {
    const { output, exitCode } = await runDigestDesk('check --format junit no.digest');
    expect(output).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="digest-desk">\n</testsuites>\n');
    expect(exitCode).toBe(2);
  });
});
