/** What a rule is: the facts of one diagnostic, its check and its fixes, in one object per file under `rules/`. */
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import type { LocalizedText } from '../localization';
import type { Digest, Layout } from '../digest/digest';
import type { ExplainedPlaces, SlipKind } from './explainedPlaces';
import type { Suppressor } from './suppression';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { Settings } from '../settings/settings';

/** How grave a finding is; the names are those of the settings and of the command line. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change that removes a finding. All its edits lie in the finding's own document. */
export interface Fix {
  readonly title: LocalizedText;
  readonly edits: readonly TextEdit[];
  /** A safe fix is certain to be right and may run unseen in "fix all"; any other is offered one by one. */
  readonly safe: boolean;
  /** Where the cursor belongs in the last edit's new text (UTF-16), for a fix that only lays out what the user must type. */
  readonly cursor?: number;
}

/** Another place that explains a finding; `uri` is `undefined` for the finding's own document. */
export interface RelatedPlace {
  readonly uri: string | undefined;
  readonly range: TextRange;
  readonly message: LocalizedText;
}

/** One defect at one place. */
export interface RuleFinding {
  /** The very words at fault, never a whole file. */
  readonly range: TextRange;
  readonly message: LocalizedText;
  /** Set where this finding is graver or slighter than the rule's default; the user's settings win over both. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** Set where the words could go without loss; an editor fades them. */
  readonly unnecessary?: true;
}

/** What became of a digest's suppression comments when the rules ran. */
export interface SuppressionUse {
  /** Every rule there is, whether or not it ran. */
  readonly rules: readonly Rule[];
  /** The codes and comments that switched a finding off. */
  readonly used: ReadonlySet<Suppressor>;
}

/** What a check may look at. */
export interface RuleContext {
  /** Identifies the document among those of `index`. */
  readonly uri: string;
  readonly text: string;
  readonly digest: Digest;
  readonly index: WorkspaceIndex;
  readonly settings: Settings;
  /** Given to a rule that `concludes`, and to no other. */
  readonly suppressionUse?: SuppressionUse;
  /** Given to a rule that `comparesWithRecord`: what others have found, of which it says nothing more. */
  readonly explained?: ExplainedPlaces;
}

/** A digest with a defect, and the same digest without it: complete texts, both run as tests. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** Another digest of the same folder, for a rule that compares digests. */
  readonly beside?: string;
  /** A listing mail in the same folder, for a rule that compares with arXiv's record. */
  readonly listing?: string;
}

/** One diagnostic. `code` is permanent and equals the file name and the settings key. */
export interface Rule {
  readonly code: string;
  /** The severity where the rule is on. */
  readonly severity: Severity;
  /** Set on a rule that finds nothing until the user gives it a severity: what it asks for is a matter of taste. */
  readonly offByDefault?: true;
  readonly layouts: readonly Layout[];
  /** One sentence: what is wrong. */
  readonly summary: LocalizedText;
  /** Why it matters and what to do, for the documentation. */
  readonly explanation: LocalizedText;
  readonly example: Example;
  /** Set on a rule whose finding makes all others pointless: where it finds something, no rule about the content reports anything. */
  readonly exclusive?: true;
  /** Set on a rule about the file as a whole and not about what stands in it: an exclusive rule does not silence it. */
  readonly aboutFile?: true;
  /** Set on a rule about the suppression comments: it runs behind all others and is told which comments they needed. */
  readonly concludes?: true;
  /**
   * Set on a rule about slips of extraction in titles and abstracts: the kinds of differences from arXiv's record that its
   * findings are. Where the record has the very same words, its findings are dropped.
   */
  readonly explains?: readonly SlipKind[];
  /** Set on a rule that compares titles or abstracts with arXiv's record: it leaves to the rules about slips what they explain. */
  readonly comparesWithRecord?: true;
  /** Set on a rule that looks at other digests or at arXiv's record: that it finds nothing may only mean that those are not at hand. */
  readonly dependsOnWorkspace?: true;
  check(context: RuleContext): Iterable<RuleFinding>;
}

/** A finding as the editor and the command line show it. */
export interface Finding extends RuleFinding {
  readonly code: string;
  readonly severity: Severity;
}
