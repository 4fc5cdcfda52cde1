import { defineConfig } from 'vitest/config';

/** The tests that need Node alone, and no network. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**', 'test/bench/**'],
    maxWorkers: '100%',
    // Loading the code anew for each file takes a quarter of the time. So no test may leave anything behind.
    isolate: false,
    // Generous: a slow or busy machine is no failure. Nothing here tests time.
    testTimeout: 60_000,
    // Whoever runs the tests may have asked for colors, or for none: no test depends on it.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests/unit.json' }]] : ['default'],
  },
});
