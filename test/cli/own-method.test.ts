import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

/** By its own method the designation makes up for what is not assessed; by the framework's, nothing is known to be crossed. */
const credited = assessmentText(
  'designations: [{ id: emerging, on: 2025-01-15 }]\nmethod: { readings: { designation-credit: early-gateways } }\n',
  'Credited Valley',
);
const network = () => folderWith({ 'a.strive.yaml': credited, 'b.strive.yaml': assessmentText('', 'Plain Valley') });
const flat = (printed: string) => printed.replace(/\s+/g, ' ');

describe('many files, one with a method of its own', () => {
  it("are a table that marks it, counts under the framework's own method and names it", () => {
    const { stdout, status } = strive(['assess', '.'], { cwd: network() });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Credited Valley +Emerging\* +Sustaining \?\* /m);
    expect(flat(stdout)).toContain(
      "* Under the framework's own method, crossed: none yet; next: Exploring; changes to go: 35 to Proof point.",
    );
    // Nobody is known to have crossed it; both stand before it.
    expect(stdout).toMatch(/^Exploring +– +2 +2/m);
    expect(flat(stdout)).toContain('Under their own method, 1 would differ: Credited Valley.');
  });

  it('are counted by both methods in JSON', () => {
    const { summary, assessments } = JSON.parse(strive(['assess', '.', '--format', 'json'], { cwd: network() }).stdout);
    expect(summary).toMatchObject({
      framework: 'theory-of-action/2019',
      basis: 'self',
      methodInForce: 'file',
      readings: {},
      crossed: { exploring: 1, emerging: 1, sustaining: 0 },
      frameworkCrossed: { exploring: 0, emerging: 0, sustaining: 0 },
      departing: 1,
      differing: 1,
    });
    expect(assessments[0]).toMatchObject({
      lastCrossed: 'emerging',
      frameworkLastCrossed: null,
      next: 'sustaining',
      frameworkNext: 'exploring',
    });
    expect(assessments[0].gateways[0]).toMatchObject({ state: 'crossed', frameworkState: 'undetermined' });
  });

  it('are counted by what the run asks for, in threads too', () => {
    const flags = ['--basis', 'reviewed', '--reading', 'designation-credit=early-gateways', '--jobs', '2'];
    const cwd = network();
    const { stdout } = strive(['assess', '.', ...flags], { cwd });
    expect(flat(stdout)).toContain("Basis reviewed: a benchmark counts if it's met and a review confirmed it");
    expect(flat(stdout)).toContain(
      "Method rows and counts follow each file's own method with this run's readings (designation-credit: early-gateways)",
    );
    const { summary } = JSON.parse(strive(['assess', '.', ...flags, '--format', 'json'], { cwd }).stdout);
    expect(summary).toMatchObject({ basis: 'reviewed', readings: { 'designation-credit': 'early-gateways' } });
    const own = strive(['assess', '.', '--method', 'file'], { cwd }).stdout;
    // By its own method one has crossed it; of the other it is not known.
    expect(own).toMatch(/^Exploring +1 of 1 +1 +1/m);
    const framework = strive(['assess', '.', '--method', 'framework'], { cwd }).stdout;
    expect(flat(framework)).toContain("Method the framework's; this run ignores the files' own methods");
    expect(framework).not.toContain('*  ');
    expect(framework).not.toContain('would differ');
  });
});

