/** Takes the place of Citation.js's ways to the network in the bundles: it is given data, never an address. */
export default function noFetch(): never {
  throw new Error('A bibliography needs no network.');
}

export const Headers = globalThis.Headers;
