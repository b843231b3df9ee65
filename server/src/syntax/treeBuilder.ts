/** Builds a tree from left to right; whatever the parser does not name becomes trivia or `unknown`, so no text is lost. */
import type { TextRange } from '../text/textRange';
import type { FieldKind } from './fieldLabel';
import type { NodeKind, SyntaxElement, SyntaxNode, TokenKind } from './syntaxTree';

interface OpenNode {
  readonly kind: NodeKind;
  readonly start: number;
  readonly children: SyntaxElement[];
  readonly fieldKind: FieldKind | undefined;
}

export class TreeBuilder {
  private readonly stack: OpenNode[];
  private offset = 0;

  constructor(
    private readonly text: string,
    rootKind: 'textDigest' | 'report',
  ) {
    this.stack = [{ kind: rootKind, start: 0, children: [], fieldKind: undefined }];
    if (text.startsWith('\uFEFF')) this.token('byteOrderMark', { start: 0, end: 1 });
  }

  /** Opens a node at `offset`; text before it that has no token yet stays with the node around it. */
  open(kind: NodeKind, offset: number, fieldKind?: FieldKind): void {
    this.fillTo(offset);
    this.stack.push({ kind, start: this.offset, children: [], fieldKind });
  }

  /** Adds a token; an empty range adds nothing, what lies before it is filled in. */
  token(kind: TokenKind, range: TextRange): void {
    this.fillTo(range.start);
    const start = Math.max(range.start, this.offset);
    if (range.end <= start) return;
    this.add({ kind, range: { start, end: range.end } });
    this.offset = range.end;
  }

  /** Closes the innermost open node at `offset`. */
  close(offset: number): void {
    this.fillTo(offset);
    const node = this.stack.pop();
    if (node === undefined || this.stack.length === 0) throw new Error('TreeBuilder: close without open');
    this.add(this.finishNode(node));
  }

  /** Fills in the rest of the text and returns the root. */
  finish(): SyntaxNode {
    this.fillTo(this.text.length);
    const [root, ...unclosed] = this.stack;
    if (root === undefined || unclosed.length > 0) throw new Error('TreeBuilder: a node is still open');
    return this.finishNode(root);
  }

  private finishNode({ kind, start, children, fieldKind }: OpenNode): SyntaxNode {
    const range = { start, end: this.offset };
    return fieldKind === undefined ? { kind, range, children } : { kind, range, children, fieldKind };
  }

  private add(element: SyntaxElement): void {
    this.stack.at(-1)?.children.push(element);
  }

  /** Turns the text up to `offset` into trivia: line breaks, blanks, and `unknown` for the non-blank rest of a line. */
  private fillTo(offset: number): void {
    if (offset <= this.offset) return;
    const gap = this.text.slice(this.offset, offset);
    for (const match of gap.matchAll(/\r\n|\r|\n|[^\S\r\n]+|\S(?:[^\r\n]*\S)?/g)) {
      const start = this.offset + match.index;
      const kind = /^[\r\n]/.test(match[0]) ? 'lineBreak' : /^\s/.test(match[0]) ? 'blank' : 'unknown';
      this.add({ kind, range: { start, end: start + match[0].length } });
    }
    this.offset = offset;
  }
}
