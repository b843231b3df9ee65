/** Finds the configuration file that holds for a document: the nearest one, from the document's folder upwards. */
import { configurationFileName } from './configurationFile';

/** Looks into every folder once, until it is told to forget; `T` is what the caller makes of a file. */
export class NearestConfiguration<T> {
  private readonly byFolder = new Map<string, Promise<T | undefined>>();

  /** `load` reads the file at an address; `undefined` when there is none. */
  constructor(private readonly load: (uri: string) => Promise<T | undefined>) {}

  /** The nearest file of a document; `undefined` when there is none, or when the document stands in no folder. */
  async find(uri: string): Promise<T | undefined> {
    const folder = parentFolder(uri);
    return folder === undefined ? undefined : this.findFrom(folder);
  }

  /** To be called when files have changed. */
  forget(): void {
    this.byFolder.clear();
  }

  private findFrom(folder: string): Promise<T | undefined> {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.load(folder + configurationFileName).then((file) => {
      const parent = parentFolder(folder.slice(0, -1));
      return file ?? (parent === undefined ? undefined : this.findFrom(parent));
    });
    this.byFolder.set(folder, found);
    return found;
  }
}

/** The address up to its last slash; `undefined` for the root, and for an address without folders such as `untitled:Untitled-1`. */
function parentFolder(uri: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\/(?:[^?#]*\/)?(?=[^/]*$)/i.exec(uri)?.[0];
}
