/** Findings for programs: an array with one object per finding. */
import type { Severity } from '../../diagnostics/rule';
import type { PositionRange } from '../checkedFile';
import { isFixable } from '../checkedFile';
import { createJsonArrayWriter } from '../jsonArray';
import type { FindingWriter, FormatContext } from './findingFormat';

/** One element of the JSON form. */
export interface FindingJson {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PositionRange;
  /** Whether `digest-desk fix` removes the finding. */
  readonly fixable: boolean;
}

export function createJsonWriter({ locale, write }: FormatContext): FindingWriter {
  const array = createJsonArrayWriter(write);
  return {
    add: ({ path, findings }) => {
      for (const finding of findings) {
        const { code, severity, message, range } = finding;
        const fixable = isFixable(finding);
        array.add({ file: path, code, severity, message: message[locale], range, fixable } satisfies FindingJson);
      }
    },
    end: () => array.end(),
  };
}
