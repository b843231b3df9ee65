/** What the command line asks arXiv, and when: a real server on this machine stands for arXiv. */
import { describe, expect, it } from 'vitest';
import { freshness } from '../../server/src/arxiv/metadataCache';
import { QueueUnavailable } from '../../server/src/arxiv/requestTurn';
import { atomFeed, errorFeed } from '../arxiv/atomFixtures';
import type { LoopbackServer, Respond } from '../arxiv/loopbackServer';
import { sendFeed, startLoopbackServer } from '../arxiv/loopbackServer';
import type { MemoryArxivPorts } from '../arxiv/memoryArxivPorts';
import { createMemoryArxivPorts } from '../arxiv/memoryArxivPorts';
import { inventedListing, inventedReport } from '../support/invented';
import { textDigest } from './inventedDigests';
import type { MemoryFile } from './memoryFiles';
import type { RunResult } from './runDigestDesk';
import { runDigestDesk } from './runDigestDesk';

/** A machine of its own, and the arXiv that it can reach. */
interface Machine extends AsyncDisposable {
  readonly arxiv: LoopbackServer;
  readonly ports: MemoryArxivPorts;
  /** Runs on this machine; `files` are `a.digest`, which links 2601.01234, and what is given. */
  run(
    parameters: string,
    files?: Readonly<Record<string, MemoryFile>>,
    surroundings?: Parameters<typeof runDigestDesk>[3],
  ): Promise<RunResult>;
}

const answerAll: Respond = ({ identifiers }, response) =>
  sendFeed(response, atomFeed(identifiers.map((identifier) => ({ id: `${identifier}v2` }))));

async function createMachine(respond: Respond = answerAll): Promise<Machine> {
  const ports = createMemoryArxivPorts();
  const arxiv = await startLoopbackServer(() => ports.clock.now(), respond);
  const environment = { DIGEST_DESK_ARXIV_ENDPOINT: arxiv.endpoint.href };
  return {
    arxiv,
    ports,
    run: (parameters, files = {}, surroundings = {}) =>
      runDigestDesk(parameters, { 'a.digest': textDigest(), ...files }, environment, { arxiv: ports, ...surroundings }),
    [Symbol.asyncDispose]: () => arxiv[Symbol.asyncDispose](),
  };
}

/** The identifiers of each request. */
function askedFor({ arxiv }: Machine): readonly (readonly string[])[] {
  return arxiv.log.map(({ identifiers }) => identifiers);
}

describe('without consent', () => {
  it.each(['', ' --offline'])('nothing is sent by any command%s', async (option) => {
    await using machine = await createMachine();
    const mail = { '02-02.txt': inventedListing() };
    for (const command of ['resolve', 'verify', 'coverage', 'export', 'export --format bibtex'])
      expect(await machine.run(`${command} a.digest${option}`, mail)).toMatchObject({ exitCode: 0, errors: '' });
    const { exitCode, errors, files } = await machine.run(`add a.digest 2603.00001${option}`);
    expect(exitCode).toBe(2);
    expect(errors).toBe('digest-desk: 2603.00001: no record of this paper at hand; --network asks arXiv for it\n');
    expect(files.textOf('a.digest')).toBe(textDigest());
    expect(machine.arxiv.log).toEqual([]);
  });

  it.each(['resolve', 'verify', 'coverage', 'export', 'add'])(
    '%s takes --network or --offline, not both',
    async (name) => {
      await using machine = await createMachine();
      const parameters = `${name} a.digest ${name === 'add' ? '2603.00001 ' : ''}--network --offline`;
      const { exitCode, output, errors } = await machine.run(parameters);
      expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
      expect(errors).toContain("error: option '--network' cannot be used with option '--offline'\n");
      expect((await machine.run(`${parameters} --locale zh-cn`)).errors).toContain(
        '错误：选项“--network”不能与选项“--offline”同时使用\n',
      );
      expect(machine.arxiv.log).toEqual([]);
    },
  );
});

