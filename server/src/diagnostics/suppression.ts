/** Applies the suppression comments of a digest. */
import type { Digest, Span, Suppression } from '../digest/digest';
import type { Rule } from './rule';

/** What switches a rule off: a code in a comment, or a comment that names none and so switches off every rule. */
export type Suppressor = Suppression | Span;

/** A comment with the places of each code in it. */
interface Comment {
  readonly suppression: Suppression;
  readonly codes: ReadonlyMap<string, readonly Span[]>;
}

/** The comments of one digest, ordered so that a finding is compared with few of them. */
export class Suppressions {
  private readonly forFile: readonly Comment[];
  /** In source order; no two hold for the same line. */
  private readonly forNextLine: readonly Comment[];

  constructor(private readonly digest: Digest) {
    const isForFile = ({ suppression }: Comment): boolean => suppression.scope.start === digest.range.start;
    const comments = digest.suppressions.map(createComment);
    this.forFile = comments.filter(isForFile);
    this.forNextLine = comments.filter((comment) => !isForFile(comment));
  }

  /**
   * All that switches a rule off at an offset; empty where its finding is to be reported. A rule about the comments
   * themselves is switched off by its code alone: a comment without a code would hide that it is not needed.
   */
  suppressorsAt(offset: number, { code, concludes }: Pick<Rule, 'code' | 'concludes'>): readonly Suppressor[] {
    const above = this.commentAbove(offset);
    const comments = above === undefined ? this.forFile : [...this.forFile, above];
    return comments.flatMap(({ suppression, codes }): readonly Suppressor[] => {
      if (codes.size === 0) return concludes === true ? [] : [suppression];
      return codes.get(code) ?? [];
    });
  }

  /** The comment that holds for the line at an offset. */
  private commentAbove(offset: number): Comment | undefined {
    let [low, high] = [0, this.forNextLine.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.forNextLine[middle]?.suppression.scope.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const nearest = this.forNextLine[low - 1];
    const end = nearest?.suppression.scope.end ?? 0;
    return offset < end || end === this.digest.range.end ? nearest : undefined;
  }
}

function createComment(suppression: Suppression): Comment {
  const codes = new Map<string, Span[]>();
  for (const code of suppression.codes) {
    const places = codes.get(code.text);
    if (places === undefined) codes.set(code.text, [code]);
    else places.push(code);
  }
  return { suppression, codes };
}
