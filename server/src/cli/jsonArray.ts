/** Writes a JSON array element by element, so that a large result never has to be one string. */

export interface JsonArrayWriter {
  add(element: unknown): void;
  /** Closes the array; to be called once, also without elements. */
  end(): void;
}

/** A text of JSON, indented by two. */
export function formatJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

export function createJsonArrayWriter(write: (text: string) => void): JsonArrayWriter {
  let isEmpty = true;
  return {
    add: (element) => {
      // No string in JSON holds a line break, so every one of them is layout.
      write(`${isEmpty ? '[' : ','}\n  ${formatJson(element).replaceAll('\n', '\n  ')}`);
      isEmpty = false;
    },
    end: () => write(isEmpty ? '[]\n' : '\n]\n'),
  };
}