describe('verify --network', () => {
  it('asks once for all digests, and not again on the same day', async () => {
    await using machine = await createMachine();
    const files = { 'b.digest': textDigest().replace('01234', '01235'), 'sub/c.digest': textDigest() };
    const first = await machine.run('verify . --network', files);
    expect(first).toMatchObject({ exitCode: 0, errors: '' });
    expect(first.output).toMatch(/^\.\/a\.digest:2:1 2601\.01234v1 differs title:\S+.* \(api 2026-03-17\) Lantern/);
    expect(first.output.match(/\(api 2026-03-17\)/g)).toHaveLength(3);
    expect(askedFor(machine)).toEqual([['2601.01234', '2601.01235']]);
    expect(machine.arxiv.log[0]?.userAgent).toBe('digest-desk/test');

    const offline = await machine.run('verify .', files);
    expect(offline.output).toBe(first.output.replaceAll('(api', '(cache'));
    expect((await machine.run('verify . --network', files)).output).toBe(offline.output);
    expect(machine.arxiv.log).toHaveLength(1);
    machine.ports.clock.advance(freshness);
    expect((await machine.run('verify a.digest --network', files)).output).toContain('(api 2026-03-18)');
    expect(askedFor(machine).slice(1)).toEqual([['2601.01234']]);
  });

  it('asks for the papers that listing mails identify', async () => {
    await using machine = await createMachine();
    const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
    const files = { 'r.md': inventedReport(), 'mail.txt': inventedListing({ identifier: '2601.01236', title }) };
    const { output } = await machine.run('verify r.md --network --format json', files);
    expect(askedFor(machine)).toEqual([['2601.01236']]);
    expect(JSON.parse(output)).toMatchObject([
      { file: 'r.md', papers: [{ arxivId: '2601.01236', source: { kind: 'api', date: '2026-03-17T08:00:00Z' } }] },
    ]);
  });
});

describe('add --network', () => {
  it('writes a complete entry from one call, and the next time from the cache', async () => {
    await using machine = await createMachine();
    const { exitCode, output, errors, files } = await machine.run('add a.digest 2603.00001 2603.00002v1 --network');
    expect({ exitCode, output, errors }).toEqual({ exitCode: 0, output: 'a.digest: 2 papers added\n', errors: '' });
    expect(askedFor(machine)).toEqual([['2603.00001', '2603.00002']]);
    const added = files.textOf('a.digest').slice(textDigest().length);
    expect(added.slice(0, added.indexOf('\n', added.indexOf('Abstract\n') + 9))).toBe(`
Quiet Bits: Four-Bit Key-Value Caches

Authors: Jonas Weber, Priya Raman | Date: 2026-01-13
Link: https://arxiv.org/abs/2603.00001v2
Abstract
We store the cache in four bits and lose < 0.05 points & no token. A second paragraph.`);
    const again = await machine.run('add a.digest 2603.00001 2603.00002');
    expect(again.files.textOf('a.digest')).toBe(files.textOf('a.digest'));
    expect(machine.arxiv.log).toHaveLength(1);
  });

  it('says which papers arXiv gives no record of, and asks for none that the digest has', async () => {
    await using machine = await createMachine(({ identifiers }, response) =>
      sendFeed(response, identifiers.includes('2603.09999') ? errorFeed : atomFeed([{ id: '2603.00001v1' }])),
    );
    const { exitCode, output, errors } = await machine.run('add a.digest 2603.09999 2603.00001 2601.01234 --network');
    expect(exitCode).toBe(2);
    expect(output).toBe('a.digest: 1 paper added\n');
    expect(errors).toBe(`digest-desk: 2603.09999: no record of this paper
digest-desk: 2601.01234: in the digest already
`);
    expect(askedFor(machine).flat()).not.toContain('2601.01234');
  });
});

describe('resolve and coverage --network', () => {
  it('need nothing of arXiv', async () => {
    await using machine = await createMachine();
    for (const command of ['resolve', 'coverage'])
      expect((await machine.run(`${command} a.digest --network`)).output).toBe(
        (await machine.run(`${command} a.digest`)).output,
      );
    expect(machine.arxiv.log).toEqual([]);
  });
});

describe('export', () => {
  it('takes the primary category from arXiv, then from the cache', async () => {
    await using machine = await createMachine();
    const { output } = await machine.run('export --format bibtex a.digest --network');
    expect(output).toContain('  eprint = {2601.01234},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.LG},\n');
    expect((await machine.run('export --format bibtex a.digest')).output).toBe(output);
    expect(askedFor(machine)).toEqual([['2601.01234']]);
  });

  it('takes it from the mails beside the digest, or from those given', async () => {
    await using machine = await createMachine();
    const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
    const mail = inventedListing({ identifier: '2601.01236', title });
    const known = '  eprint = {2601.01236},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.LG},\n';
    const beside = { 'd/r.md': inventedReport(), 'd/mail.txt': mail };
    const elsewhere = { 'd/r.md': inventedReport(), 'mails/1.txt': mail };
    expect((await machine.run('export --format bibtex d/r.md', beside)).output).toContain(known);
    expect((await machine.run('export --format bibtex d/r.md --listings mails', elsewhere)).output).toContain(known);
    expect((await machine.run('export --format bibtex d/r.md', elsewhere)).output).not.toContain('eprint');
    expect((await machine.run('export --format markdown d/r.md', beside)).output).toContain('arXiv\\:2601.01236');
  });

  it('asks nothing for JSON, which is the digest alone', async () => {
    await using machine = await createMachine();
    const { output } = await machine.run('export a.digest --network');
    expect(output).toBe((await machine.run('export a.digest')).output);
    expect(machine.arxiv.log).toEqual([]);
  });
});

