/** Describes a place inside or behind a URL: how complete the URL is there, and whether it goes on. */
import type { Evidence, JudgedWord } from './titleBoundaryEvidence';
import type { FeatureVisitor } from './titleBoundaryFeatures';
import type { BoundaryPlace } from './titleBoundaryPlaces';

const ending = 'git|html?|io|com|org|net|edu|pdf|zip|py|md|ipynb';
const endingAtEnd = new RegExp(`\\.(?:${ending})$`, 'u');
const endingAtStart = new RegExp(`^(?:${ending})(?=\\P{Ll}|$)`, 'u');

/** Hosts whose pages are `user/repository`. */
const repositoryHost = /(?:^|\.)(?:github\.com|gitlab\.com|gitee\.com|huggingface\.co|hf\.co)$/iu;

/** Passes the features of a place that has to do with a URL to `visit`; `first` is the word that the title would start with. */
export function visitUrlFeatures(
  place: BoundaryPlace,
  evidence: Evidence,
  first: JudgedWord | undefined,
  visit: FeatureVisitor,
): void {
  if (place.urlStart === undefined) return;
  const { line } = evidence;
  visitCompleteness(line.slice(place.urlStart, place.offset), place.urlStart, evidence, visit);
  if (place.spaced) return;
  visit(`url then ${place.after}`, 1);
  if (first?.nameLike === true) visit(`url then name ${first.sharing}`, 1);
  const rest = /^\S*/u.exec(line.slice(place.offset, place.offset + 200))?.[0] ?? '';
  if (endingAtStart.test(rest)) visit('url splits ending', 1);
  if (/[/_=]/u.test(rest)) visit('url goes on', 1);
  if (/[.}\]]/u.test(rest)) visit('url goes on with stop', 1);
}

function visitCompleteness(text: string, start: number, evidence: Evidence, visit: FeatureVisitor): void {
  const url = text.trimEnd().replace(/[.)\]}]+$/u, '');
  const [host = '', ...path] = url.replace(/^\w+:\/\//u, '').split('/');
  if (path.length === 0) visit(endingAtEnd.test(host) ? 'url bare host' : 'url part of host', 1);
  else if (path.length === 1 && repositoryHost.test(host)) visit('url user without repository', 1);
  else visit(`url depth ${Math.min(3, path.length)}`, 1);
  if (path.length > 0 && endingAtEnd.test(url)) visit('url file ending', 1);
  const segment = path.at(-1) ?? host;
  if (segment === '')
    visit(path.length > 2 || !repositoryHost.test(host) ? 'url page with slash' : 'url empty segment', 1);
  // A repository is mostly named as the method, which the text before has named.
  const words = segment.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  if (evidence.isUsedBefore(words.join(''), start)) visit('url segment used before', 1);
  if (evidence.isUsedBefore(words.at(-1) ?? '', start)) visit('url last word used before', 1);
}
