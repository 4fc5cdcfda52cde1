import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { defaultFramework } from '../../src/framework/default-framework.js';
import type { Framework } from '../../src/generated/framework.js';
import { explain } from '../../src/insight/explain/explain.js';
import { renderExplanationAsJson } from '../../src/report/explain-json.js';
import { renderExplanationAsText } from '../../src/report/explain-text.js';
import type { ReportOptions } from '../../src/report/report-options.js';

const mini: Framework = parse(readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8'));

function optionsFor(framework: Framework, more: Partial<ReportOptions> = {}): ReportOptions {
  return {
    framework,
    tool: { name: 'strive', version: '0.0.0' },
    width: 80,
    unicode: false,
    boxes: false,
    color: new Chalk({ level: 0 }),
    detail: 'normal',
    many: false,
    excerpt: () => undefined,
    ...more,
  };
}

const shown = (topic: string | undefined, framework = mini, more: Partial<ReportOptions> = {}) =>
  renderExplanationAsText(explain(framework, topic), optionsFor(framework, more));

describe('an explanation as text', () => {
  it('reads as a page', () => {
    expect(shown('plot-agreed')).toBe(
      `SE-S1  A plot
plot-agreed, a benchmark of Seedling, Soil

The owner has agreed to the use of the plot.

Typical evidence
  - The signed agreement

How it's computed
  - It counts when its status is "met". With --basis reviewed, a review must
    also confirm it.
  - A review dated after today doesn't count.
  - If the file leaves it out, it's unknown. That isn't the same as unmet.

In a file   gateways > seedling > soil > plot-agreed
Source      The Gardeners' Almanac (Garden Council, 2031); Spring
Note        The almanac speaks of land.
`,
    );
  });

  it("shows on the map the framework's notice, its parts, and how to ask further", () => {
    const map = shown(undefined);
    expect(map).toMatch(/^Community Gardens Path\nThis framework is invented/);
    expect(map).toMatch(/GATEWAYS[\s\S]*SE {2}seedling +Seedling \(3 benchmarks\)/);
    expect(map).toMatch(/DETERMINATIONS[\s\S]*sunflower +Sunflower \(3 criteria\)/);
    expect(map).toContain('strive explain SE-S1');
    expect(map).toContain('strive explain sunflower/earlier-seasons');
  });

  it('shows both where a name means two things', () => {
    const text = shown('proof-point', defaultFramework);
    expect(text).toContain('proof-point, a gateway\n');
    expect(text).toContain('proof-point, a determination of Proof point\n');
  });

  it("marks a reading's default and gives its reason", () => {
    const text = shown('harvest-count');
    expect(text).toContain('- both (the default): Both.');
    expect(text).toContain('Why this is the default\n  There are only two.');
  });

  it('says what may have been meant', () => {
    const text = shown('copmost');
    expect(text).toMatch(/^There's no topic called "copmost"\./);
    expect(text).toMatch(/Did you mean one of these\?\n {2}BL-S1 {2}compost {2}Compost\n/);
  });

  it('keeps to the width, from 40 columns on', () => {
    const topics = [undefined, 'exploring', 'SC-I2', 'trend-test', 'systems-transformation', 'findings', 'nothing'];
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 140 }), fc.constantFrom(...topics), (width, topic) => {
        for (const line of shown(topic, defaultFramework, { width }).split('\n')) {
          expect(line.length).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is plain ASCII without color, and says the same with it', () => {
    for (const topic of [undefined, 'proof-point', 'readings', 'EM-A1']) {
      const plain = shown(topic, defaultFramework);
      expect(plain).toMatch(/^[\n -~]*$/);
      const colored = shown(topic, defaultFramework, { color: new Chalk({ level: 1 }) });
      expect(colored).not.toBe(plain);
      expect(stripVTControlCharacters(colored)).toBe(plain);
    }
  });

  it('leaves no spaces at the ends of lines', () => {
    expect(shown(undefined, defaultFramework)).not.toMatch(/ \n/);
    expect(shown('proof-point', defaultFramework)).not.toMatch(/ \n/);
  });
});

describe('an explanation as JSON', () => {
  it('names its version, the edition and what was asked, and holds the whole of it', () => {
    const explanation = explain(mini, 'harvest');
    const document = JSON.parse(renderExplanationAsJson(explanation, { framework: mini }));
    expect(document).toEqual({ explain: 1, framework: 'community-gardens/2031', ...explanation });
  });

  it('has every list in every entry, so that scripts need not ask', () => {
    const { entries } = JSON.parse(renderExplanationAsJson(explain(mini, 'patience'), { framework: mini }));
    expect(Object.keys(entries[0]).sort()).toEqual(
      [
        'computed',
        'evidence',
        'id',
        'inFile',
        'indicators',
        'kind',
        'options',
        'partOf',
        'parts',
        'source',
        'text',
        'title',
      ].sort(),
    );
    expect(entries[0].source).toBeNull();
  });
});