describe('how many files moved, one with a method of its own', () => {
  const exploring = `gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: met }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;
  /** By its own method it gains Emerging and keeps Exploring. By the framework's, it loses Exploring. */
  const moved = () =>
    folderWith({
      'old/a.strive.yaml': assessmentText(exploring, 'Credited Valley'),
      'new/a.strive.yaml': credited,
      'old/b.strive.yaml': assessmentText('', 'Plain Valley'),
      'new/b.strive.yaml': assessmentText(exploring, 'Plain Valley'),
    });
  const assess = (...more: string[]) => strive(['assess', 'new', '--against', 'old', ...more], { cwd: moved() }).stdout;
  const inWords =
    "Last crossed: Exploring → Emerging (under the framework's own method: Exploring → none). Gained: Emerging (only under the file's own method). Under the framework's own method, also lost: Exploring.";

  it('is marked in the table, and told below the row', () => {
    const printed = assess();
    expect(printed).toMatch(/^Credited Valley .* \+1\* /m);
    expect(printed).toMatch(/^Plain Valley .* \+1 /m);
    expect(flat(printed)).toContain(inWords);
    expect(assess('--method', 'framework')).toMatch(/^Credited Valley .* -1 /m);
  });

  it("is counted by the framework's own method, unless the run asks for another", () => {
    expect(flat(assess())).toContain(
      '2 partnerships compared: 1 gained, 1 lost, 0 stayed the same. Under their own method: 2 gained, 0 lost, 0 stayed the same.',
    );
    expect(flat(assess('--method', 'file'))).toContain(
      "2 partnerships compared: 2 gained, 0 lost, 0 stayed the same. Under the framework's own method: 1 gained, 1 lost, 0 stayed the same.",
    );
  });

  it.each(['markdown', 'html'])('is told in a cell of %s', (format) => {
    expect(flat(assess('--format', format)).replaceAll('&#39;', "'")).toContain(inWords);
  });

  it('is told in short for each file', () => {
    expect(assess('--quiet')).toContain(
      "movement: gained Emerging (only under the file's own method) (under the framework's own method, also lost: Exploring);",
    );
  });

  it('has columns of its own in CSV, and keys in each line of JSON', () => {
    const [head = '', first = ''] = assess('--format', 'csv').split('\n');
    const cells = first.trim().split(',');
    const cell = (name: string) => cells[head.trim().split(',').indexOf(name)];
    expect([cell('gained'), cell('lost'), cell('last_crossed_before')]).toEqual([
      'gateway:emerging',
      'none',
      'exploring',
    ]);
    expect([cell('gained_by_framework'), cell('lost_by_framework'), cell('last_crossed_before_by_framework')]).toEqual([
      'none',
      'gateway:exploring',
      'exploring',
    ]);
    const line = JSON.parse(assess('--format', 'ndjson').split('\n')[0] ?? '');
    expect(line.movement).toMatchObject({
      gained: [{ id: 'emerging' }],
      frameworkGained: [],
      lost: [],
      frameworkLost: [{ id: 'exploring', before: 'crossed', after: 'undetermined' }],
    });
  });
});

describe('how many changes are to go, under a method of its own', () => {
  const files = () => folderWith({ 'a.strive.yaml': credited, 'b.strive.yaml': assessmentText('', 'Plain Valley') });
  const next = (method: 'file' | 'framework') => {
    const words = ['assess', '.', '--format', 'json', '--method', method];
    return JSON.parse(strive(words, { cwd: files() }).stdout).assessments[0];
  };

  it("is given under the framework's own method, too, and marked", () => {
    // Sustaining takes 9 benchmarks, Systems change 4, and a core indicator of 4 outcomes has to hold: 17. Without the
    // credit, the 9 of Exploring and the 9 of Emerging come on top: 35.
    const [own, framework] = [17, 35];
    const { nextVerdict, frameworkNextVerdict } = next('file');
    expect(nextVerdict).toEqual({ id: 'proof-point', changes: own });
    expect(frameworkNextVerdict).toEqual({ id: 'proof-point', changes: framework });
    expect(next('framework')).toMatchObject({ nextVerdict: frameworkNextVerdict, frameworkNextVerdict });
    const wide = strive(['assess', '.'], { cwd: files(), env: { COLUMNS: '160' } }).stdout;
    expect(wide).toMatch(new RegExp(`^Credited Valley .* ${own}\\* `, 'm'));
    expect(flat(wide)).toContain(`next: Exploring; changes to go: ${framework} to Proof point.`);
    expect(wide).toMatch(new RegExp(`^Plain Valley .* ${framework} `, 'm'));
    const markdown = strive(['assess', '.', '--format', 'markdown'], { cwd: files() }).stdout;
    expect(markdown).toContain(`| ${own} (under the framework's own method: ${framework} to Proof point) |`);
    const csv = strive(['assess', '.', '--format', 'csv'], { cwd: files() }).stdout.split('\n');
    const cells = (csv[1] ?? '').trim().split(',');
    const cell = (name: string) => cells[(csv[0] ?? '').trim().split(',').indexOf(name)];
    expect([cell('changes_to_next_verdict'), cell('changes_to_next_verdict_by_framework')]).toEqual([
      String(own),
      String(framework),
    ]);
    expect(cell('next_verdict_by_framework')).toBe('proof-point');
  });
});

