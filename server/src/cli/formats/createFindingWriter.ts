/** Chooses the writer of a form. */
import type { FindingFormat, FindingWriter, FormatContext } from './findingFormat';
import { createGithubWriter } from './github';
import { createJsonWriter } from './json';
import { createJunitWriter } from './junit';
import { createSarifWriter } from './sarif';
import { createTextWriter } from './text';

const creators: Readonly<Record<FindingFormat, (context: FormatContext) => FindingWriter>> = {
  text: createTextWriter,
  json: createJsonWriter,
  sarif: createSarifWriter,
  github: createGithubWriter,
  junit: createJunitWriter,
};

export function createFindingWriter(format: FindingFormat, context: FormatContext): FindingWriter {
  return creators[format](context);
}
