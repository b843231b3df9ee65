/** The part of the desktop `code` command line that a test run uses. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface CodeCommandLine {
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string | undefined;
  readonly installExtensions: readonly string[];
  readonly disabledExtensions: readonly string[];
  readonly userDataFolder: string | undefined;
  readonly extensionsFolder: string | undefined;
  /** The folder to be opened. */
  readonly folder: string | undefined;
  /** The display language, such as `zh-cn`. */
  readonly locale: string | undefined;
}

const single = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;

/** Options that only matter to a desktop program (`--no-sandbox`, `--disable-updates` …) are ignored. */
export function parseCodeCommandLine(parameters: readonly string[]): CodeCommandLine {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    strict: false,
    options: {
      extensionDevelopmentPath: several,
      extensionTestsPath: single,
      'install-extension': several,
      'disable-extension': several,
      'user-data-dir': single,
      'extensions-dir': single,
      'folder-uri': single,
      locale: single,
    },
  });
  return {
    extensionDevelopmentPaths: textValues(values.extensionDevelopmentPath).map(toPath),
    extensionTestsPath: textValues(values.extensionTestsPath).map(toPath).at(-1),
    installExtensions: textValues(values['install-extension']).map(toPath),
    disabledExtensions: textValues(values['disable-extension']),
    userDataFolder: textValues(values['user-data-dir']).map(toPath).at(-1),
    extensionsFolder: textValues(values['extensions-dir']).map(toPath).at(-1),
    folder: [...textValues(values['folder-uri']), ...positionals].map(toPath)[0],
    locale: textValues(values.locale).at(-1),
  };
}

type ParsedValue = string | boolean | (string | boolean)[] | undefined;

function textValues(value: ParsedValue): string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}

/** Accepts a path, relative or not, or a `file:` URI. */
function toPath(pathOrUri: string): string {
  return pathOrUri.startsWith('file:') ? fileURLToPath(pathOrUri) : path.resolve(pathOrUri);
}
