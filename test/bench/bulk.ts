import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bulkPeers, checkPeer } from './bulk-peers.js';
import { networkFolders } from './network-folder.js';
import { type Measurements, measurement, printTable, printTarget } from './print-measurements.js';
import { type Contestant, runInTurns } from './run-in-turns.js';

/**
 * Measures the built command on folders of assessments of 36 KB: the whole assessment of each, beside tools that only
 * validate the same files against the same schema; and what more files cost. It uses two processors, however many there are.
 * With `--smoke` everything runs once, on a few files, to see that it does; the figures then say nothing.
 */
const smoke = process.argv.includes('--smoke');
const rounds = smoke ? 1 : 5;
const [few, many, most] = smoke ? [2, 6, 12] : [100, 1_000, 10_000];

const strive = fileURLToPath(new URL('../../bin/strive.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'strive-bulk-'));
try {
  const folders = networkFolders(folder, [1, few, many, most]);
  const filesOf = (size: number) => folders.get(size) ?? '';
  console.log(
    `Node ${process.version}, files of 36 KB, ${rounds} rounds in turns, ${availableParallelism()} processors ` +
      `(load ${loadavg()[0]?.toFixed(1)} at the start)\n`,
  );
  besidePeers(filesOf(many), filesOf(1));
  byNumber(filesOf);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function assess(name: string, files: string, ...more: string[]): Contestant {
  return { name, options: [strive, 'assess', files, '--format', 'ndjson', '--jobs', '2', ...more] };
}

/** What the other tools do, too: it checks every file. */
function validate(name: string, files: string): Contestant {
  return { name, options: [strive, 'validate', files, '--format', 'ndjson', '--jobs', '2'] };
}

function besidePeers(files: string, one: string): void {
  const peers = bulkPeers(folder);
  const bad = join(folder, 'bad');
  mkdirSync(bad);
  const [name = ''] = readdirSync(one);
  const misspelled = readFileSync(join(one, name), 'utf8').replace('community:', 'comunity:');
  writeFileSync(join(bad, name), misspelled);
  for (const peer of Object.values(peers)) checkPeer(peer, one, bad);

  const peer = (key: keyof typeof peers): Contestant => ({ ...peers[key], options: peers[key].optionsFor(files) });
  const measured = runInTurns(
    [
      assess('strive assess', files),
      { ...assess('strive assess, to a file', files), output: join(folder, 'all.ndjson') },
      validate('strive validate', files),
      peer('ajv'),
      peer('jsonschema'),
      peer('jsonschemaFast'),
      { ...peer('spectral'), rounds: 2 },
    ],
    rounds,
    smoke ? 1 : 3,
  );
  console.log(`${many} files`);
  printTable(measured, { name: 'strive assess', short: 'strive' });
  if (smoke) return;
  const ratio = ratiosOf(measured);
  console.log('\nstrive assess --format ndjson');
  printTarget('time, times ajv-cli', ratio('strive assess', peers.ajv.name), 0.85);
  printTarget('time, times ajv-cli, to a file', ratio('strive assess, to a file', peers.ajv.name), 0.85);
  printTarget('time, times Spectral', ratio('strive assess', peers.spectral.name), 0.04);
  printTarget('time, times @sourcemeta/jsonschema', ratio('strive assess', peers.jsonschema.name), 1);
  printTarget('memory, times ajv-cli', ratio('strive assess', peers.ajv.name, 'megabytes'), 1.2);
  console.log('\nstrive validate --format ndjson');
  printTarget('time, times ajv-cli', ratio('strive validate', peers.ajv.name), 0.85);
  printTarget('time, times @sourcemeta/jsonschema', ratio('strive validate', peers.jsonschema.name), 1);
}

/** What more files cost. Small folders are done by one thread, and pay for the start of Node as the large ones do. */
function byNumber(filesOf: (size: number) => string): void {
  const sizes = [few, many, most];
  const named = (size: number) => `strive assess, ${size} files`;
  const measured = runInTurns(
    [1, ...sizes].map((size) => ({ ...assess(named(size), filesOf(size)), ...(size === most && { rounds: 3 }) })),
    rounds,
    smoke ? 1 : 3,
  );
  console.log('\nby the number of files');
  printTable(measured, { name: named(many), short: `${many}` });
  const start = measurement(measured, named(1)).milliseconds;
  const perFile = new Map(
    sizes.map((size) => [size, (measurement(measured, named(size)).milliseconds - start) / size]),
  );
  console.log('\nms a file, without the start:');
  for (const [size, milliseconds] of perFile)
    console.log(`  ${String(size).padStart(6)}${milliseconds.toFixed(3).padStart(9)}`);
  if (smoke) return;
  const cost = (size: number) => perFile.get(size) ?? Number.NaN;
  console.log();
  printTarget(`time a file, ${most} files, times ${few}`, cost(most) / cost(few), 1.15);
  printTarget(`time a file, ${most} files, times ${many}`, cost(most) / cost(many), 1.15);
  printTarget(`memory, ${most} files, times ${many}`, ratiosOf(measured)(named(most), named(many), 'megabytes'), 1.15);
}

function ratiosOf(measured: Measurements) {
  return (one: string, other: string, what: 'milliseconds' | 'megabytes' = 'milliseconds') =>
    measurement(measured, one)[what] / measurement(measured, other)[what];
}
