/** What `check` learns from the listing mails that lie beside the digests. */
import { describe, expect, it } from 'vitest';
import { inventedListing } from '../support/invented';
import { textDigest } from './inventedDigests';
import type { MemoryFile } from './memoryFiles';
import { runDigestDesk } from './runDigestDesk';

const digest = textDigest().replace('a sparse table', 'a tideaware table');
const mail = [1, 2]
  .map((number) => inventedListing({ identifier: `2602.0002${number}`, abstract: 'We study tide-aware lamps.' }))
  .join('');

async function findings(parameters: string, files: Readonly<Record<string, MemoryFile>>): Promise<string> {
  const { output, errors } = await runDigestDesk(`check --quiet ${parameters}`, files);
  expect(errors).toBe('');
  return output;
}

describe('listing mails beside a digest', () => {
  const found = /^(?:x\/)?a\.digest:7:\d+ information hyphen-lost .*tide-aware.*\n$/;

  it('teach how words are spelled, however the digest is named', async () => {
    expect(await findings('a.digest', { 'a.digest': digest })).toBe('');
    expect(await findings('a.digest', { 'a.digest': digest, '02-02.txt': mail })).toMatch(found);
    const files = { 'x/a.digest': digest, 'x/02-02.TXT': mail };
    for (const argument of ['x/a.digest', 'x', 'x/*.digest']) expect(await findings(argument, files)).toMatch(found);
  });

  it('elsewhere, unreadable, hidden or too long are passed over', async () => {
    const files: Readonly<Record<string, MemoryFile>> = {
      'x/a.digest': digest,
      'x/.hidden.txt': mail,
      'x/latin1.txt': Uint8Array.from([...new TextEncoder().encode(mail), 0xe9]),
      'x/long.txt': mail + ' '.repeat(8_000_000),
      'x/y/02-02.txt': mail,
      '02-02.txt': mail,
    };
    expect(await findings('x/a.digest', files)).toBe('');
    expect(await findings('x/a.digest', { ...files, 'x/locked.txt': { error: 'EACCES' } })).toBe('');
  });

  it('are those that are given instead, for check and for fix', async () => {
    const files = { 'a.digest': digest, 'x/02-02.txt': mail, 'notes.md': '# Notes' };
    expect(await findings('--listings x a.digest', files)).toMatch(found);
    expect(await findings('--listings x/02-02.txt a.digest', files)).toMatch(found);
    const abstract = String.raw`Routing takes a growing share of inference time. We keep a sparse table per tenant, $\tau$ wide.`;
    const announced = { 'x/02-02.txt': inventedListing({ identifier: '2601.01234', abstract }) };
    const own = { 'a.digest': textDigest().replace('growing', 'grow-ing') };
    const fixed = await runDigestDesk('fix --listings x a.digest', { ...own, ...announced });
    expect(fixed.files.textOf('a.digest')).toBe(textDigest());
    for (const command of ['check --quiet', 'fix']) {
      const { errors, exitCode } = await runDigestDesk(`${command} --listings notes.md a.digest`, files);
      expect(errors).toBe('digest-desk: notes.md: not a listing mail of arXiv\n');
      expect(exitCode).toBe(2);
    }
  });

  it('are no digests where a pattern of the shell names them among these', async () => {
    const files = { 'a.digest': digest, '02-02.txt': mail };
    expect(await findings('02-02.txt a.digest', files)).toMatch(found);
  });
});
