import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The examples of the guides import the npm package, which is not built when they are tested.
  resolve: {
    alias: {
      'easemob-rest-errors': fileURLToPath(new URL('./tests/unit/guide/packageFromSource.ts', import.meta.url)),
    },
  },
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
});
