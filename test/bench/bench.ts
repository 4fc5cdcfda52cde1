import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPeer } from './peers.js';
import { type Measurements, measurement, printTable, printTarget } from './print-measurements.js';
import { type Measurement, runInTurns } from './run-in-turns.js';
import { sampleAssessment } from './sample-assessment.js';

/**
 * Measures the built command against Node doing nothing, and against the nearest other validator, on an assessment of 36 KB.
 * With `--smoke` everything runs once, to see that it does; the figures then say nothing.
 */
const smoke = process.argv.includes('--smoke');
const rounds = smoke ? 1 : 31;

const project = fileURLToPath(new URL('../..', import.meta.url));
const strive = join(project, 'bin/strive.js');
const folder = mkdtempSync(join(tmpdir(), 'strive-bench-'));
try {
  const sample = join(folder, 'sample.yaml');
  const text = sampleAssessment();
  writeFileSync(sample, text);
  console.log(`Node ${process.version}, a sample of ${(text.length / 1000).toFixed(1)} KB, ${rounds} rounds\n`);
  compare(sample);
  apart(sample);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(sample: string): void {
  const schema = join(project, 'schemas/assessment.schema.json');
  const ajv = installPeer('ajv');
  const measured = runInTurns(
    [
      { name: 'node -e 0', options: ['-e', '0'] },
      { name: 'strive --version', options: [strive, '--version'] },
      { name: 'strive validate', options: [strive, 'validate', sample] },
      { name: 'strive assess', options: [strive, 'assess', sample] },
      { name: 'strive assess --verbose', options: [strive, 'assess', sample, '--verbose'] },
      { name: 'strive assess --format json', options: [strive, 'assess', sample, '--format', 'json'] },
      {
        name: 'ajv-cli 5 validate',
        options: [ajv, 'validate', '--strict=false', '-c', 'ajv-formats', '-s', schema, '-d', sample],
      },
    ],
    rounds,
  );
  printTable(measured, { name: 'node -e 0', short: 'node' });
  if (!smoke) printTargets(measured);
}

function printTargets(measured: Measurements): void {
  const [nothing, assess, ajv] = ['node -e 0', 'strive assess', 'ajv-cli 5 validate'].map((name) =>
    measurement(measured, name),
  ) as [Measurement, Measurement, Measurement];
  console.log('\nstrive assess');
  printTarget('time, times node -e 0', assess.milliseconds / nothing.milliseconds, 3, 2.5);
  printTarget('time, times ajv-cli 5', assess.milliseconds / ajv.milliseconds, 0.3);
  printTarget('memory, times node -e 0', assess.megabytes / nothing.megabytes, 1.4);
}

/** Reading and evaluating apart: the first time in a process, as a user of the command has it, and when warm. */
function apart(sample: string): void {
  const program = fileURLToPath(new URL('parse-and-evaluate.js', import.meta.url));
  const { read, evaluate } = JSON.parse(
    execFileSync(process.execPath, [program, sample, smoke ? '1' : '500'], { encoding: 'utf8' }),
  );
  console.log('\ninside one process         first ms   warm ms');
  for (const [name, { first, median }] of Object.entries({
    'bytes to assessment': read,
    'assessment to verdict': evaluate,
  })) {
    console.log(`  ${name.padEnd(24)}${first.toFixed(2).padStart(9)}${median.toFixed(2).padStart(10)}`);
  }
}
