/** Findings as a test report in JUnit's XML, which most CI servers show: one suite per digest, one test case per finding. */
import type { CheckedFile, CheckedFinding } from '../checkedFile';
import type { FindingWriter, FormatContext } from './findingFormat';

/** What does not make the run fail is a passed test case with its message as output; so is a digest without findings. */
export function createJunitWriter(context: FormatContext): FindingWriter {
  const { write } = context;
  let isEmpty = true;
  const open = (): void => {
    if (isEmpty) write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="digest-desk">\n');
    isEmpty = false;
  };
  return {
    add: (file) => {
      open();
      write(formatSuite(file, context));
    },
    end: () => {
      open();
      write('</testsuites>\n');
    },
  };
}

function formatSuite({ path, findings }: CheckedFile, { fails, locale }: FormatContext): string {
  const failures = findings.filter(({ severity }) => fails(severity)).length;
  const tests = Math.max(1, findings.length);
  const cases = findings.map((finding) => {
    const { severity } = finding;
    const text = `${severity}: ${finding.message[locale]}`;
    const body = fails(severity)
      ? `<failure type="${severity}" message="${escapeXml(finding.message[locale])}">${escapeXml(`${path}:${placeOf(finding)} ${text}`)}</failure>`
      : `<system-out>${escapeXml(text)}</system-out>`;
    return `    ${openingOf(path, `${finding.code} ${placeOf(finding)}`)}>${body}</testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    ${openingOf(path, 'no findings')}/>\n`);
  const name = escapeXml(path);
  return `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">\n${cases.join('')}  </testsuite>\n`;
}

function openingOf(path: string, name: string): string {
  return `<testcase classname="${escapeXml(path)}" name="${escapeXml(name)}"`;
}

/** `line:col`, counting from one. */
function placeOf({ range: { start } }: CheckedFinding): string {
  return `${start.line + 1}:${start.character + 1}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

// What XML 1.0 cannot hold in any form: control characters, lone surrogates, two non-characters.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu; // eslint-disable-line no-control-regex

function escapeXml(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? '');
}
