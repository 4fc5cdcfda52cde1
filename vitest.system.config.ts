import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take a minute or more, most of it waiting for installations: what starts last is waited for alone. */
const slowest = ['from-source', 'regular-expressions', 'pre-commit', 'spreadsheet'];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => slowest.some((name) => moduleId.includes(`/system/${name}.`));
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

/** The tests that need more than Node: other versions of it, a package installed elsewhere, a terminal, a shell. */
export default defineConfig({
  test: {
    // The properties once more, at full length.
    include: ['test/system/**/*.test.ts', 'test/**/*.properties.test.ts'],
    env: { THOROUGH_PROPERTIES: 'true' },
    globalSetup: ['test/system/install-everything.ts'],
    // Most of them wait for something else: a network, a terminal, another program. So one more than there are processors.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests/system.json' }]] : ['default'],
  },
});
