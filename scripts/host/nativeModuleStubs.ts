/**
 * Stand-ins for the native modules that VS Code's server loads but that only an install script could build or download.
 * None of them matters to a test: log files, device id, the watch on a parent process. ripgrep, which searches files, is
 * the real program from its platform package, under the two module names VS Code has had for it.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ripgrepPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;
const ripgrepProgram = process.platform === 'win32' ? 'rg.exe' : 'rg';

/** The package to be installed before {@link addNativeModuleStubs}, as name and version. */
export const ripgrepDependency = { [ripgrepPackage]: '1.18.0' };

/** Adds the stand-ins to the `node_modules` folder of VS Code's server. */
export function addNativeModuleStubs(nodeModules: string): void {
  const ripgrepFolder = path.join(nodeModules, '@vscode/ripgrep/bin');
  mkdirSync(ripgrepFolder, { recursive: true });
  renameSync(path.join(nodeModules, ripgrepPackage, 'bin', ripgrepProgram), path.join(ripgrepFolder, ripgrepProgram));
  for (const { name, type, source } of stubs) {
    const folder = path.join(nodeModules, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, version: '0.0.0', main: 'index.js', type }),
    );
    writeFileSync(path.join(folder, 'index.js'), source);
  }
}

const spdlog = `
class Logger {
  getLevel() { return 2; }
}
const methods = 'setLevel setPattern clearFormatters flush drop trace debug info warn error critical'.split(' ');
for (const method of methods) Logger.prototype[method] = () => {};
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new Logger();
`;

const watchdog = `
exports.start = (parent) => {
  setInterval(() => {
    try { process.kill(parent, 0); } catch { process.exit(1); }
  }, 1000).unref();
};
`;

const ripgrep = `exports.rgPath = require('node:path').join(__dirname, 'bin', '${ripgrepProgram}');`;

const universalRipgrep = `
import { fileURLToPath } from 'node:url';
export const rgPath = fileURLToPath(new URL('../ripgrep/bin/${ripgrepProgram}', import.meta.url));
export const binPathFor = () => rgPath;
`;

const stubs = [
  { name: '@vscode/ripgrep', type: 'commonjs', source: ripgrep },
  { name: '@vscode/ripgrep-universal', type: 'module', source: universalRipgrep },
  { name: '@vscode/spdlog', type: 'commonjs', source: spdlog },
  { name: '@vscode/deviceid', type: 'commonjs', source: `exports.getDeviceId = async () => 'digest-desk-test';` },
  { name: 'native-watchdog', type: 'commonjs', source: watchdog },
  { name: '@vscode/native-watchdog', type: 'commonjs', source: watchdog },
];
