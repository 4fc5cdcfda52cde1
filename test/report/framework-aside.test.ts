import { describe, expect, it } from 'vitest';
import type { AssessmentResult, ValidAssessment } from '../../src/generated/report.js';
import { stepSummary } from '../../src/report/github/step-summary.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import type { ReportOptions } from '../../src/report/report-options.js';
import { columnsOf } from '../../src/report/text/measure.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { garden, gardens } from '../insight/gardens.js';
import { readCsv } from './csv/read-csv.js';
import { reportOptions } from './fixtures/fixtures.js';

/** By its own method it crossed two gateways and is eligible; by the framework's it crossed none. */
const acorn = garden('Acorn', {
  lastCrossed: 'blossoming',
  next: 'orchard',
  states: ['crossed', 'crossed', 'undetermined'],
  verdicts: ['eligible', 'undetermined'],
  criteria: ['met', 'met', 'met'],
  framework: {
    lastCrossed: null,
    next: 'seedling',
    states: ['undetermined', 'not-crossed', 'not-crossed'],
    verdicts: ['not-eligible', 'undetermined'],
    // The framework does not ask the third.
    criteria: ['undetermined', 'unmet'],
  },
  departures: 1,
});
const birch = garden('Birch', { states: ['undetermined', 'not-crossed', 'not-crossed'] });
/** The same gateway comes next by either method, in another state. */
const cedar = garden('Cedar', {
  states: ['not-crossed', 'not-crossed', 'not-crossed'],
  framework: { states: ['undetermined', 'not-crossed', 'not-crossed'] },
});

const wide = { framework: gardens, width: 120 };

function text(result: ValidAssessment, changes: Partial<ReportOptions> = {}): string {
  return renderAll(textFormat, [result], reportOptions({ ...wide, ...changes }));
}

const flat = (printed: string) => printed.replace(/\s+/g, ' ');

function markdown(result: ValidAssessment): string {
  return renderAll(markdownFormat, [result], reportOptions(wide));
}

