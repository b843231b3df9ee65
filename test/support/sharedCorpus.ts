/** The real digests of ../shared, which is not part of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '../../../shared');

/** The digests by their paths in ../shared; none, and a warning that says what is skipped, where it is not here. */
export function sharedDigests(skipped: string): readonly string[] {
  if (!existsSync(shared)) {
    console.warn(`SKIPPED: ../shared is not here, ${skipped}.`);
    return [];
  }
  return ['seeds', 'corpus/reports', 'corpus/glued'].flatMap((folder) =>
    readdirSync(join(shared, folder))
      .filter((name) => /\.(digest|md)$/.test(name))
      .map((name) => join(folder, name)),
  );
}

/** The text of a file by its path in ../shared. */
export function readShared(file: string): string {
  return readFileSync(join(shared, file), 'utf8');
}

/** The listing mails by their paths in ../shared; none where it is not here. */
export function sharedListings(): readonly string[] {
  const folder = 'corpus/listings';
  return existsSync(join(shared, folder)) ? readdirSync(join(shared, folder)).map((name) => join(folder, name)) : [];
}
