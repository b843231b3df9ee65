/** Links in abstracts: `broken-url`, `placeholder-link`. */
import { describe, expect, it } from 'vitest';
import { brokenUrl } from '../../../server/src/diagnostics/rules/broken-url';
import { placeholderLink } from '../../../server/src/diagnostics/rules/placeholder-link';
import { checkFix } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

describe('broken-url', () => {
  const certain = [
    'Code: ⟦https: //github.com/northshore/lantern⟧.',
    'Code: ⟦https:// github.com/northshore/lantern⟧.',
    'Code: ⟦http : / /lantern.example/x⟧',
    'Code: ⟦https://anonymous. 4open.science/r/lantern-12⟧.',
    'Code: ⟦https://anonymous.4open. science/r/lantern-12/⟧ *',
    'Code: ⟦https://northshore.github. io/lantern⟧, and more.',
    'Code: ⟦https://github .com/northshore/lantern⟧.',
    'Code: ⟦https://github.com /northshore/lantern⟧.',
    'Code: ⟦https://git.north- shore.edu/lantern⟧.',
  ];
  const likely = [
    'Code: ⟦https://github.com/northshore/ lantern⟧.',
    'Code: ⟦https://github.com/northshore/ LanternTables⟧ and more.',
    'Code: ⟦https://github.com/ northshore/lantern⟧.',
    'Code: ⟦https://github.com/north shore-lab/lantern⟧',
    'Code: ⟦https://huggingface.co/northshore/ Lantern-4B-GGUF⟧ .',
    'Code: ⟦https://git.northshore.edu/lab/ lantern⟧.',
    'Code: ⟦https://lantern.example/a_b- c_d⟧ is there.',
    'Code: ⟦https://lantern.example/data/ tables/all⟧ is there.',
  ];

  it.each([...certain.map((marked) => [marked, true] as const), ...likely.map((marked) => [marked, false] as const)])(
    'is joined in %s (safe: %s)',
    (abstract, safe) => {
      checkRule(brokenUrl, inventedReport({ abstract }));
      const joined = abstract.replace(/⟦(.*)⟧/, (_, url: string) => url.replace(/ /g, ''));
      expect(checkFix(brokenUrl, inventedReport({ abstract: parseMarkedText(abstract).text }), { safe })).toBe(
        inventedReport({ abstract: joined }),
      );
    },
  );

  it.each([
    'Code is at https://github.com/northshore/lantern and data elsewhere.',
    'Code is at https://lantern.example/ the baseline is older.',
    'Code is at https://lantern.example. io is a suffix.',
    'Code is at https://github.com/northshore/ for details.',
    'Code is at https://github.com/northshore/lantern/ We release more.',
    'Code is at https://lantern.example/x and/or on request.',
    'Code is at https://github.com/northshore. He/she wrote it.',
    'Code is at https://github.com/northshore/ https://lantern.example/x.',
    'Code is at https://lantern.example/page/ Lantern.',
    'Code is at https://lantern.example/a, b/c and d.',
    'Code is at https://lantern.example/a (b/c).',
    'The scheme https: is safe.',
  ])('is not in "%s"', (abstract) => {
    checkRule(brokenUrl, inventedReport({ abstract }));
  });
});

describe('placeholder-link', () => {
  it.each([
    'Code is available at ⟦this https URL⟧.',
    'Code is available at ⟦this http URL⟧ and in Lantern (⟦this https URL⟧)',
    'Code is at ⟦this URL⟧.',
    'Weights are under ⟦[this link]⟧.',
    'Code is available ⟦here⟧.',
    'All data can be found ⟦here⟧, with a manual.',
    'Code is released at ⟦this link⟧.',
  ])('%s', (abstract) => {
    const findings = checkRule(placeholderLink, inventedReport({ abstract }));
    expect(findings.flatMap((finding) => finding.fixes ?? [])).toEqual([]);
  });

  it.each([
    'Code is available here: https://github.com/northshore/lantern.',
    'Code is at this link: \\href{https://lantern.example}{page}.',
    'Code is available here (github.com/northshore/lantern).',
    'Code is at https://lantern.example/{this URL}.',
    'Size played no role here. This link between tables is new.',
    'Tables are available here and there.',
  ])('is not in "%s"', (abstract) => {
    checkRule(placeholderLink, inventedReport({ abstract }));
  });
});
