import { defineConfig } from 'vitest/config';

/** The tests that hold the engine: mutation testing runs these, and no others. */
export default defineConfig({ test: { include: ['test/evaluate/**/*.test.ts'] } });
