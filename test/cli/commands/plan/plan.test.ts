import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith, strive } from '../../run-strive.js';

const schema = JSON.parse(readFileSync(new URL('../../../../schemas/plan.schema.json', import.meta.url), 'utf8'));
const isPlan = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(schema);

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const valid = readdirSync(examples).filter((name) => name.endsWith('.yaml') && name !== 'broken.yaml');

describe('strive plan', () => {
  it('prints JSON of its schema for every example', async () => {
    for (const name of valid) {
      const { status, stdout, stderr } = await runHere(examples, ['plan', name, '--format', 'json']);
      expect([status, stderr]).toEqual([0, '']);
      expect(isPlan(JSON.parse(stdout)) || isPlan.errors).toBe(true);
    }
  });

  it('says what to do, for whom, and writes a step out once that several goals need', async () => {
    const { stdout } = await runHere(examples, [
      'plan',
      'exploring.yaml',
      '--for',
      'exploring',
      '--for',
      'proof-point',
    ]);
    expect(stdout).toContain('EXPLORING: NOT CROSSED');
    expect(stdout).toContain('It takes 5 changes. No other plan is as short.');
    expect(stdout).toContain('In progress. Finish it. Who: staff and partners.\n      EX-V2 A leadership table');
    expect(stdout).toContain('All 5 changes above are needed here, too. The others:');
    expect(stdout.match(/EX-V2 A leadership table/g)).toHaveLength(1);
    expect(stdout.trimEnd()).toMatch(/Only StriveTogether designates\.$/);
  });

  it('says that only StriveTogether awards a designation', async () => {
    const { stdout } = await runHere(examples, ['plan', 'proof-point.yaml', '--for', 'ongoing-proof-point']);
    expect(stdout).toContain('Not on record. Only StriveTogether can award it. Who: StriveTogether.');
  });

  it('says of a designation and an example that they may exist, where the file leaves them out', async () => {
    const { stdout } = await runHere(examples, ['plan', 'exploring.yaml', '--for', 'ongoing-proof-point']);
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain(
      'The file leaves out designations. If this one was awarded already, list it with its date and run the plan again. Examples after that date count, so it may take fewer changes. If not, only StriveTogether can award it.',
    );
    expect(flat).toContain(
      'The examples are left out. List one that comes after the latest designation, new ones included.',
    );
    expect(flat).not.toContain('Not on record');
  });

  it('takes fewer changes where a designation that the file leaves out is older than an example', async () => {
    const example = readFileSync(join(examples, 'ongoing-proof-point.yaml'), 'utf8');
    const [, listed = ''] = /^designations:\n((?: .*\n)+)/m.exec(example) ?? [];
    const leftOut = example.replace(`designations:\n${listed}`, '');
    const cwd = folderWith({ 'left-out.yaml': leftOut, 'listed.yaml': example });
    const steps = async (name: string) => {
      const asked = ['plan', name, '--for', 'ongoing-proof-point', '--format', 'json'];
      const [goal] = JSON.parse((await runHere(cwd, asked)).stdout).goals;
      return [goal.verdict, ...goal.steps.map(({ change, path }: { change: string; path: string }) => [change, path])];
    };
    // A new designation comes after every example, so it takes one more. The old one doesn't.
    expect(await steps('left-out.yaml')).toEqual([
      'undetermined',
      ['designation', '/designations/0'],
      ['example', expect.stringMatching(/^\/systems-change-examples\/\d+$/)],
    ]);
    expect(await steps('listed.yaml')).toEqual(['eligible']);
  });

  it('says what missing data has to show, not only that it has to be there', async () => {
    const plan = await runHere(examples, ['plan', 'systems-change-undetermined.yaml']);
    const flat = plan.stdout.replace(/\s+/g, ' ');
    expect(flat).toContain('Not enough data. Add comparable values. They have to hold steady or improve. Who:');
    expect(flat).toContain('Not enough data. Add comparable values for both groups. The gap has to shrink. Who:');
    // Proof point asks that it holds, systems transformation that it improves.
    expect(flat).toContain(
      'Not enough data. Add comparable values. They have to improve. Above, holding steady is enough. Who: whoever has the data. Graduates enrolled in the fall after graduation',
    );
    const assess = await runHere(examples, ['assess', 'systems-change-undetermined.yaml']);
    expect(assess.stdout.replace(/\s+/g, ' ')).toContain(
      'Add comparable values that hold steady or improve: Graduates enrolled in the fall after graduation',
    );
  });

  it('says of a number that is good enough that it need not move', async () => {
    const { stdout } = await runHere(examples, ['plan', 'leveling-down.yaml', '--for', 'systems-transformation']);
    // The reference fell from 92.4 to 90.1; at 91.5 it holds. The gap was 13.9, and is 12.2 with the group at 79.3.
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      "The next number of the reference has to reach 91.5% or more (90.1% in 2024-25). The group's number is good enough as it is (79.3% in 2024-25), but add one for the same period, too.",
    );
  });

  it('names the steps that stand above, where more stand there than a goal needs', async () => {
    const plan = async (name: string) => (await runHere(examples, ['plan', name])).stdout.replace(/\s+/g, ' ');
    // Of the 11 steps of the gateway, ongoing proof point needs one: its second gap.
    expect(await plan('leveling-down.yaml')).toContain(
      "It's listed above: Children on track on the kindergarten readiness assessment, hispanic (race-ethnicity).",
    );
    // Of the 4 steps above, systems transformation needs these 2.
    expect(await plan('sustaining.yaml')).toContain(
      '2 of these changes are listed above: SC-E1 Student-level data in use; Students graduating in four years, students-with-disabilities (disability). The others:',
    );
    const data = await plan('csv-data.yaml');
    expect(data).toContain('All 3 changes above are needed here, too. The others:');
    // Of the 11 steps above, systems transformation needs these 8, and an outcome that stands above at a lower level.
    expect(data).toContain(
      '8 of these changes are listed above: SU-E1 Connected data; SU-A2 Systems-level strategies; SU-I1 Sustainability plan; SC-V1 Aligned work; SC-E1 Student-level data in use; and 3 more. The others:',
    );
    expect(data).toContain(
      'Add a core indicator. It has to improve. Above, holding steady is enough. Who: staff and partners. Kindergarten readiness',
    );
    expect(await plan('ongoing-proof-point.yaml')).toContain('Both changes above are needed here, too.');
  });

  it('plans for a goal once, however often and by whatever name it is asked for', async () => {
    const goals = ['--for', 'proof-point', '--for', 'exploring', '--for', 'Proof point'];
    const { stdout } = await runHere(examples, ['plan', 'exploring.yaml', ...goals, '--format', 'json']);
    expect(JSON.parse(stdout).goals.map(({ id }: { id: string }) => id)).toEqual(['proof-point', 'exploring']);
  });

  it('tells a gateway from the determination of the same name', async () => {
    const goals = ['--for', 'systems-transformation', '--for', 'gateway:systems-transformation'];
    const { stdout } = await runHere(examples, ['plan', 'proof-point.yaml', ...goals]);
    const headings = stdout.split('\n').filter((line) => line.startsWith('SYSTEMS'));
    expect(headings).toEqual(['SYSTEMS TRANSFORMATION: NOT ELIGIBLE', 'SYSTEMS TRANSFORMATION (GATEWAY): NOT CROSSED']);
  });

  it('says what the next numbers have to reach, and what a verdict that holds can lose', async () => {
    const { stdout } = await runHere(examples, ['plan', 'leveling-down.yaml', '--for', 'ongoing-proof-point']);
    expect(stdout).toContain('The next number has to reach 39% or more (38.1% in 2024-25).');
    const lost = await runHere(examples, ['plan', 'proof-point.yaml', '--for', 'proof-point']);
    expect(lost.stdout).toContain('- Core indicators maintained or improved: 1 to spare');
    expect(lost.stdout).toMatch(
      /Graduates enrolled in the fall after graduation: 56% in 2024\. It stops\s+counting at 55\.2%\./,
    );
  });

  it('says of a threshold that has to stay met how many benchmarks may fail, or why none', async () => {
    const cwd = folderWith({ 'a.yaml': readFileSync(join(examples, 'systems-transformation.yaml'), 'utf8') });
    const lines = async () => {
      const { stdout } = await runHere(cwd, ['plan', 'a.yaml', '--for', 'systems-transformation']);
      return stdout.replace(/\s+/g, ' ');
    };
    const set = (code: string, status: string) => runHere(cwd, ['set', 'a.yaml', code, status]);
    // The threshold asks for 4, one in each pillar. 6 count, 2 of them in the first pillar and 2 in the third.
    const threshold = 'Systems transformation threshold: it has to stay met, with';
    expect(await lines()).toContain(
      `${threshold} nothing to spare, because Evidence-based decision making and Investment and sustainability have only 1 each`,
    );
    await set('community-decision-power', 'in-progress');
    await set('concurrent-strategies', 'in-progress');
    expect(await lines()).toContain(`${threshold} nothing to spare, because it needs every benchmark that counts now`);
  });

  it("names all that a gap's next number needs: followed to the letter, the plan leads to its goal", async () => {
    const also =
      '39% or more (38.1% in 2024-25). The reference needs a number for the same period, too. Unless another step changes it, this assumes that it stays the same.';
    const cwd = folderWith({ 'a.yaml': readFileSync(join(examples, 'leveling-down.yaml'), 'utf8') });
    const plan = async (format: string) => {
      const { stdout } = await runHere(cwd, ['plan', 'a.yaml', '--for', 'ongoing-proof-point', '--format', format]);
      return stdout.replace(/\s+/g, ' ');
    };
    expect(await plan('text')).toContain(also);
    expect(await plan('markdown')).toContain(also);
    const add = (group: string, value: string) =>
      runHere(cwd, ['add-value', 'a.yaml', 'kra-on-track', '2025-26', value, '--group', `race-ethnicity/${group}`]);
    // Only one side has a number for 2025-26: the latest gap is still that of 2024-25, 54 - 38.1 = 15.9.
    const { stdout } = await add('hispanic', '39');
    expect(stdout).toContain(
      'white has no number for 2025-26 yet. A gap needs one of the group and one of its reference.',
    );
    expect(stdout).not.toContain('Ongoing proof point');
    // 54 - 39 = 15 is a point less than the 52 - 36 = 16 of the baseline.
    const both = (await add('white', '54')).stdout;
    expect(both).toContain('Ongoing proof point: not eligible -> eligible');
    expect(both).not.toContain('no number');
  });

  it('gives commands that record the steps, and they work', async () => {
    const text = readFileSync(join(examples, 'sustaining.yaml'), 'utf8');
    const cwd = folderWith({ 'a plan.yaml': text, 'strive.config.yaml': 'minimum-severity: error\n' });
    const commandsOf = (stdout: string) => stdout.split('\n').filter((line) => line.startsWith('  strive '));
    const planned = await runHere(cwd, ['plan', 'a plan.yaml', '--no-config']);
    const commands = commandsOf(planned.stdout);
    expect(commands).toEqual([
      "  strive set 'a plan.yaml' SC-E1 met --no-config",
      "  strive add-value 'a plan.yaml' high-school-graduation/four-year-graduation PERIOD VALUE --group disability/students-with-disabilities --no-config",
      "  strive add 'a plan.yaml' designation proof-point --on DATE --no-config",
      "  strive add 'a plan.yaml' example TITLE --on DATE --kind KIND --no-config",
    ]);
    const filled = { PERIOD: '2025-26', VALUE: '70', DATE: '2026-06-01', TITLE: 'Protocol', KIND: 'practice' };
    for (const command of commands) {
      const words = [...command.trim().matchAll(/'([^']*)'|(\S+)/g)].map(([, one, other]) => one ?? other ?? '');
      const [, ...typed] = words.map((word) => (filled as Record<string, string>)[word] ?? word);
      expect([command, (await runHere(cwd, typed)).status]).toEqual([command, 0]);
    }
    // Standard input has no name that a command could take, and what needs more than a short command has none.
    const nameless = strive(['plan', '-', '--no-config'], { cwd, input: text });
    expect([nameless.status, commandsOf(nameless.stdout)]).toEqual([0, []]);
    const reviewed = ['plan', 'a plan.yaml', '--no-config', '--basis', 'reviewed', '--for', 'exploring'];
    expect(commandsOf((await runHere(cwd, reviewed)).stdout)).toEqual([
      "  strive review 'a plan.yaml' --benchmark EX-V1 --no-config",
    ]);
  });

  it('writes Markdown in which names from the file stay names', async () => {
    const more = `outcomes:
  kindergarten-readiness:
    one: { name: 'A | *b* <c>', core: true, unit: percent, values: { 2024: 50, 2025: 40 } }
`;
    const cwd = folderWith({ 'a.yaml': assessmentText(more) });
    const { stdout } = await runHere(cwd, ['plan', 'a.yaml', '--for', 'proof-point', '--format', 'markdown']);
    expect(stdout).toContain(
      '| Core indicators | A \\| \\*b\\* &lt;c&gt; | Declined. It has to hold steady or improve.',
    );
    expect(stdout).toContain('The next number has to reach 49.1% or more (40% in 2025).');
  });

  it('says by which method it is judged, where that is not the framework’s own', async () => {
    const own = await runHere(examples, ['plan', 'own-method.yaml', '--for', 'proof-point']);
    expect(own.stdout).toMatch(/Method {6}differs from the framework's: /);
    const framework = await runHere(examples, ['plan', 'own-method.yaml', '--method', 'framework']);
    expect(framework.stdout).not.toContain('Method');
  });

  it('writes nothing for an invalid file, and lists its errors', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText('gateways: 5\n') });
    const { status, stdout, stderr } = await runHere(cwd, ['plan', 'a.yaml', '--format', 'json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^ {2}a\.yaml:\d+:\d+ {2}schema\/type: /);
    expect(stderr).toContain('a.yaml has 1 error, so nothing was computed. To see the lines: strive validate a.yaml');
  });

  it('lists the first three errors of many, and says how to see the others', async () => {
    const { status, stdout, stderr } = await runHere(examples, ['plan', 'broken.yaml']);
    expect([status, stdout]).toEqual([1, '']);
    const lines = stderr.trimEnd().split('\n');
    // What assess lists as 26 errors.
    expect(lines.map((line) => /^ {2}(broken\.yaml:\d+:\d+|and 23 more)/.exec(line)?.[1] ?? line)).toEqual([
      'broken.yaml:12:3',
      'broken.yaml:13:12',
      'broken.yaml:14:13',
      'and 23 more',
      'strive: broken.yaml has 26 errors, so nothing was computed. To see all of them: strive validate broken.yaml',
    ]);
  });

  it('refuses a goal that there is not, and offers the one that may be meant', async () => {
    const { status, stderr } = await runHere(examples, ['plan', 'exploring.yaml', '--for', 'proofpoint']);
    expect([status, stderr]).toEqual([
      2,
      'strive: there is no gateway or determination "proofpoint". Did you mean proof-point?\n',
    ]);
  });

  it('shows names from the file without what a terminal would act on', async () => {
    const hostile = '"Ready\\e[31m\\u202e children"';
    const more = `outcomes:
  kindergarten-readiness:
    one: { name: ${hostile}, core: true, unit: percent, values: { 2024: 50, 2025: 40 } }
`;
    const cwd = folderWith({ 'a.yaml': assessmentText(more) });
    const { stdout } = await runHere(cwd, ['plan', 'a.yaml', '--for', 'proof-point']);
    expect(stdout).toContain('Ready children');
    for (const control of ['\u001b', '\u202e']) expect(stdout).not.toContain(control);
  });

  it('writes to a file whose name says the format, but never over what it reads', async () => {
    const cwd = folderWith({ 'a.yaml': assessmentText() });
    expect((await runHere(cwd, ['plan', 'a.yaml', '-o', 'plan.json'])).status).toBe(0);
    expect(isPlan(JSON.parse(readFileSync(join(cwd, 'plan.json'), 'utf8')))).toBe(true);
    expect((await runHere(cwd, ['plan', 'a.yaml', '--format', 'text', '-o', 'a.yaml'])).status).toBe(2);
  });
});
