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
    expect(flat(stdout)).toContain("* Under the framework's own method, crossed: none yet; next: Exploring.");
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
});
