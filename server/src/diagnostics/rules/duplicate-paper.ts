/** `duplicate-paper`: a paper stands twice, in one digest or in two. */
import type { Paper } from '../../digest/digest';
import { localized } from '../../localization';
import type { PaperFact } from '../../workspace/workspaceIndex';
import { areDistinct, createPaperFact, identityKeys } from '../../workspace/workspaceIndex';
import { textExample } from '../exampleDigests';
import { paperName } from '../paperName';
import { removePaper } from '../removePaper';
import type { Rule, RuleContext, RuleFinding } from '../rule';

const secondPaper = textExample.slice(textExample.indexOf('\nWarm Starts'));

export const duplicatePaper: Rule = {
  code: 'duplicate-paper',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized(
    'A paper stands twice in a digest, or in another digest as well.',
    '论文在摘要中重复出现，或已出现在另一份摘要中。',
  ),
  explanation: localized(
    'Papers are the same if their arXiv identifiers are, whatever the version; where one has none, if their titles are, whatever case and punctuation. Twice in one digest is an error, and the quick fix removes the later entry. In several digests it is information: the other places are linked, so that you can refer to them.',
    'arXiv 标识符相同（不论版本）即为同一论文；若其中一篇没有标识符，则比较标题（不论大小写和标点）。同一份摘要中重复是错误，快速修复会删除后一篇。出现在多份摘要中只作提示，并链接到其他位置。',
  ),
  example: { bad: textExample + secondPaper, good: textExample },
  dependsOnWorkspace: true,
  *check(context) {
    for (const [paper, first] of findRepeatedPapers(context)) yield reportRepetition(context, paper, first);
    for (const paper of context.digest.papers) {
      const finding = findElsewhere(context, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

interface SeenPaper {
  readonly paper: Paper;
  readonly fact: PaperFact;
}

/** Every paper that stands above in the same digest, with the one that stands there first. */
function* findRepeatedPapers({ uri, digest }: RuleContext): Iterable<readonly [Paper, Paper]> {
  const seenByKey = new Map<string, SeenPaper[]>();
  for (const paper of digest.papers) {
    const fact = createPaperFact(uri, paper);
    const lists = identityKeys(fact).map((key) => {
      const list = seenByKey.get(key) ?? [];
      seenByKey.set(key, list);
      return list;
    });
    const first = lists.flatMap((list) => list.find((seen) => !areDistinct(fact, seen.fact)) ?? [])[0];
    if (first !== undefined) yield [paper, first.paper];
    for (const list of lists) list.push({ paper, fact });
  }
}

function reportRepetition({ text, digest }: RuleContext, paper: Paper, first: Paper): RuleFinding {
  const name = paperName(paper);
  return {
    range: paper.nameRange,
    message: localized(`${name.en} is already in this digest.`, `${name['zh-cn']}在本摘要中已经出现。`),
    related: [
      { uri: undefined, range: first.nameRange, message: localized('It stands here first.', '首次出现于此。') },
    ],
    fixes: [
      {
        title: localized('Remove this entry', '删除此条目'),
        edits: removePaper(text, digest, paper),
        safe: false,
      },
    ],
  };
}

/** More places than anybody would look at; a paper in thousands of digests would make the answer as long for each of them. */
const mostRelatedPlaces = 10;

function findElsewhere({ uri, index }: RuleContext, paper: Paper): RuleFinding | undefined {
  const { digests, places } = index.papersElsewhere(createPaperFact(uri, paper), mostRelatedPlaces);
  if (digests === 0) return undefined;
  const name = paperName(paper);
  return {
    range: paper.nameRange,
    severity: 'information',
    message:
      digests === 1
        ? localized(`${name.en} is in another digest as well.`, `${name['zh-cn']}也出现在另一份摘要中。`)
        : localized(
            `${name.en} is in ${digests} other digests as well.`,
            `${name['zh-cn']}也出现在另外 ${digests} 份摘要中。`,
          ),
    related: places.map((fact) => ({
      uri: fact.uri,
      range: fact.nameRange,
      message: localized('The same paper.', '同一篇论文。'),
    })),
  };
}
