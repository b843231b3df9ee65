/** Which servers may be asked. */
import { describe, expect, it } from 'vitest';
import { defaultEndpoint, followRedirect, parseEndpoint } from '../../server/src/arxiv/endpoint';

describe('an endpoint', () => {
  it.each([
    defaultEndpoint,
    'https://mirror.example/api',
    'http://localhost:8080/',
    'http://127.0.0.1:1/',
    'http://[::1]/',
  ])('may be %s', (address) => expect(parseEndpoint(address)?.href).toBe(address));

  it.each([
    'http://export.arxiv.org/api',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'ftp://localhost/',
    'file:///etc',
    'https://user:secret@mirror.example/',
    'arxiv',
  ])('may not be %s', (address) => expect(parseEndpoint(address)).toBeUndefined());
});

describe('a redirect', () => {
  const from = new URL('https://mirror.example/api');

  it.each([
    ['/other', 'https://mirror.example/other'],
    ['https://mirror.example/x?y', 'https://mirror.example/x?y'],
    ['https://evil.example/', undefined],
    ['http://mirror.example/', undefined],
    ['https://mirror.example:8443/', undefined],
    [null, undefined],
  ] as const)('to %s', (location, followed) => {
    expect(followRedirect(from, location)?.href).toBe(followed);
  });
});
