import { defineConfig } from 'vitest/config';

const everywhere = 'test/**/*.test.ts';
const elsewhere = ['test/system/**', 'test/bench/**'];
/** Tests that put something of their own in the place of a module. */
const withOwnModules = 'test/**/*.isolated.test.ts';

/** The tests that need Node alone, and no network. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    // Generous: a slow or busy machine is no failure. Nothing here tests time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whoever runs the tests may have asked for colors, or for none: no test depends on it.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests/unit.json' }]] : ['default'],
    projects: [
      // Loading the code anew for each file takes a quarter of the time. So these may leave nothing behind.
      {
        extends: true,
        test: { name: 'together', include: [everywhere], exclude: [...elsewhere, withOwnModules], isolate: false },
      },
      { extends: true, test: { name: 'apart', include: [withOwnModules], exclude: elsewhere } },
    ],
  },
});