describe("what the framework's own method gives otherwise", () => {
  it('stands at a glance', () => {
    expect(flat(text(acorn))).toContain(
      "Blossoming is crossed (under the framework's own method: no gateway yet), and Orchard is next (under the framework's own method: Seedling). It needs all its criteria met. There isn't enough data to say whether it's crossed. Sunflower",
    );
    expect(text(acorn)).toContain("Sunflower         ✓ eligible (under the framework's own method: not eligible)\n");
    expect(flat(text(cedar))).toMatch(
      /No gateway is crossed yet, and Seedling is next \(under the framework's own method: not enough data to say\)\. It needs all its criteria met\. Sun/,
    );
    expect(markdown(acorn)).toContain(
      "| Crossed | **Blossoming** (under the framework's own method: no gateway yet) |",
    );
    expect(markdown(acorn)).toMatch(
      /\| Next \| Orchard \(under the framework's own method: Seedling\)\. It needs all its criteria met\. .* \|/,
    );
  });

  it('marks each gateway, with a sentence for each state that it gives', () => {
    expect(text(acorn)).toMatch(/^ +✓\* +✓\* +→ next\*$/m);
    expect(text(acorn)).toContain("  * Under the framework's own method, not crossed: Blossoming, Orchard.\n");
    expect(text(acorn)).toContain("  * Under the framework's own method, not enough data to say: Seedling.\n");
    expect(text(acorn)).not.toContain('method, crossed:');
    expect(markdown(acorn)).toMatch(
      /\| Blossoming \| \*\*crossed\*\* \(under the framework's own method: not crossed\) \|/,
    );
    expect(markdown(acorn)).toMatch(
      /\| Orchard \| \*\*not enough data to say \(next\)\*\* \(under the framework's own method: not crossed\) \|/,
    );
  });

  it('stands beside each verdict and criterion', () => {
    const printed = text(acorn);
    const verdicts = printed.slice(printed.indexOf('\nVERDICTS'));
    expect(verdicts).toContain("✓ Sunflower: eligible\n  Under the framework's own method: ✗ not eligible.\n");
    const below = (title: string) =>
      verdicts.split('\n')[verdicts.split('\n').findIndex((line) => line.includes(title)) + 1];
    expect(below('✓ Earlier gateways')).toBe("      Under the framework's own method: unknown.");
    expect(below('✓ Three blossoms')).toBe("      Under the framework's own method: no.");
    expect(below('✓ Harvest')).toBe("      Under the framework's own method: doesn't apply.");
    expect(markdown(acorn)).toContain(
      "- Three blossoms: **yes** (needs 1, has 0) (under the framework's own method: no).",
    );
  });

  it("is told of criteria that the framework's own method alone asks", () => {
    const alone = garden('Date', { criteria: [], framework: { criteria: ['unmet', 'met'] } });
    const sentence = "The framework's own method also requires: Earlier gateways (no); Three blossoms (yes).";
    expect(text(alone)).toContain(`  ${sentence}\n`);
    expect(markdown(alone)).toContain(`\n${sentence}\n`);
  });

  it('stands above next steps that lead elsewhere, with how to see the others', () => {
    const steps = { ...acorn, nextSteps: [{ title: 'Plant', why: 'It grows.' }] };
    const sentence = "These steps follow this report's method. Under the framework's own method, Seedling is next.";
    const advice = 'To see its steps, add --method framework.';
    expect(text(steps)).toContain(`\nNEXT STEPS\n\n  ${sentence}`);
    expect(flat(text(steps))).toContain(`${sentence} ${advice} 1 Plant It grows.`);
    expect(markdown(steps)).toContain(`## Next steps\n\n${sentence} ${advice}\n\n1. Plant. It grows.`);
    // With no step of its own, too.
    expect(markdown(acorn)).toContain(`## Next steps\n\n${sentence}`);
    const byRun = { ...steps.method, departures: [{ name: 'x', framework: 1, used: 2, by: 'run' as const }] };
    expect(text({ ...steps, method: byRun })).not.toContain('add --method');
    expect(flat(text({ ...steps, frameworkNext: null }))).toContain(
      "Under the framework's own method, every gateway is crossed.",
    );
  });

  it('stands in the one line for a file', () => {
    expect(text(acorn, { detail: 'quiet' })).toBe(
      "acorn.yaml: Acorn; crossed: Blossoming (under the framework's own method: none), next: Orchard, not enough data to say (under the framework's own method: Seedling); Sunflower: eligible (under the framework's own method: not eligible); Second sunflower: not enough data to say; no findings\n",
    );
  });

  it('is not spoken of where it is the same', () => {
    for (const printed of [text(birch), text(birch, { detail: 'quiet' }), markdown(birch)]) {
      expect(printed).not.toContain('own method');
      expect(printed).not.toMatch(/[✓✗?]\*/);
    }
  });
});

describe("what the framework's own method makes of numbers otherwise", () => {
  const fig = garden('Fig', {
    core: ['maintained', 'improved'],
    gaps: [
      { result: 'unchanged', counts: false },
      { result: 'reduced', counts: true },
      { result: 'widened', counts: false },
    ],
    framework: {
      core: ['declined', 'improved'],
      gaps: [
        { result: 'widened', counts: false },
        // It shrinks all the same, and does not count.
        { result: 'reduced', counts: false },
        { result: 'widened', counts: false },
      ],
    },
    departures: 1,
  });

  it('stands below each trend and gap', () => {
    const lines = text(fig).split('\n');
    const below = (words: string) => lines[lines.findIndex((line) => line.includes(words)) + 1];
    expect(below('= maintained')).toBe("    Under the framework's own method: declined.");
    expect(below('= unchanged')).toBe("        Under the framework's own method: widened.");
    expect(below('✓ reduced')).toBe("        Under the framework's own method: reduced, but doesn't count.");
    expect(lines.filter((line) => line.includes("Under the framework's own method"))).toHaveLength(3);
  });

  it('stands in Markdown, and at length', () => {
    const cells = markdown(fig);
    expect(cells).toContain("| **maintained** (under the framework's own method: declined) |");
    expect(cells).toContain("| unchanged (under the framework's own method: widened) |");
    expect(cells).toContain("| reduced (under the framework's own method: reduced, but doesn't count) |");
    const verbose = flat(text(fig, { detail: 'verbose' }));
    expect(verbose).toContain("Servings a day (core, score): maintained (under the framework's own method: declined)");
    expect(verbose).toContain("(street): unchanged (under the framework's own method: widened).");
  });

  it('stands in the tables of CSV', () => {
    const rows = (of: 'indicators' | 'gaps') => readCsv([fig], { framework: gardens, rows: of });
    expect(rows('indicators').map(({ trend, trend_by_framework }) => [trend, trend_by_framework])).toEqual([
      ['maintained', 'declined'],
      ['improved', 'improved'],
    ]);
    expect(
      rows('gaps').map(({ result, result_by_framework, counts, counts_by_framework }) => [
        result,
        result_by_framework,
        counts,
        counts_by_framework,
      ]),
    ).toEqual([
      ['unchanged', 'widened', 'false', 'false'],
      ['reduced', 'reduced', 'true', 'false'],
      ['widened', 'widened', 'false', 'false'],
    ]);
  });
});

describe('a report on many', () => {
  const many = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) =>
    renderAll(textFormat, results, reportOptions({ ...wide, many: true, ...changes }));
  const table = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) =>
    renderAll(markdownFormat, results, reportOptions({ ...wide, many: true, ...changes }));
  const summary = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) =>
    renderAll(stepSummary, results, reportOptions({ ...wide, many: true, ...changes }));
  const all = [acorn, birch, cedar];
  const byRun = { basis: 'reviewed' as const, readings: { 'harvest-count': 'either' } };

  it("marks what the framework's own method gives otherwise, and says it below the row", () => {
    const lines = many(all).split('\n');
    const row = (name: string) => lines.findIndex((line) => line.startsWith(`${name} `));
    expect(lines[row('Acorn')]).toMatch(/^Acorn +Blossoming\* +Orchard \?\* +✓\* +\?/);
    expect(lines[row('Acorn') + 1]).toBe(
      "  * Under the framework's own method, crossed: none yet; next: Seedling; Sunflower: not eligible.",
    );
    expect(lines[row('Birch')]).toMatch(/^Birch +none yet +Seedling \? +\? +\?/);
    expect(lines[row('Birch') + 1]).toMatch(/^Cedar +none yet +Seedling\* +\? +\?/);
    expect(lines[row('Cedar') + 1]).toBe("  * Under the framework's own method, Seedling: not enough data to say.");
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      "* The framework's own method gives a different result, shown below the row.",
    );
  });

  it('keeps its columns, and its width, with marks and without', () => {
    const rivers = Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? acorn : birch));
    for (const width of [40, 50, 60, 80, 100, 120, 160]) {
      const lines = many(rivers, { width }).split('\n');
      expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
      // The verdicts, at the end of a row without findings.
      const verdicts = lines
        .filter((line) => /^(Acorn|Birch) /.test(line))
        .map((line) => line.search(/[✓✗?][ *] *[✓✗?]$/));
      if (width >= 60) expect(new Set(verdicts).size, String(width)).toBe(1);
    }
  });

  it('says it in the cells of Markdown, and of the summary of a step', () => {
    const cells =
      "| Blossoming (under the framework's own method: none yet) | Orchard (not enough data to say) (under the framework's own method: Seedling) | eligible (under the framework's own method: not eligible) | not enough data to say |";
    expect(table(all)).toContain(`| Acorn ${cells}`);
    expect(table(all)).toContain(
      "| Cedar | none yet | Seedling (under the framework's own method: not enough data to say) |",
    );
    expect(table(all)).toContain('| Birch | none yet | Seedling (not enough data to say) | not enough data to say |');
    expect(summary(all)).toContain(`| Acorn ${cells}`);
  });

  it("counts under the framework's own method, and names who would differ by their own", () => {
    const line = (printed: string, start: string) =>
      printed.split('\n').find((one) => new RegExp(`^${start} +\\S+ `).test(one));
    const counted = flat(many(all));
    // Of Acorn, Birch and Cedar it is not known: nobody is known to have crossed it, or not to.
    expect(line(many(all).slice(many(all).indexOf('GATEWAYS')), 'Seedling')).toMatch(/^Seedling +– +3 +3 /);
    // Not crossed by all three.
    expect(line(many(all).slice(many(all).indexOf('GATEWAYS')), 'Blossoming')).toMatch(/^Blossoming +0 of 3 +0 +0 /);
    expect(line(many(all).slice(many(all).indexOf('DETERMINATIONS')), 'Sunflower')).toMatch(
      /^Sunflower +0 of 1 +1 +2 /,
    );
    // Acorn's own method meets it; the framework's does not.
    expect(counted).toContain('Most often not met Sunflower Three blossoms (1 of 1)');
    const sentence =
      "1 assessment changes the framework's method. The counts follow the framework's own method. Under their own method, 2 would differ: Acorn, Cedar.";
    expect(counted).toContain(sentence);
    expect(table(all)).toContain(sentence);
    expect(summary(all)).toContain("Under the framework's own method, 2 would differ: Acorn, Cedar.");
    expect(summary([birch])).not.toContain('would differ');
  });

  it('counts by the method in force where the run says how to judge, and names who would differ', () => {
    for (const run of [byRun, { basis: 'self' as const, method: 'file' as const, readings: {} }]) {
      const printed = many(all, { run });
      const gateways = printed.slice(printed.indexOf('GATEWAYS'));
      // Acorn crossed it, Cedar did not, of Birch it is not known. Birch and Cedar stand before it.
      expect(gateways).toMatch(/^Seedling +1 of 2 +2 +1 /m);
      expect(printed.slice(printed.indexOf('DETERMINATIONS'))).toMatch(/^Sunflower +1 of 1 +0 +2 /m);
      expect(flat(printed)).toContain(
        "The counts follow each row's method. Under the framework's own method, 2 would differ: Acorn, Cedar.",
      );
    }
  });

  it('names the first twenty, and how many more there are', () => {
    const forest = Array.from({ length: 23 }, (_, index) => ({
      ...acorn,
      partnership: { id: null, name: `Oak ${index + 1}`, states: [] },
    }));
    for (const printed of [flat(many(forest)), table(forest), summary(forest)]) {
      expect(printed).toContain('23 would differ: Oak 1, Oak 2,');
      expect(printed).toContain('Oak 19, Oak 20 and 3 more.');
    }
  });

  it('names its edition, its basis and its method', () => {
    const facts = (run?: ReportOptions['run']) => {
      const changes = run ? { run } : {};
      const told = [many([birch], changes), table([birch], changes), summary([birch], changes)];
      return told.map((printed) =>
        flat(printed)
          .replaceAll('- ', '')
          .replaceAll(/[:.](?= )/g, ''),
      );
    };
    const edition = 'Edition Community Gardens Path (community-gardens/2031)';
    for (const printed of facts()) {
      expect(printed).toContain(
        `${edition} Basis self a benchmark counts if the partnership says it's met Method rows follow each file's own method; counts follow the framework's own`,
      );
    }
    for (const printed of facts(byRun)) {
      expect(printed).toContain(`${edition} Basis reviewed a benchmark counts if it's met and a review confirmed it`);
      expect(printed).toContain(
        "Method rows and counts follow each file's own method with this run's readings (harvest-count either)",
      );
    }
    for (const printed of facts({ basis: 'self', method: 'file', readings: {} })) {
      expect(printed).toContain("Method rows and counts follow each file's own method");
    }
    for (const printed of facts({ basis: 'self', method: 'framework', readings: {} })) {
      expect(printed).toContain("Method the framework's; this run ignores the files' own methods");
    }
  });

  it('says that nothing differs where a method departs and nothing does', () => {
    const departs = garden('Elder', { departures: 1 });
    expect(flat(many([departs]))).toContain(
      "1 assessment changes the framework's method. Every gateway and verdict is the same under both.",
    );
    expect(many([birch])).not.toContain('departs');
  });
});