describe('one file with a method of its own', () => {
  const one = () => folderWith({ 'a.yaml': credited });
  const shown = (...words: string[]) => flat(strive(words, { cwd: one() }).stdout);

  it.each([
    ['text', "EXPLORING: CROSSED (UNDER THE FRAMEWORK'S OWN METHOD: NOT ENOUGH DATA TO SAY)"],
    ['markdown', "## Exploring: crossed (under the framework's own method: not enough data to say)"],
    ['html', ">Exploring: crossed (under the framework's own method: not enough data to say)</h2>"],
  ])("has plans that mark a goal's verdict, as %s", (format, said) => {
    const plan = shown('plan', 'a.yaml', '--for', 'exploring', '--format', format);
    expect(plan).toContain(said);
    // What's no goal is told, too.
    expect(plan).toContain(
      "Under the framework's own method, not enough data to say: Emerging. To plan for that, add --method framework.",
    );
    const framework = shown('plan', 'a.yaml', '--for', 'exploring', '--format', format, '--method', 'framework');
    expect(framework).not.toMatch(/under the framework's own method/i);
  });

  it('has plans that give both verdicts in JSON', () => {
    const plan = JSON.parse(strive(['plan', 'a.yaml', '--format', 'json'], { cwd: one() }).stdout);
    // The next gateway, and the three determinations: of these nobody knows under either method.
    expect(
      plan.goals.map((goal: Record<string, unknown>) => [goal['id'], goal['verdict'], goal['frameworkVerdict']]),
    ).toEqual([
      ['sustaining', 'undetermined', 'undetermined'],
      ['proof-point', 'undetermined', 'undetermined'],
      ['ongoing-proof-point', 'not-eligible', 'not-eligible'],
      ['systems-transformation', 'undetermined', 'undetermined'],
    ]);
    expect(plan.differs).toEqual([
      { kind: 'gateway', id: 'exploring', title: 'Exploring', verdict: 'crossed', frameworkVerdict: 'undetermined' },
      { kind: 'gateway', id: 'emerging', title: 'Emerging', verdict: 'crossed', frameworkVerdict: 'undetermined' },
    ]);
  });

  it.each([
    ['text', "under 1,152 Under the framework's own method: not enough data to say Depends on designation-credit"],
    ['markdown', "under 1,152 - Under the framework's own method: not enough data to say - Depends on:"],
    ['html', "crossed (under the framework's own method: not enough data to say)"],
  ])('has verdicts whose firmness is told beside it, as %s', (format, said) => {
    const firmness = shown('sensitivity', 'a.yaml', '--draws', '1', '--format', format);
    expect(firmness).toContain(said);
    expect(shown('sensitivity', 'a.yaml', '--draws', '1', '--format', format, '--method', 'framework')).not.toContain(
      "nder the framework's own method",
    );
  });

  it('has firmness with both verdicts and everything that differs in JSON', () => {
    const folder = folderWith({
      'a.yaml': credited.replace('method: {', 'method: { minimum-cell-size: 20, tolerance: { points: 2.5 },'),
    });
    const words = ['sensitivity', 'a.yaml', '--draws', '1'];
    const { results, departures } = JSON.parse(strive([...words, '--format', 'json'], { cwd: folder }).stdout);
    expect(results[0]).toMatchObject({ id: 'exploring', verdict: 'crossed', frameworkVerdict: 'undetermined' });
    expect(results[2]).toMatchObject({ id: 'sustaining', verdict: 'undetermined', frameworkVerdict: 'undetermined' });
    expect(departures).toEqual([
      { name: 'tolerance.points', framework: 1, used: 2.5, by: 'file' },
      { name: 'minimum-cell-size', framework: 10, used: 20, by: 'file' },
      { name: 'designation-credit', framework: 'none', used: 'early-gateways', by: 'file' },
    ]);
    expect(flat(strive(words, { cwd: folder }).stdout)).toContain(
      "Method differs from the framework's: tolerance.points: 2.5; minimum-cell-size: 20; designation-credit: early-gateways File",
    );
  });

  it('has gateways on its public page that are marked', () => {
    const cwd = one();
    strive(['publish', 'a.yaml', '--to', 'public', '--with-gateways'], { cwd });
    const page = readFileSync(join(cwd, 'public/index.html'), 'utf8');
    expect(page).toContain("Exploring: crossed (under the framework's own method: not enough data to say)");
    expect(page).not.toContain('Sustaining: not enough data to say (');
  });
});
