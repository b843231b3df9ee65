/** `npm run docs`: writes the pages under docs/ and the rules' part of the manifest from the code. */
import { writeGeneratedFiles } from './docs/writeGeneratedFiles';
import { projectRoot } from './projectPaths';
import { runMain } from './runMain';

await runMain(() => {
  const changed = writeGeneratedFiles(projectRoot);
  console.log(changed.length === 0 ? 'Nothing has changed.' : changed.map((file) => `wrote ${file}`).join('\n'));
});
