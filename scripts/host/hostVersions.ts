/** The VS Code releases the tests run in; code-server 4.N on npm is VS Code 1.N as a server with a browser workbench. */

export interface HostVersion {
  /** As `@vscode/test-electron` downloads it for the desktop. */
  readonly vscode: string;
  /** The version of the npm package `code-server`. */
  readonly codeServer: string;
  /** The npm checksum of that package. */
  readonly integrity: string;
}

/** The newest release whose server runs on Node 20. */
export const currentHost: HostVersion = {
  vscode: '1.117.0',
  codeServer: '4.117.0',
  integrity: 'sha512-FIMu90X/cw9tCAR4wII5ypK4R9Xbg5Zu/2LttqJNH+MuVOP15eODFCnTZHkH44r2d9MjDdaESP8VHSlotpTyQQ==',
};

/** The oldest release that `engines.vscode` in package.json promises. */
export const floorHost: HostVersion = {
  vscode: '1.100.3',
  codeServer: '4.100.3',
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};
