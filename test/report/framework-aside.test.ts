import { describe, expect, it } from 'vitest';
import type { ValidAssessment } from '../../src/generated/report.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import type { ReportOptions } from '../../src/report/report-options.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { garden, gardens } from '../insight/gardens.js';
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

describe('what the framework’s own method gives otherwise', () => {
  it('stands at a glance', () => {
    expect(text(acorn)).toContain('  Crossed           ✓ Blossoming (by the framework’s own method: no gateway yet)\n');
    expect(flat(text(acorn))).toContain(
      'Next → Orchard: crossed by its criteria; not enough data to say (by the framework’s own method: Seedling) Sunflower',
    );
    expect(text(acorn)).toContain('Sunflower         ✓ eligible (by the framework’s own method: not eligible)\n');
    expect(text(cedar)).toContain('Crossed           no gateway yet\n');
    expect(flat(text(cedar))).toMatch(/→ Seedling: [^(]*\(by the framework’s own method: not enough data to say\) Sun/);
    expect(markdown(acorn)).toContain('| Crossed | **Blossoming** (by the framework’s own method: no gateway yet) |');
    expect(markdown(acorn)).toMatch(/\| Next \| Orchard: .* \(by the framework’s own method: Seedling\) \|/);
  });

  it('marks each gateway, with a sentence for each state that it gives', () => {
    expect(text(acorn)).toMatch(/^ +✓\* +✓\* +→ next\*$/m);
    expect(text(acorn)).toContain('  * By the framework’s own method, not crossed: Blossoming, Orchard.\n');
    expect(text(acorn)).toContain('  * By the framework’s own method, not enough data to say: Seedling.\n');
    expect(text(acorn)).not.toContain('method, crossed:');
    expect(markdown(acorn)).toMatch(
      /\| Blossoming \| \*\*crossed\*\* \(by the framework’s own method: not crossed\) \|/,
    );
    expect(markdown(acorn)).toMatch(
      /\| Orchard \| \*\*not enough data to say \(next\)\*\* \(by the framework’s own method: not crossed\) \|/,
    );
  });

  it('stands beside each verdict and criterion', () => {
    const printed = text(acorn);
    const verdicts = printed.slice(printed.indexOf('\nVERDICTS'));
    expect(verdicts).toContain('✓ Sunflower: eligible\n  By the framework’s own method: ✗ not eligible.\n');
    const below = (title: string) =>
      verdicts.split('\n')[verdicts.split('\n').findIndex((line) => line.includes(title)) + 1];
    expect(below('✓ Earlier gateways')).toBe('      By the framework’s own method: not known.');
    expect(below('✓ Three blossoms')).toBe('      By the framework’s own method: no.');
    expect(below('✓ Harvest')).toBe('      By the framework’s own method: not asked.');
    expect(markdown(acorn)).toContain('| Three blossoms | **yes** (by the framework’s own method: no) |');
  });

  it('is told of criteria that the framework’s own method alone asks', () => {
    const alone = garden('Date', { criteria: [], framework: { criteria: ['unmet', 'met'] } });
    const sentence = 'The framework’s own method also asks: Earlier gateways (no); Three blossoms (yes).';
    expect(text(alone)).toContain(`  ${sentence}\n`);
    expect(markdown(alone)).toContain(`\n${sentence}\n`);
  });

  it('stands above next steps that lead elsewhere, with how to see the others', () => {
    const steps = { ...acorn, nextSteps: [{ title: 'Plant', why: 'It grows.' }] };
    const sentence = 'These steps follow this report’s method. By the framework’s own method, Seedling is next.';
    const advice = 'To see its steps, add --method framework.';
    expect(text(steps)).toContain(`\nNEXT STEPS\n\n  ${sentence}`);
    expect(flat(text(steps))).toContain(`${sentence} ${advice} 1 Plant It grows.`);
    expect(markdown(steps)).toContain(`## Next steps\n\n${sentence} ${advice}\n\n1. Plant. It grows.`);
    // With no step of its own, too.
    expect(markdown(acorn)).toContain(`## Next steps\n\n${sentence}`);
    const byRun = { ...steps.method, departures: [{ name: 'x', framework: 1, used: 2, by: 'run' as const }] };
    expect(text({ ...steps, method: byRun })).not.toContain('add --method');
    expect(text({ ...steps, frameworkNext: null })).toContain(
      'By the framework’s own method, every gateway is crossed.',
    );
  });

  it('stands in the one line for a file', () => {
    expect(text(acorn, { detail: 'quiet' })).toBe(
      'acorn.yaml: Acorn; crossed: Blossoming (by the framework’s own method: none), next: Orchard (by the framework’s own method: Seedling); Sunflower: eligible (by the framework’s own method: not eligible); Second sunflower: not enough data to say; no findings\n',
    );
  });

  it('is not spoken of where it is the same', () => {
    for (const printed of [text(birch), text(birch, { detail: 'quiet' }), markdown(birch)]) {
      expect(printed).not.toContain('own method');
      expect(printed).not.toMatch(/[✓✗?]\*/);
    }
  });
});
