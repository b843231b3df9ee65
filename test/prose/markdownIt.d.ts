/** The part of markdown-it (a dependency of vsce, without types of its own) that the tests use as a second opinion. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    render(markdown: string): string;
  }
}