describe('a failure', () => {
  const busy =
    (retryAfter: string): Respond =>
    (_, response) =>
      response.writeHead(503, { 'retry-after': retryAfter }).end();
  const mail = inventedListing({ identifier: '2603.00001', title: 'Tidal Harbours' });

  it('is one line and exit code 2; all that is at hand is printed and written', async () => {
    await using machine = await createMachine(busy('120'));
    const line = `digest-desk: ${machine.arxiv.endpoint.href}: arXiv asks to wait before it is asked again. Try again in 2 min.\n`;
    const files = { 'mail.txt': inventedListing({ identifier: '2601.01234', title: 'Lantern' }) + mail };
    const verified = await machine.run('verify a.digest --network', files);
    expect(verified.output).toBe((await machine.run('verify a.digest', files)).output);
    expect(verified).toMatchObject({ exitCode: 2, errors: line });
    const cited = await machine.run('export --format ris a.digest --network', files);
    expect(cited.output).toBe((await machine.run('export --format ris a.digest', files)).output);
    expect(cited.exitCode).toBe(2);
    const added = await machine.run('add a.digest 2603.00001 2603.00002 --network', files);
    expect(added).toMatchObject({ exitCode: 2, output: 'a.digest: 1 paper added\n' });
    expect(added.errors).toBe(`${line}digest-desk: 2603.00002: no record of this paper\n`);
    expect(added.files.textOf('a.digest').startsWith(`${textDigest()}\nTidal Harbours\n`)).toBe(true);
    // The second and the third command have not even asked.
    expect(machine.arxiv.log).toHaveLength(1);
  });

  it('that arXiv says is over soon is waited for, which the user sees', async () => {
    let requests = 0;
    await using machine = await createMachine((request, response) =>
      requests++ === 0 ? busy('30')(request, response) : answerAll(request, response),
    );
    const { exitCode, output, errors } = await machine.run('verify a.digest --network', {}, { errorIsTerminal: true });
    expect(exitCode).toBe(0);
    expect(output).toContain('(api 2026-03-17)');
    expect(machine.ports.clock.slept).toEqual([30_000]);
    expect(errors).toBe('\r\u001b[KAsking arXiv 0/1\r\u001b[KAsking arXiv in 30 s\r\u001b[KAsking arXiv 1/1\r\u001b[K');
  });

  it('to reach arXiv is said in the language of the user', async () => {
    await using machine = await createMachine();
    await machine.arxiv[Symbol.asyncDispose]();
    const { exitCode, output, errors } = await machine.run('verify a.digest --network --locale zh-cn');
    expect(exitCode).toBe(2);
    expect(output).toBe('a.digest:2:1 2601.01234v1 unresolved Lantern Sparse Routing Tables for Serving\n');
    expect(errors).toBe(`digest-desk: ${machine.arxiv.endpoint.href}: 无法连接 arXiv。\n`);
  });

  it('to enter the queue of the machine names the folder', async () => {
    await using machine = await createMachine();
    const unavailable = new QueueUnavailable('/cache/digest-desk', new Error('denied'));
    const arxiv = { ...machine.ports, requestTurn: { take: () => Promise.reject(unavailable) } };
    const { exitCode, output, errors } = await machine.run('verify a.digest --network', {}, { arxiv });
    expect({ exitCode, errors }).toEqual({
      exitCode: 2,
      errors: `digest-desk: ${machine.arxiv.endpoint.href}: The folder /cache/digest-desk cannot be written, so arXiv is not asked.\n`,
    });
    expect(output).toContain('unresolved Lantern');
  });
});

describe('DIGEST_DESK_ARXIV_ENDPOINT', () => {
  const run = (address: string, option: string): Promise<RunResult> =>
    runDigestDesk(`verify a.digest ${option}`, { 'a.digest': textDigest() }, { DIGEST_DESK_ARXIV_ENDPOINT: address });

  it.each(['http://export.arxiv.org/api/query', 'https://a:b@arxiv.org/', 'arxiv'])(
    '%s is refused before anything is done, and of no interest without --network',
    async (address) => {
      expect(await run(address, '--network')).toMatchObject({
        exitCode: 2,
        output: '',
        errors: 'digest-desk: DIGEST_DESK_ARXIV_ENDPOINT: not an https address, nor one of this machine\n',
      });
      expect(await run(address, '')).toMatchObject({ exitCode: 0, errors: '' });
    },
  );
});
