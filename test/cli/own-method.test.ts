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
