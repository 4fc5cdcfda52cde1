import { defineConfig } from 'vitest/config';

/** The tests that need Node alone, and no network. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**', 'test/bench/**'],
    // Whoever runs the tests may have asked for colors, or for none: no test depends on it.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests/unit.json' }]] : ['default'],
  },
});
