import { describe, expect, it } from 'vitest';
import { recognizeLayout } from '../../server/src/syntax/recognizeLayout';
import { setApart } from '../../client/src/templates/blankLines';
import {
  briefTemplate,
  detailsTemplate,
  reportTemplate,
  textDigestTemplate,
  textPaperTemplate,
} from '../../client/src/templates/digestTemplates';

describe('templates', () => {
  it('has one text of a paper: a whole digest is its date and that paper', () => {
    expect(textDigestTemplate.split('\n').slice(1).join('\n')).toBe(textPaperTemplate);
  });

  it('has one text of a report paper: a whole report holds it, with tab stops in the order one types', () => {
    const withoutTabStops = (text: string) => text.replaceAll(/\$\{\d:([^}]*)\}/g, '$1');
    expect(withoutTabStops(reportTemplate)).toContain(withoutTabStops(briefTemplate(1)));
    expect(withoutTabStops(reportTemplate)).toContain(withoutTabStops(detailsTemplate(1, { link: true })));
  });

  it('sets the number of a report paper', () => {
    expect(briefTemplate(29)).toMatch(/^### 29\. \$\{2:/);
    expect(detailsTemplate(29, { link: true })).toMatch(/^### 29\. \$\{2:/);
  });

  it('leaves the link out of a report without links', () => {
    const link = '**链接**: https://arxiv.org/abs/${6:YYMM.NNNNN}\n';
    expect(detailsTemplate(2, { link: true })).toContain(link);
    expect(detailsTemplate(2, { link: false })).toBe(detailsTemplate(2, { link: true }).replace(link, () => ''));
  });

  it.each([
    ['text', textDigestTemplate],
    ['report', reportTemplate],
  ])('makes a digest that is recognized: %s', (layout, template) => {
    const filledIn = template.replaceAll(/\$\{CURRENT_\w+\}/g, '2026').replaceAll(/\$\{\d:([^}]*)\}/g, '$1');
    expect(recognizeLayout(filledIn)).toBe(layout);
  });

  it.each([
    ['text', textDigestTemplate],
    ['report', reportTemplate],
  ])('numbers the tab stops in the order in which they stand: %s', (_, template) => {
    const stops = [...template.matchAll(/\$\{(\d):/g)].map(([, stop]) => Number(stop));
    const firstPlaces = stops.filter((stop, place) => stops.indexOf(stop) === place);
    expect(firstPlaces).toEqual(firstPlaces.map((_stop, place) => place + 1));
  });
});

describe('setApart', () => {
  const paper = 'New';
  it.each([
    ['into an empty file', '', '', 'New\n'],
    ['behind a byte order mark', '\uFEFF', '', 'New\n'],
    ['at the end of a line', 'Abstract text.', '', '\n\nNew\n'],
    ['below a last line', 'Abstract text.\n', '', '\nNew\n'],
    ['below a blank line', 'Abstract text.\r\n\r\n', '', 'New\n'],
    ['between glued papers', 'Abstract text.', 'Next title\n', '\n\nNew\n\n'],
    ['between lines', 'Abstract text.', '\nNext title\n', '\n\nNew\n'],
    ['between papers with a blank line', 'Abstract text.', '\r\n\r\nNext title', '\n\nNew'],
    ['before a final line break', 'Abstract text.', '\n', '\n\nNew'],
  ])('%s', (_, before, after, expected) => expect(setApart(before, paper, after)).toBe(expected));
});
