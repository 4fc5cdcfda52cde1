import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { read } from '../../../report/html/page-parts.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

const exploring = (status: string) => `gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: ${status} }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;

/**
 * By its own method the designation makes up for what isn't assessed: Exploring and Emerging are crossed. By the framework's,
 * nobody knows.
 */
const credited = assessmentText(
  'designations: [{ id: emerging, on: 2025-01-15 }]\nmethod: { readings: { designation-credit: early-gateways } }\n',
  'Credited Valley',
);

/**
 * Credited Valley loses Exploring by the framework's own method, and gains Emerging by its own. Plain Hills, without a method
 * of its own, gains Exploring.
 */
const network = () =>
  folderWith({
    'old/a.strive.yaml': assessmentText(exploring('met'), 'Credited Valley'),
    'new/a.strive.yaml': credited,
    'old/b.strive.yaml': assessmentText(exploring('lapsed'), 'Plain Hills'),
    'new/b.strive.yaml': assessmentText(exploring('met'), 'Plain Hills'),
  });

const flat = (printed: string) => printed.replace(/\s+/g, ' ');
const compare = async (...more: string[]) => {
  const { stdout, stderr, status } = await runHere(network(), ['compare', ...more]);
  return { stdout: flat(stdout), stderr, status };
};
const folders = (...more: string[]) => compare('old', 'new', ...more);
const files = (...more: string[]) => compare('old/a.strive.yaml', 'new/a.strive.yaml', ...more);

describe("a comparison of folders, one with a file's own method", () => {
  it("counts by the framework's own method, as the exit status does, and names who differs", async () => {
    const { stdout, stderr, status } = await folders('--require', 'no-loss');
    expect(status).toBe(1);
    expect(stderr).toBe(
      "strive: new/a.strive.yaml lost: Exploring (gateway, only under the framework's own method).\n",
    );
    expect(stdout).toContain(
      "2 partnerships compared: 1 gained, 1 lost, 0 stayed the same. The counts follow the framework's own method. Under their own method, 1 would differ: Credited Valley.",
    );
    // Before, Credited Valley has crossed it; after, Plain Hills has, and of Credited Valley nobody knows.
    expect(stdout).toContain('Exploring: crossed 1 1 Emerging: crossed 0 0 ');
  });

  it("counts by the files' own method with --method file, as the exit status does", async () => {
    const { stdout, stderr, status } = await folders('--require', 'no-loss', '--method', 'file');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      "2 partnerships compared: 2 gained, 0 lost, 0 stayed the same. The counts follow each file's own method. Under the framework's own method, 1 would differ: Credited Valley.",
    );
    expect(stdout).toContain('Exploring: crossed 1 2 Emerging: crossed 0 1 ');
  });

  it('speaks of one method alone with --method framework', async () => {
    const { stdout, status } = await folders('--require', 'no-loss', '--method', 'framework');
    expect(status).toBe(1);
    expect(stdout).toContain('2 partnerships compared: 1 gained, 1 lost, 0 stayed the same. GAINED Plain Hills');
    expect(stdout).not.toContain('own method');
  });

  it('counts the same in JSON, with both methods at each result', async () => {
    const { stdout } = await folders('--format', 'json');
    const { summary, countedBy, pairs } = JSON.parse(stdout);
    expect(countedBy).toBe('framework');
    expect(summary).toMatchObject({
      gained: 1,
      lost: 1,
      unchanged: 0,
      differing: 1,
      crossed: { exploring: { before: 1, after: 1 }, emerging: { before: 0, after: 0 } },
    });
    expect(pairs[0]).toMatchObject({
      old: { lastCrossed: 'exploring', frameworkLastCrossed: 'exploring' },
      new: { lastCrossed: 'emerging', frameworkLastCrossed: null },
      gains: [],
      losses: [{ kind: 'gateway', id: 'exploring', after: 'undetermined' }],
    });
    expect(pairs[0].same[0]).toEqual({
      kind: 'gateway',
      id: 'exploring',
      title: 'Exploring',
      result: 'crossed',
      frameworkBefore: 'crossed',
      frameworkAfter: 'undetermined',
    });
    expect(pairs[1]).toMatchObject({ gains: [{ kind: 'gateway', id: 'exploring', before: 'not-crossed' }] });
  });

  it.each([
    [
      'text',
      [
        "GAINED Credited Valley (new/a.strive.yaml) + Emerging (only under the file's own method)",
        "LOST ONLY UNDER THE FRAMEWORK'S OWN METHOD x Credited Valley: Exploring To see why: --method framework",
      ],
    ],
    [
      'markdown',
      [
        "| Credited Valley | Emerging (only under the file's own method) | Exploring (only under the framework's own method) |",
        "The counts follow the framework's own method. Under their own method, 1 would differ: Credited Valley.",
      ],
    ],
    [
      'github',
      [
        "| Credited Valley | Emerging (only under the file's own method) | Exploring (only under the framework's own method) |",
        "<summary>Credited Valley: Gained: Emerging (only under the file's own method). Lost: Exploring (only under the framework's own method).</summary>",
        "The counts follow the framework's own method. Under their own method, 1 would differ: Credited Valley.",
      ],
    ],
  ])('marks what only one method shows, as %s', async (format, said) => {
    const { stdout } = await folders('--format', format);
    for (const one of said) expect(stdout).toContain(one);
  });

  it('marks it on a page', async () => {
    const page = read((await folders('--format', 'html')).stdout);
    expect(page).toContain("Emerging (only under the file's own method)");
    expect(page).toContain("Exploring (only under the framework's own method)");
    expect(page).toContain('Under their own method, 1 would differ: Credited Valley.');
  });
});

describe('a comparison of two files, one with a method of its own', () => {
  it("says the framework's before and after where they differ", async () => {
    const { stdout } = await files();
    expect(stdout).toContain(
      "Gained: Emerging (only under the file's own method). Lost: Exploring (only under the framework's own method).",
    );
    expect(stdout).toContain(
      "+ Emerging: crossed (before: not enough data to say) (under the framework's own method: not enough data to say before and after)",
    );
    expect(stdout).toContain(
      "+ Crossed: Exploring (under the framework's own method: not enough data to say, before: crossed)",
    );
    expect(stdout).toContain("LOST ONLY UNDER THE FRAMEWORK'S OWN METHOD ? Exploring: not enough data to say (before:");
  });

  it.each(['markdown', 'github'])('says so in a table of %s', async (format) => {
    const { stdout } = await files('--format', format);
    expect(stdout).toContain(
      "| Gained | Emerging | not enough data to say | crossed (under the framework's own method: not enough data to say) |",
    );
    expect(stdout).toContain(
      "| Lost (only under the framework's own method) | Exploring | crossed | crossed (under the framework's own method: not enough data to say) |",
    );
  });

  it('says so on a page', async () => {
    const page = read((await files('--format', 'html')).stdout);
    expect(page).toContain(
      "Emerging gateway Gained not enough data to say crossed (under the framework's own method: not enough data to say)",
    );
    expect(page).toContain("Lost Exploring (only under the framework's own method)");
  });

  it('says nothing of methods where the file has none of its own', async () => {
    const { stdout } = await compare('old/b.strive.yaml', 'new/b.strive.yaml');
    expect(stdout).toContain('Gained: Exploring. Lost: nothing.');
    expect(stdout).not.toContain('own method');
  });

  it('names the readings that the run sets', async () => {
    const { stdout } = await files('--reading', 'designation-credit=early-gateways');
    // With it, the framework's own method gives what the file's does.
    expect(stdout).toContain('Readings designation-credit: early-gateways (set by this run, for both)');
    expect(stdout).toContain('Gained: Emerging. Lost: nothing.');
  });
});
