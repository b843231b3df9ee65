/** `npm run accuracy`: title boundary, whole parser and topics on the shared corpus, with every miss; fails below a floor. */
import { formatParsedDigests, measureParsedDigests, meetsFloors } from './accuracy/parsedDigests';
import { measureTitleBoundary } from './accuracy/titleBoundary';
import { formatTopicResults, measureTopics, topicAccuracy } from './accuracy/topics';
import { runMain } from './runMain';

const leastTopicAccuracy = 0.85;

function main(): void {
  const digests = measureParsedDigests();
  const topics = measureTopics();
  if (digests === undefined || topics === undefined) throw new Error('The shared corpus (../shared) is not here.');
  const boundary = measureTitleBoundary();
  const misses = boundary.misses.map((miss) => `    ${miss.replaceAll('\n', '\n    ')}`);
  console.log([...boundary.lines, `  misses: ${boundary.misses.length}`, ...misses].join('\n'));
  console.log(`\n${formatParsedDigests(digests)}`);
  console.log(`\n${formatTopicResults(topics)}`);
  const floors = [
    ['title boundary', boundary.meetsFloors],
    ['whole parser', meetsFloors(digests)],
    ['topics', topicAccuracy(topics) >= leastTopicAccuracy],
  ] as const;
  console.log(`\n${floors.map(([name, isMet]) => `${name}: ${isMet ? 'floors met' : 'BELOW A FLOOR'}`).join('\n')}`);
  if (floors.some(([, isMet]) => !isMet)) process.exitCode = 1;
}

await runMain(main);
