import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The suites under test/extension and test/ui run inside a VS Code host (see scripts/test.ts).
    exclude: ['test/extension/**', 'test/ui/**', '**/node_modules/**'],
    testTimeout: 30_000,
  },
});
