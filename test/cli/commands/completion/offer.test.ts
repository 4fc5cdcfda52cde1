import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/cli/command.js';
import { answer } from '../../../../src/cli/commands/completion/answer.js';
import { type Offer, offerFor } from '../../../../src/cli/commands/completion/offer.js';
import { commands } from '../../../../src/cli/commands.js';
import type { Io } from '../../../../src/cli/io.js';
import { findingRules } from '../../../../src/findings/finding-rules.js';
import { defaultFramework } from '../../../../src/framework/default-framework.js';
import { folderWith } from '../../run-strive.js';

function io(cwd = '.'): Io {
  const output = { write: () => true };
  return { stdout: output, stderr: output, env: {}, cwd: () => cwd };
}

/** What is offered behind these words; the last is being typed. */
async function offered(line: string, known = commands, cwd = '.'): Promise<Offer> {
  const words = line.split(' ');
  return offerFor(io(cwd), known, words.slice(0, -1), words.at(-1) ?? '');
}

const values = async (line: string, known = commands, cwd = '.') =>
  (await offered(line, known, cwd)).candidates.map(({ value }) => value);

describe('what can be set', () => {
  it('is the facts of a file and the benchmarks; a status is offered only for a benchmark', async () => {
    expect(await values('set a.yaml ass')).toEqual(['assessed-on']);
    expect(await values('set a.yaml partnership.c')).toEqual([
      'partnership.community',
      'partnership.children-and-youth',
    ]);
    expect(await values('set a.yaml leader')).toEqual(['leadership-table']);
    expect(await values('set a.yaml EX-V2 m')).toEqual(['met']);
    expect(await values('set a.yaml assessed-on ')).toEqual([]);
  });

  it('is what can be added, and the names that are known of it', async () => {
    expect(await values('add a.yaml ')).toEqual(['designation', 'example', 'adjacent-outcome', 'indicator']);
    expect(await values('add a.yaml designation o')).toEqual(['ongoing-proof-point']);
    expect(await values('add a.yaml indicator early')).toEqual(['early-grade-reading']);
    expect(await values('add a.yaml example ')).toEqual([]);
    expect(await values('add a.yaml example x --kind p')).toEqual(['policy', 'practice', 'power']);
  });
});

describe('what can be planned', () => {
  it('is gateways and determinations; a gateway with the id of a determination is named apart', async () => {
    const { candidates } = await offered('plan a.yaml --for ');
    expect(candidates.filter(({ value }) => value.includes('proof-point'))).toEqual([
      { value: 'gateway:proof-point', description: 'Proof point (gateway)' },
      { value: 'proof-point', description: 'Proof point' },
      { value: 'ongoing-proof-point', description: 'Ongoing proof point' },
    ]);
    expect(await values('plan a.yaml --for gateway:s')).toEqual(['gateway:systems-transformation']);
  });
});

describe('a command', () => {
  it('is offered with what it does, and help', async () => {
    const { candidates } = await offered('');
    expect(candidates.map(({ value }) => value)).toEqual([...commands.map(({ name }) => name), 'help']);
    expect(candidates.find(({ value }) => value === 'validate')?.description).toContain('check files');
    expect(await values('help as')).toEqual(['assess']);
    expect(await values('help assess ')).toEqual([]);
    expect(await values('-')).toEqual(['--version', '--help']);
  });

  it('has its options offered, those of its own definition, without a further list', async () => {
    const definition: CommandDefinition = {
      name: 'invent',
      summary: 'something new',
      examples: [],
      configure: (command) =>
        command
          .argument('<file>', 'a file')
          .argument('[gateway]', 'a gateway')
          .option('-x, --extra <folder>', 'a folder')
          .option('--wide', 'wider')
          .addOption(new Option('--mode <mode>', 'a mode').choices(['slow', 'fast']))
          .addOption(new Option('--secret').hideHelp()),
      run: async () => 0,
    };
    const known = [definition];
    expect(await values('invent -', known)).toEqual(['--extra', '--wide', '--mode', '--help']);
    expect(await values('invent --wide --', known)).toEqual(['--extra', '--mode', '--help']);
    expect(await values('invent --mode ', known)).toEqual(['slow', 'fast']);
    expect(await values('invent --mode=f', known)).toEqual(['--mode=fast']);
    expect(await offered('invent ', known)).toMatchObject({ paths: 'assessments', pathPrefix: '' });
    expect(await offered('invent -x ', known)).toMatchObject({ paths: 'folders' });
    expect(await offered('invent --extra=so', known)).toMatchObject({ paths: 'folders', pathPrefix: '--extra=' });
    expect(await values('invent a.yaml sus', known)).toEqual(['sustaining']);
    expect(await values('invent --mode fast a.yaml sus', known)).toEqual(['sustaining']);
    expect(await values('invent -- a.yaml sus', known)).toEqual(['sustaining']);
    expect(await values('invent a.yaml sustaining ', known)).toEqual(['--extra', '--wide', '--mode', '--help']);
    expect(await values('invent --none=x --wide=', known)).toEqual([]);
  });
});

