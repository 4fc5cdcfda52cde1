import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { runHere } from './run-here.js';
import { folderWith } from './run-strive.js';

/** Eight of Exploring's nine benchmarks are met. */
const eight = assessmentText(`gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: in-progress, shared-messages: met }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`);
const ninth = 'Code,Status\nEX-V2,met\n';

function folder(files: Readonly<Record<string, string>>) {
  const cwd = folderWith(files);
  return {
    run: (source: string, ...flags: readonly string[]) =>
      runHere(cwd, ['import', source, '--into', 'p.yaml', ...flags]),
    text: () => readFileSync(join(cwd, 'p.yaml'), 'utf8'),
  };
}

describe('strive import says what it does to gateways and verdicts', () => {
  it('for answers: the same before it saves them and when it does', async () => {
    const { run, text } = folder({ 'p.yaml': eight, 'mine.csv': ninth });
    const told = [
      'leadership-table (EX-V2): in-progress -> met',
      'Exploring: 8 -> 9 of 9 benchmarks met; not crossed -> crossed',
      // They waited for Exploring. Now they wait for answers.
      'Emerging, Sustaining, Systems change, Proof point, and Systems transformation: not crossed -> not enough data to say',
      'Proof point, Ongoing proof point, and Systems transformation: not eligible -> not enough data to say',
    ];
    const shown = await run('mine.csv', '--dry-run');
    expect(shown.stdout.split('\n')).toEqual([...told, '1 change found for p.yaml. Nothing was saved.', '']);
    expect(text()).toBe(eight);
    const made = await run('mine.csv');
    expect(made.stdout.split('\n')).toEqual([...told, '1 change made in p.yaml.', '']);
    const again = await run('mine.csv');
    expect(again.stdout).toBe('No changes. p.yaml stays the same.\n');
  });

  it('by the settings of the folder', async () => {
    // No review has confirmed anything.
    const { run } = folder({ 'p.yaml': eight, 'mine.csv': ninth, 'strive.config.yaml': 'basis: reviewed\n' });
    expect((await run('mine.csv')).stdout).toBe(
      [
        'leadership-table (EX-V2): in-progress -> met',
        // What waits for a review is unknown. What isn't met is a no.
        'Exploring, Emerging, Sustaining, Systems change, Proof point, and Systems transformation: not crossed -> not enough data to say',
        'Proof point, Ongoing proof point, and Systems transformation: not eligible -> not enough data to say',
        '1 change made in p.yaml.\n',
      ].join('\n'),
    );
  });

  it('for the numbers of a download', async () => {
    // Of seven core indicators five count, as two have declined. Four are needed.
    const file = readFileSync('examples/proof-point.yaml', 'utf8');
    const { run, text } = folder({
      'p.yaml': file,
      'enrolled.csv': 'Year,Pct\n2024,54\n',
      'graduated.csv': 'Year,Pct\n2024-25,83\n',
    });
    const columns = ['--period-column', 'Year', '--value-column', 'Pct', '--no-remember'];
    const about = (outcome: string, indicator: string) => ['--outcome', outcome, '--indicator', indicator, ...columns];
    // 54 - 56.2 = -2.2 is a decline of more than a point: four are left.
    const enrolled = about('postsecondary-enrollment', 'fall-enrollment');
    const first = await run('enrolled.csv', ...enrolled, '--period-kind', 'calendar-year');
    expect([first.status, first.stdout.match(/^Proof point: .*$/m)]).toEqual([0, null]);
    const before = text();
    // 83 - 85.1 = -2.1, too: three are left.
    for (const flags of [['--dry-run'], []]) {
      const { stdout } = await run(
        'graduated.csv',
        ...about('high-school-graduation', 'four-year-graduation'),
        ...flags,
      );
      expect(stdout.match(/^Proof point: .*$/gm)).toEqual([
        'Proof point: crossed -> not crossed',
        'Proof point: eligible -> not eligible',
      ]);
      if (flags.length > 0) expect(text()).toBe(before);
    }
  });

  it("or that it can't say, while the file has other errors", async () => {
    const { run } = folder({ 'p.yaml': `${eight}principles: { advance-equity: 7 }\n`, 'mine.csv': ninth });
    expect((await run('mine.csv')).stdout).toBe(
      'leadership-table (EX-V2): in-progress -> met\nThe file has other errors, so no results were computed. To see them: strive validate p.yaml\n1 change made in p.yaml.\n',
    );
  });
});

describe('warnings that an import brings', () => {
  it("are told where they're new, and not where an entry of a list only moves", async () => {
    const entry = (title: string) =>
      `  - { title: ${title}, on: 2025-08-20, kind: policy, evidence: [{ file: ${title}.pdf }] }\n`;
    const { run, text } = folder({
      'p.yaml': assessmentText(`systems-change-examples:\n${entry('bus')}${entry('form')}`),
      // The first is cleared; its evidence goes with it.
      'examples.csv':
        'number,example,took-effect,kind,evidence-1-title,evidence-1-link\n1,,,,,\n2,form,2025-08-20,policy,,form.pdf\n',
      'exported.csv': [
        'table,row,column,exported',
        'examples,1,,',
        'examples,1,example,bus',
        'examples,1,took-effect,2025-08-20',
        'examples,1,kind,policy',
        'examples,1,evidence-1-link,bus.pdf',
        'examples,2,,',
        'examples,2,example,form',
        'examples,2,took-effect,2025-08-20',
        'examples,2,kind,policy',
        'examples,2,evidence-1-link,form.pdf\n',
      ].join('\n'),
    });
    const { status, stderr } = await run('examples.csv');
    expect([status, stderr]).toEqual([0, '']);
    expect(text()).toContain(`systems-change-examples:\n${entry('form')}`);
  });

  it('are counted from the fifty-first on', async () => {
    const years = Array.from({ length: 60 }, (_, at) => 1960 + at);
    const { run } = folder({
      'p.yaml': assessmentText(
        'outcomes:\n  employment:\n    jobs: { name: Jobs, unit: percent, values: { 2025: 50 } }\n',
      ),
      // Each is about fewer than ten people.
      'years.csv': `Year,Pct,N\n${years.map((year) => `${year},50,5\n`).join('')}`,
    });
    const { status, stderr } = await run(
      ...(['years.csv', '--outcome', 'employment', '--indicator', 'jobs', '--period-column', 'Year'] as const),
      ...['--value-column', 'Pct', '--n-column', 'N', '--period-kind', 'calendar-year'],
    );
    expect(status).toBe(0);
    expect(stderr.match(/^strive: p\.yaml:\d+: /gm)).toHaveLength(50);
    expect(stderr).toMatch(/^strive: found 1\d more warnings\. To see all of them: strive validate p\.yaml$/m);
  });
});
