import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests that need more than Node: other versions of it, a package installed elsewhere, a terminal, a shell. */
export default defineConfig({
  test: {
    // The properties once more, at full length.
    include: ['test/system/**/*.test.ts', 'test/**/*.properties.test.ts'],
    env: { THOROUGH_PROPERTIES: 'true' },
    globalSetup: ['test/system/install-everything.ts'],
    // Most of them wait for something else: a network, a terminal, another program. So one more than there are processors.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests/system.json' }]] : ['default'],
  },
});
