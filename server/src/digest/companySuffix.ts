/** The legal forms that stand behind a company's name. */

const forms = [
  ...[
    'Inc',
    'Incorporated',
    'Ltd',
    'Limited',
    'LLC',
    'L\\.L\\.C',
    'LLP',
    'PLC',
    'Corp',
    'Corporation',
    'Co',
    'Company',
  ],
  ...['GmbH', 'AG', 'KG', 'SE', 'S\\.?A', 'S\\.?A\\.?S', 'S\\.?p\\.?A', 'S\\.?r\\.?l', 'B\\.?V', 'N\\.?V', 'AB', 'Oy'],
  ...['Pte\\.? Ltd', 'Pvt\\.? Ltd', 'Pty\\.? Ltd', 'Co\\.? Ltd', 'K\\.?K'],
];

/** A legal form at the beginning of a text, its stop included; what may follow is a place (`Inc. San Jose`). */
const formPattern = new RegExp(`^(?:${forms.join('|')})(?:\\.|(?![\\p{L}\\p{N}.]))(?=\\s|[,，]|$)`, 'u');

/** The legal form with which a text begins; `undefined` for any other text. */
export function companySuffix(text: string): string | undefined {
  return formPattern.exec(text)?.[0];
}
