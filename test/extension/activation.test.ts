/** The extension starts when a digest is opened, and it is the one that is meant to be tested. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { digestDeskExtension } from './support/extension';
import { closeWithoutSaving, openSample } from './support/samples';
import { waitFor } from './support/waitFor';

describe('activation', () => {
  after(closeWithoutSaving);

  it('comes from the folder under test', () => {
    const expected = process.env['DIGEST_DESK_EXTENSION_FOLDER'];
    assert.ok(expected !== undefined, 'DIGEST_DESK_EXTENSION_FOLDER is set by the test runner');
    const { extensionPath } = digestDeskExtension();
    assert.ok(extensionPath.startsWith(expected), `${extensionPath} is not in ${expected}`);
  });

  it('happens when a digest is opened', async () => {
    await openSample('2026-01-14.digest');
    await waitFor(() => digestDeskExtension().isActive, 'the extension to be active');
  });
});
