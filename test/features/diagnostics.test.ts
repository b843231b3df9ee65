/** Findings are computed anew exactly when something they depend on has changed. */
import { describe, expect, it } from 'vitest';
import { getDiagnostics } from '../../server/src/features/diagnostics';
import { defaultSettings } from '../../server/src/settings/settings';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { inventedTextDigest } from '../support/invented';
import { digestDocument } from './digestDocument';

describe('getDiagnostics', () => {
  const document = digestDocument(inventedTextDigest({ link: 'http://arxiv.org/abs/2601.01301' }));

  it('gives the same findings for the same document and surroundings', () => {
    const surroundings = { index: new WorkspaceIndex(), settings: defaultSettings };
    const findings = getDiagnostics(document, surroundings);
    expect(findings.map(({ code }) => code)).toEqual(['non-canonical-link']);
    expect(getDiagnostics(document, surroundings)).toBe(findings);
  });

  it('sees other settings and what has become known of other documents', () => {
    const index = new WorkspaceIndex();
    const codes = (settings = defaultSettings): readonly string[] =>
      getDiagnostics(document, { index, settings }).map(({ code }) => code);
    expect(codes()).toEqual(['non-canonical-link']);
    expect(codes({ ...defaultSettings, rules: { 'non-canonical-link': 'off' } })).toEqual([]);
    index.update('file:///other.digest', digestDocument(inventedTextDigest()).digest);
    expect(codes()).toEqual(['duplicate-paper', 'non-canonical-link']);
  });
});
