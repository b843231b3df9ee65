/** The findings of both layouts as VS Code lists them, and how they follow what is typed. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { rangeOf, typeOver } from './support/editing';
import { codeOf, diagnosticsOf, waitForExactFindings, waitForFinding, waitForNoFinding } from './support/findings';
import { closeWithoutSaving, openSample, openText } from './support/samples';

describe('findings', () => {
  afterEach(closeWithoutSaving);

  it('of the text digest, three papers of which are in the report as well', async () => {
    const { document } = await openSample('2026-01-14.digest');
    await waitForExactFindings(document.uri, [
      '2 information duplicate-paper',
      '5 hint non-canonical-link',
      '7 information duplicate-paper',
      '7 warning glued-title',
      '12 warning glued-title',
      '15 hint non-canonical-link',
      '17 information duplicate-paper',
      '17 warning glued-title',
      '22 hint missing-final-newline',
    ]);
  });

  it('of the report', async () => {
    const { document } = await openSample('report-2026-01-15.md');
    await waitForExactFindings(document.uri, [
      '13 error unusable-brief',
      '19 information missing-authors',
      '19 information missing-link',
      '21 information duplicate-paper',
      '29 information duplicate-paper',
      '37 information duplicate-paper',
      '39 information missing-institutions',
    ]);
  });

  it('stand on the very words, Chinese and characters beyond the BMP before them included', async () => {
    const { document } = await openText(
      'digest',
      `${inventedTextDigest({
        title: 'Tidal Caches',
        link: 'https://arxiv.org/abs/2601.07001',
        abstract: '我们把𝔼[x]缓存在潮汐层中🌊. The cache keeps what the tide brings back.',
      }).trimEnd()}Harbour Pruning for Small Ports
针对小型港口模型,提出剪枝方法
Authors: Mara Venn | Date: 2026-01-13
Link: https://arxiv.org/abs/2601.07002
Abstract
Harbour pruning removes the layers that small ports do not need.
`,
    );
    const { range, message } = await waitForFinding(document.uri, 'glued-title');
    assert.equal(document.getText(range), 'Harbour Pruning for Small Ports');
    assert.match(message, /“Harbour Pruning for Small Ports”/);
  });

  it('lead to the section on their rule', async () => {
    const { document } = await openSample('2026-01-14.digest');
    await waitForFinding(document.uri, 'glued-title');
    for (const finding of diagnosticsOf(document.uri)) {
      const { code } = finding;
      assert.ok(typeof code === 'object', 'the code has a target');
      assert.equal(code.target.path.split('/').at(-1), 'diagnostics.md');
      assert.equal(code.target.fragment, codeOf(finding));
    }
  });

  it('appear while a defect is typed and go when it is repaired', async () => {
    const editor = await openSample('2026-01-14.digest');
    const { document } = editor;
    await typeOver(editor, '2601.01301', '2613.01301');
    const finding = await waitForFinding(document.uri, 'malformed-arxiv-identifier');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(finding.range.contains(rangeOf(document, '2613.01301')), document.getText(finding.range));

    await typeOver(editor, '2613.01301', '2601.01301');
    await waitForNoFinding(document.uri, 'malformed-arxiv-identifier');
  });

  it('appear in a Markdown document as soon as it is a report', async () => {
    const editor = await openText('markdown', '# AI推理加速技术论文');
    assert.deepEqual(diagnosticsOf(editor.document.uri), []);
    await typeOver(editor, '论文', '论文分析报告\n分析论文数量: 2篇\n\n## 论文技术简报\n\n### 1. \n');
    await waitForFinding(editor.document.uri, 'void-report');
  });

  it('go with the editor of a document that was never saved', async () => {
    const { document } = await openText('digest', inventedTextDigest({ link: 'https://arxiv.org/abs/2613.00001' }));
    await waitForFinding(document.uri, 'malformed-arxiv-identifier');
    await closeWithoutSaving();
    await waitForNoFinding(document.uri, 'malformed-arxiv-identifier');
  });
});
