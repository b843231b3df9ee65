/** The forms in which `check` prints findings; each has a file of its own. */
import type { Severity } from '../../diagnostics/rule';
import type { Locale } from '../../localization';
import type { CheckedFile } from '../checkedFile';
import type { Style } from '../style';

export const findingFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** Takes the files one by one, so that the result never has to be held as a whole. */
export interface FindingWriter {
  add(file: CheckedFile): void;
  /** To be called once, behind the last file; `complete` as in `CheckedDigests`. */
  end(complete: boolean): void;
}

/** What the forms depend on beside the findings. */
export interface FormatContext {
  readonly locale: Locale;
  readonly write: (text: string) => void;
  readonly style: Style;
  /** Whether a finding of this severity makes the run fail. */
  readonly fails: (severity: Severity) => boolean;
  /** The address of the folder that the program runs in, with a slash at its end. */
  readonly workingFolder: string;
  /** Of this program. */
  readonly version: string;
}
