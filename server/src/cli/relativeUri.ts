/** Addresses as seen from a folder, so that they mean the same on another machine. */

/** The address of a file relative to that of a folder, with or without a slash at its end (`../a/b.digest`); the whole address where they have no root in common. */
export function relativeUri(folder: string, file: string): string {
  const from = folder.replace(/\/$/, '').split('/');
  const to = file.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  // `file:`, the empty host and the drive of a Windows path are no folders that one could climb out of.
  const rootLength = /^[a-z](?::|%3A)$/i.test(from[3] ?? '') ? 4 : 3;
  if (shared < Math.min(rootLength, from.length)) return file;
  const down = to.slice(shared).map((segment) => segment.replaceAll(':', '%3A')); // not to be taken for a scheme
  return [...from.slice(shared).map(() => '..'), ...down].join('/');
}
