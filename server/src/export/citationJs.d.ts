/** Citation.js brings no types; what is used of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown);
    format(
      format: 'bibtex',
      options: { readonly format: 'object' },
    ): readonly {
      readonly label: string;
      readonly properties: Readonly<Record<string, string>>;
    }[];
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; asciiOnly: boolean } } };
  };
}

declare module '@citation-js/plugin-bibtex';

declare module '@citation-js/name' {
  export function parse(name: string): {
    readonly family?: string;
    readonly given?: string;
    readonly 'non-dropping-particle'?: string;
  };
}