describe('names', () => {
  it("are the framework's", async () => {
    const gateways = defaultFramework.gateways.map(({ id }) => id);
    const determinations = defaultFramework.determinations.map(({ id }) => id);
    expect(await values('init --gateways ')).toEqual(gateways);
    expect(await values('assess --require ')).toEqual([...new Set([...gateways, ...determinations])]);
    const benchmarks = defaultFramework.gateways.flatMap((gateway) => gateway.benchmarks ?? []);
    const topics = await values('explain ');
    for (const { id } of benchmarks) expect(topics).toContain(id);
    expect(await values('explain LEADERSHIP-T')).toEqual(['leadership-table']);
    expect(await values('explain em-v1')).toEqual(['EM-V1']);
    expect(await values('explain proof-point/co')).toEqual(['proof-point/core-indicators']);
  });

  it('are those of another edition, where the line names one that can be read', async () => {
    const cwd = folderWith({ 'mini.yaml': readFileSync('test/fixtures/mini-edition.yaml', 'utf8') });
    expect(await values('init --framework mini.yaml --gateways s', commands, cwd)).toEqual(['seedling']);
    expect(await values('init --framework none.yaml --gateways ex', commands, cwd)).toEqual(['exploring']);
  });

  it('of readings come with their options, and of findings with a severity next', async () => {
    expect(await values('assess --reading gap-measure=')).toEqual(['gap-measure=absolute', 'gap-measure=relative']);
    expect(await values('assess --rule gap/')).toEqual(['gap/leveling-down=']);
    expect(await values('assess --rule gap/leveling-down=')).toEqual(
      ['error', 'warning', 'info', 'off'].map((severity) => `gap/leveling-down=${severity}`),
    );
    const rules = await values('assess --rule=');
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) expect(Object.keys(findingRules)).toContain(rule.slice('--rule='.length, -1));
  });

  it('of which a list is made are offered behind a comma, without those that are there', async () => {
    expect(await values('init --states OH,N')).not.toContain('OH,OH');
    expect(await values('init --states n')).toContain('NY');
    expect(await values('init --outcomes employment,e')).toEqual(['employment,early-grade-reading']);
  });

  it('of formats may be followed by a file', async () => {
    expect(await values('assess -f js')).toEqual(['json']);
    expect(await offered('assess --format sarif=re')).toMatchObject({ paths: 'files', pathPrefix: 'sarif=' });
    expect(await offered('assess --format=csv=')).toMatchObject({ paths: 'files', pathPrefix: '--format=csv=' });
  });
});

describe('names from a file', () => {
  const add: CommandDefinition = {
    name: 'add',
    summary: 'adds',
    examples: [],
    configure: (command) =>
      command.argument('<file>').argument('<indicator>').option('--group <dimension/group>', 'a group'),
    run: async () => 0,
  };
  const outcomes = `outcomes:
  employment:
    working: { name: "At\\twork\\e[31m", disparities: { race: { groups: { black: {}, "$(x)": {} } } } }
    "$(touch x)": { name: A }
    "a b": { name: A }
    "a;b": { name: A }
other-outcomes:
  meals: { served: { name: S } }
adjacent-outcomes:
  unemployment: { name: U }
`;

  it('are its indicators and groups, but for those that a shell would act upon', async () => {
    const cwd = folderWith({ 'a b.yaml': outcomes, 'a.yaml': outcomes });
    const { candidates } = await offered('add a.yaml ', [add], cwd);
    expect(candidates.map(({ value }) => value)).toEqual([
      'employment/working',
      'meals/served',
      'adjacent-outcomes/unemployment',
    ]);
    expect(await values('add a.yaml employment/working --group ', [add], cwd)).toEqual(['race/black']);
    expect(await values('add a.yaml working --group ', [add], cwd)).toEqual(['race/black']);
    expect(await values('add-value a.yaml working 2025 1 --reference ', commands, cwd)).toEqual(['race/black']);
    const told = await answer(io(cwd), [add], ['add', 'a b.yaml', 'e']);
    expect(told).toBe('none\t\te\nemployment/working\tAt work\n');
  });

  it.each([
    ['missing', ''],
    ['not YAML', 'a: [\n'],
    ['something else', '- 1\n'],
    ['empty', ''],
    ['without outcomes', 'outcomes: 5\n'],
  ])('are none where the file is %s', async (what, text) => {
    const cwd = folderWith(what === 'missing' ? {} : { 'a.yaml': text });
    expect(await values('add a.yaml ', [add], cwd)).toEqual([]);
  });
});

describe('what a shell is told', () => {
  it('is one line where there is nothing to say, whatever was typed', async () => {
    expect(await answer(io(), commands, ['nonsense', 'x'])).toBe('none\t\tx\n');
    expect(await answer(io(), commands, ['assess', 'a\tb'])).toBe('none\t\t\n');
    expect(await answer(io(), commands, [])).toContain('assess\t');
    const failing = (): string => {
      throw new Error('the folder is gone');
    };
    const broken: CommandDefinition = {
      name: 'broken',
      summary: 'breaks',
      examples: [],
      configure: (command) => command.argument('<file>').argument('<indicator>'),
      run: async () => 0,
    };
    expect(await answer({ ...io(), cwd: failing }, [broken], ['broken', 'a.yaml', 'e'])).toBe('none\t\te\n');
  });

  it('has a tab and a line end in their places alone', async () => {
    for (const words of [[''], ['assess', '--'], ['explain', ''], ['assess', '--reading', '']]) {
      const lines = (await answer(io(), commands, words)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines[0]).toMatch(/^none\t\t[^\t]*$/);
      for (const line of lines.slice(1)) expect(line).toMatch(/^[^\t]+\t[^\t]{0,80}$/);
    }
  });
});
