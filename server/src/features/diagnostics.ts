/** The findings of a document for the editor. */
import type { Finding } from '../diagnostics/rule';
import { runRules } from '../diagnostics/runRules';
import type { Settings } from '../settings/settings';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';

/** What rules need to know beside the document. */
export interface RuleSurroundings {
  readonly index: WorkspaceIndex;
  readonly settings: Settings;
}

interface KnownFindings extends RuleSurroundings {
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/** An editor asks for diagnostics once, and for code actions wherever the cursor goes. */
const knownFindings = new WeakMap<DigestDocument, KnownFindings>();

/** The findings in document order; the rules run again only when the document or its surroundings are not the same. */
export function getDiagnostics(document: DigestDocument, { index, settings }: RuleSurroundings): readonly Finding[] {
  const { revision } = index;
  const known = knownFindings.get(document);
  if (known?.index === index && known.revision === revision && known.settings === settings) return known.findings;
  const { uri, text, digest } = document;
  const findings = runRules({ uri, text, digest, index, settings });
  knownFindings.set(document, { index, settings, revision, findings });
  return findings;
}
