import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { review } from '../../src/cli/commands/review/review.js';
import type { Io } from '../../src/cli/io.js';
import { assessmentText } from '../assessment-text.js';
import { interviewed } from './commands/interview/run-interview.js';
import { scriptedPrompts } from './prompts/scripted-prompts.js';
import { folderWith, strive } from './run-strive.js';

/** Eight of the nine benchmarks of exploring are confirmed; the latest is open. */
const confirmed = '{ status: met, evidence: [Minutes], review: { result: confirmed } }';
const file = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: ${confirmed}
      leadership-table: ${confirmed}
      shared-messages: ${confirmed}
    evidence-based-decision-making:
      outcomes-and-core-indicators: ${confirmed}
      priority-core-indicators: ${confirmed}
    collaborative-action:
      continuous-improvement-commitment: ${confirmed}
    investment-and-sustainability:
      backbone-capacity: ${confirmed}
      policy-role: ${confirmed}
`);
const inFile = (folder: string) => readFileSync(join(folder, 'partnership.yaml'), 'utf8');
const last = ['partnership.yaml', 'investors-engaged', 'met'];
const stateOf = (folder: string) =>
  JSON.parse(strive(['assess', 'partnership.yaml', '--format', 'json'], { cwd: folder }).stdout).assessments[0]
    .gateways[0].state;

describe('commands that edit judge as strive assess does in the same folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = folderWith({ 'partnership.yaml': file, 'strive.config.yaml': 'basis: reviewed\n' });
  });

  test('set: what no review confirmed crosses nothing where the config file asks for reviews', () => {
    const set = strive(['set', ...last], { cwd: folder });
    expect(set).toMatchObject({ status: 0, stdout: 'investors-engaged (EX-I3): not assessed -> met\n' });
    expect(stateOf(folder)).toBe('undetermined');
    writeFileSync(join(folder, 'partnership.yaml'), file);
    const without = strive(['set', ...last, '--no-config'], { cwd: folder });
    expect(without.stdout).toContain('Exploring: 8 -> 9 of 9 benchmarks met; not enough data to say -> crossed\n');
  });

  test('set: a warning that the config file turns off is not told', () => {
    expect(strive(['set', ...last], { cwd: folder }).stderr).toContain('evidence');
    writeFileSync(join(folder, 'strive.config.yaml'), 'rules: { benchmark/met-without-evidence: off }\n');
    writeFileSync(join(folder, 'partnership.yaml'), file);
    expect(strive(['set', ...last], { cwd: folder }).stderr).toBe('');
  });

  test('interview: the change in the verdicts, and by which settings', async () => {
    const { transcript, printed } = await interviewed(folder, [
      ['Where do you want to continue?', 'on'],
      ['What is its status?', 'met'],
      ['How is it met?', ''],
      ['What evidence shows this?', ''],
      ['Continue with another gateway?', 'no, go to the indicators'],
      ['What do you want to do?', 'finish'],
    ]);
    expect(inFile(folder)).toContain('investors-engaged: met');
    expect(transcript).toContain('Set in strive.config.yaml: only benchmarks that a review confirmed count.');
    expect(printed).toContain('Nothing changed. Every gateway and verdict is the same as before.');
  });

  test('review: both bases by the readings of the config file', async () => {
    const four = ['aligned-work', 'student-level-data', 'data-driven-acceleration', 'sustained-capability'];
    const [vision, evidence, action, investment] = four.map((id) => `${id}: ${confirmed}`);
    writeFileSync(
      join(folder, 'partnership.yaml'),
      assessmentText(`gateways:
  systems-change:
    shared-community-vision: { ${vision} }
    evidence-based-decision-making: { ${evidence} }
    collaborative-action: { ${action} }
    investment-and-sustainability: { ${investment} }
`),
    );
    const summary = async (config: string) => {
      writeFileSync(join(folder, 'strive.config.yaml'), config);
      let printed = '';
      const output = { write: (text: string) => (printed += text), isTTY: true, columns: 80 };
      const io = { stdout: output, stderr: output, env: {}, cwd: () => folder } as Io;
      await review(io, ['partnership.yaml'], { color: false }, () => scriptedPrompts([]).prompts);
      return printed;
    };
    const criteriaOnly = 'readings: { sequence: criteria-only }\n';
    expect(await summary('strict: true\n')).toMatch(/Systems change +\? 4 of 9, not enough data/);
    const printed = await summary(criteriaOnly);
    expect(printed).toMatch(/Systems change +\S+ 4 of 9, crossed\* +\S+ 4 of 9, crossed\*/);
    expect(printed).toContain('Set in strive.config.yaml: sequence: criteria-only.');
  });
});

describe('an edition that the config file names', () => {
  const edition = readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8');

  test('is the one that files are begun, filled in and exported by', () => {
    const folder = folderWith({ 'edition.yaml': edition, 'strive.config.yaml': 'framework: edition.yaml\n' });
    const run = (...words: string[]) => strive(words, { cwd: folder });
    expect(run('init', 'partnership.yaml', '--yes', '--name', 'A').status).toBe(0);
    expect(inFile(folder)).toContain('framework: community-gardens/2031');
    expect(run('init', 'small.yaml', '--minimal', '--name', 'A').status).toBe(0);
    expect(run('validate', 'partnership.yaml', 'small.yaml', '--strict').status).toBe(0);
    expect(run('set', 'partnership.yaml', 'SE-S1', 'met').stdout).toContain('(SE-S1): not assessed -> met');
    expect(run('export', 'partnership.yaml', '--to', 'tables').status).toBe(0);
    expect(run('import', 'tables', '--into', 'partnership.yaml').status).toBe(0);
  });

  test('has to be readable, unless it is not asked for', () => {
    const folder = folderWith({ 'partnership.yaml': file, 'strive.config.yaml': 'framework: gone.yaml\n' });
    const refused = strive(['set', ...last], { cwd: folder });
    expect(refused).toMatchObject({ status: 2, stderr: "strive: can't read the framework gone.yaml.\n" });
    expect(inFile(folder)).toBe(file);
    expect(strive(['set', ...last, '--no-config'], { cwd: folder }).status).toBe(0);
  });
});
