/** The generated pages and the rules' part of the manifest are what the code says: rewritten here, an error in CI. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateFiles } from '../../scripts/docs/generatedFiles';
import { outdatedFiles, writeGeneratedFiles } from '../../scripts/docs/writeGeneratedFiles';
import { readFileSync } from 'node:fs';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';

const root = join(import.meta.dirname, '../..');

/** GitHub's anchor for a heading: lower case, punctuation gone, blanks to hyphens. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

describe('generated files', () => {
  it('are up to date', () => {
    if (process.env['CI'] !== undefined && process.env['CI'] !== '') {
      expect([...outdatedFiles(root).keys()], 'run `npm run docs` and commit what it writes').toEqual([]);
      return;
    }
    const written = writeGeneratedFiles(root);
    if (written.length > 0) console.warn(`Rewritten, please commit: ${written.join(', ')}`);
    expect([...outdatedFiles(root).keys()]).toEqual([]);
  });

  it.each(['docs/diagnostics.md', 'docs/diagnostics.zh-cn.md'])('%s has one anchor per code', (page) => {
    const content = generateFiles((file) => readFileSync(join(root, file), 'utf8')).get(page) ?? '';
    const headings = [...content.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^## (.*)$/gm)];
    expect(headings.map((match) => anchorOf(match[1] ?? ''))).toEqual(ruleRegistry.map((rule) => rule.code));
  });
});
