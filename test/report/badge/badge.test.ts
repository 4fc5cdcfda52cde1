import { describe, expect, it } from 'vitest';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { ValidAssessment } from '../../../src/generated/report.js';
import { badgeFormat } from '../../../src/report/badge/badge-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import { alderValley, broken, reportOptions } from '../fixtures/fixtures.js';
import { parseXml } from '../junit/parse-xml.js';

type Place = Partial<
  Pick<ValidAssessment, 'frameworkLastCrossed' | 'frameworkNext' | 'basis' | 'lastCrossed' | 'gateways'>
>;

const svgOf = (place: Place) => renderAll(badgeFormat, [{ ...alderValley, basis: 'self', ...place }], reportOptions());
const titleOf = (place: Place) => parseXml(svgOf(place)).children[0]?.text;

const afterIt: Readonly<Record<string, string | null>> = Object.fromEntries(
  defaultFramework.gateways.map(({ id }, index, all) => [id, all[index + 1]?.id ?? null]),
);

describe('the badge', () => {
  it.each([
    [null, 'Theory of Action: toward exploring (self-assessed)'],
    ['exploring', 'Theory of Action: exploring (self-assessed)'],
    ['emerging', 'Theory of Action: emerging (self-assessed)'],
    ['sustaining', 'Theory of Action: sustaining (self-assessed)'],
    ['systems-change', 'Theory of Action: systems change (self-assessed)'],
    ['proof-point', 'Theory of Action: proof point (self-assessed)'],
    ['systems-transformation', 'Theory of Action: systems transformation (self-assessed)'],
  ])('says where the partnership stands once it has crossed %s', (crossed, title) => {
    const next = crossed === null ? 'exploring' : (afterIt[crossed] ?? null);
    expect(titleOf({ frameworkLastCrossed: crossed, frameworkNext: next })).toBe(title);
  });

  it("goes by the framework's own method, not by the file's", () => {
    expect(titleOf({ lastCrossed: 'proof-point', frameworkLastCrossed: 'emerging', frameworkNext: 'sustaining' })).toBe(
      'Theory of Action: emerging (self-assessed)',
    );
  });

  it('says that reviews decided where they did', () => {
    expect(titleOf({ basis: 'reviewed', frameworkLastCrossed: 'emerging' })).toBe(
      'Theory of Action: emerging (self-assessed, reviewed)',
    );
  });

  it('is one picture with a name, and holds nothing that runs or loads', () => {
    const svg = svgOf({ frameworkLastCrossed: 'proof-point' });
    const { name, attributes, children } = parseXml(svg);
    expect([name, attributes['role'], attributes['aria-label']]).toEqual([
      'svg',
      'img',
      'Theory of Action: proof point (self-assessed)',
    ]);
    expect(children.map((child) => child.name)).toEqual(['title', 'rect', 'path', 'g']);
    expect(svg).not.toMatch(/script|style|href|url\(|on\w+=/i);
    expect(svg.length).toBeLessThan(1500);
  });

  it('shows the title of any edition as text', () => {
    const title = '</text><script>alert(1)</script>"&\u202e';
    const gateways = alderValley.gateways.map((gateway) => ({ ...gateway, title }));
    const svg = svgOf({ frameworkLastCrossed: 'exploring', gateways });
    expect(parseXml(svg).children[0]?.text).toBe(
      'Theory of Action: </text><script>alert(1)</script>"& (self-assessed)',
    );
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u202e');
  });

  it('is none for a file with errors', () => {
    expect(renderAll(badgeFormat, [broken], reportOptions())).toBe('');
  });
});
