import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runHere } from './run-here.js';
import { folderWith } from './run-strive.js';

/** A program that no edition has, in the few lines that it takes, behind the programs of the invented edition. */
const own = `  - id: night-school
    title: Night school
    statement: Gardeners teach each other after dark.
    kind: participation
    held: "2030"
    citation: { source: almanac, where: Nights }
    criteria:
      - id: grown
        title: More vegetables
        statement: More vegetables are eaten.
        rule: { kind: indicator-trend, outcomes: [vegetables-eaten], trends: [improved] }
      - id: young
        title: Not blossoming yet
        statement: Blossoming isn't crossed.
        rule: { kind: gateway-not-crossed, gateway: blossoming }
    topics:
      - { id: water, title: Water, benchmarks: [BL-S2] }
    facts:
      - { id: northern, title: In a northern state, states: [ME, MN] }
`;

/** Servings rise from 2 to 4: more than the edition's tolerance of 5 percent. Blossoming has no benchmark met. */
const garden = `strive: 1
framework: community-gardens/2031
partnership: { name: Corner Garden, states: [MN] }
assessed-on: 2031-06-30
gateways:
  seedling: { soil: { plot-agreed: met } }
  blossoming: { soil: { compost: not-started, rain-barrels: not-started }, neighbors: { open-days: not-started, shared-harvest: not-started } }
outcomes:
  vegetables-eaten:
    servings: { name: Servings a day, unit: score, values: { 2029: 2, 2030: 4 } }
`;

let cwd: string;
beforeEach(() => {
  const edition = readFileSync('test/fixtures/mini-edition.yaml', 'utf8');
  cwd = folderWith({
    'garden.yaml': garden,
    'no-numbers.yaml': garden.slice(0, garden.indexOf('outcomes:')),
    'own.yaml': edition.replace('\ncapacityStages:', `${own}\ncapacityStages:`),
  });
});

const run = async (...arguments_: string[]) => {
  const ran = await runHere(cwd, [...arguments_, '--framework', 'own.yaml']);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return ran.stdout;
};

describe('a program that is added to an edition, and nowhere else', () => {
  it('is judged, with its topics and its facts', async () => {
    const { assessments } = JSON.parse(await run('assess', 'garden.yaml', 'no-numbers.yaml', '--format', 'json'));
    const [judged, unknown] = assessments.map(({ programs }: { programs: { id: string }[] }) =>
      programs.find(({ id }) => id === 'night-school'),
    );
    expect(judged).toMatchObject({
      title: 'Night school',
      kind: 'participation',
      held: '2030',
      verdict: 'eligible',
      criteria: [
        { id: 'grown', result: 'met' },
        { id: 'young', result: 'met' },
      ],
      // An outcome that a criterion goes by is a topic by itself.
      topics: [
        { id: 'vegetables-eaten', because: ['servings'] },
        { id: 'water', because: ['rain-barrels'] },
      ],
      facts: { northern: true },
    });
    // The file leaves its outcomes out: whether more is eaten is unknown, and so is the verdict.
    expect(unknown).toMatchObject({
      verdict: 'undetermined',
      criteria: [{ result: 'undetermined' }, { result: 'met' }],
    });
  });

  it('is in the report for people, and in that of many', async () => {
    expect(await run('assess', 'garden.yaml', '--verbose')).toContain('Night school');
    const { summary } = JSON.parse(await run('assess', 'garden.yaml', 'no-numbers.yaml', '--format', 'json'));
    expect(summary.programs['night-school']).toEqual({ eligible: 1, 'not-eligible': 0, undetermined: 1 });
  });

  it('is a row of the table of programs', async () => {
    const rows = (await run('assess', 'garden.yaml', '--format', 'csv', '--rows', 'programs')).split('\r\n');
    expect(rows[0]).toBe(
      '\ufefffile,partnership,assessed_on,program,title,kind,held,verdict,criteria_met,criteria_unmet,criteria_unknown,topics,topics_because,facts,reason',
    );
    expect(rows.find((row) => row.includes('night-school'))).toBe(
      'garden.yaml,Corner Garden,2031-06-30,night-school,Night school,participation,2030,eligible,"grown; young",,,"vegetables-eaten; water","vegetables-eaten: servings; water: rain-barrels",northern: true,All 2 criteria are met.',
    );
  });

  it('is explained', async () => {
    const text = (await run('explain', 'night-school')).replace(/\s+/g, ' ');
    expect(text).toContain('Gardeners teach each other after dark.');
    expect(text).toContain('More vegetables: met when an indicator of Vegetables eaten, core or not, improved.');
    expect(text).toContain("Not blossoming yet: met when Blossoming isn't crossed.");
    expect(text).toContain("Topic: Water, while BL-S2 doesn't count.");
    expect(text).toContain("Fact: In a northern state (ME, MN). It doesn't affect the result.");
    expect(text).toContain('Nights');
  });
});
