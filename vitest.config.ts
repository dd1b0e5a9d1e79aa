import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The examples of the guides import the npm package, which is not built when they are tested.
  resolve: {
    alias: {
      'easemob-rest-errors': fileURLToPath(new URL('./tests/unit/guide/packageFromSource.ts', import.meta.url)),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // A long limit, because a busy machine is slow. Only what never ends should fail.
    testTimeout: 300_000,
    // Test files share loaded modules. Nearly all of them import the engine or the catalog, and none mocks a module.
    isolate: false,
    // Use every core. By default Vitest keeps one for itself, which is half of a machine with two.
    maxWorkers: '100%',
  },
});
