/** The command line and the editor find the same, in every digest of the shared corpus. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getDiagnostics } from '../../server/src/features/diagnostics';
import { defaultSettings } from '../../server/src/settings/settings';
import type { DigestDocument } from '../../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { runOnDisk } from './runDigestDesk';

const corpus = path.join(import.meta.dirname, '../../../shared/corpus');
const folders = ['reports', 'glued'].map((folder) => path.join(corpus, folder)).filter((folder) => existsSync(folder));
if (folders.length === 0) console.warn('SKIPPED: command line and editor on the same digests, ../shared is not here');

const position = z.strictObject({ line: z.number(), character: z.number() });
const findingsSchema = z.array(
  z.object({
    file: z.string(),
    code: z.string(),
    severity: z.string(),
    message: z.string(),
    range: z.strictObject({ start: position, end: position }),
  }),
);
type Findings = z.infer<typeof findingsSchema>;

async function findingsOfCommandLine(folder: string): Promise<Findings> {
  return findingsSchema.parse(JSON.parse((await runOnDisk('check', '--format', 'json', folder)).output));
}

/** All digests of the folder are in the workspace, and one after the other is opened. */
function findingsOfEditor(folder: string): Findings {
  const index = new WorkspaceIndex();
  const documents = readdirSync(folder)
    .sort()
    .flatMap((name): readonly (readonly [string, DigestDocument])[] => {
      const file = path.join(folder, name);
      const document = parseDocument(pathToFileURL(file).href, readFileSync(file, 'utf8'));
      return isDigestDocument(document) ? [[file, document]] : [];
    });
  for (const [, document] of documents) index.update(document.uri, document.digest);
  return documents.flatMap(([file, document]) =>
    getDiagnostics(document, { index, settings: defaultSettings }).map(({ code, severity, message, range }) => ({
      file,
      code,
      severity,
      message: message.en,
      range: {
        start: document.lineIndex.positionAt(range.start),
        end: document.lineIndex.positionAt(range.end),
      },
    })),
  );
}

describe.skipIf(folders.length === 0)('command line and editor', () => {
  it.each(folders.map((folder) => [path.basename(folder), folder] as const))(
    'have the same findings in %s',
    async (_name, folder) => {
      const findings = await findingsOfCommandLine(folder);
      expect(findings.length).toBeGreaterThan(100);
      expect(findings).toEqual(findingsOfEditor(folder));
    },
  );
});
