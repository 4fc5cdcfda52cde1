import { describe, expect, test } from 'vitest';
import { stylesheet } from '../../../src/report/html/stylesheet.js';

/** The palettes of the page: light, dark, and on paper. */
const palettes = [...stylesheet.matchAll(/:root\{([^}]*--ink[^}]*)\}/g)].map(
  ([, text = '']) =>
    new Map([...text.matchAll(/--(\w+):(#[0-9a-f]{3,6})/g)].map(([, name = '', color = '']) => [name, color])),
);

function channels(color: string): number[] {
  const digits =
    color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit) : (color.slice(1).match(/../g) ?? []);
  return digits.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Text on what may lie behind it: 4.5 (WCAG 1.4.3). */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'wash', 'pale', 'sand']],
  ['muted', ['paper', 'wash', 'pale', 'sand']],
  ['teal', ['paper']],
  ['amber', ['paper']],
];
/** What has to be told apart in a picture: 3 (WCAG 1.4.11). */
const marks: readonly (readonly [string, readonly string[]])[] = [
  ['teal', ['paper', 'pale', 'sand', 'wash']],
  ['past', ['paper']],
  ['muted', ['pale', 'sand', 'wash']],
];

test('The contrast of black on white is 21, of equal colors 1', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0b6b72', '#0b6b72')).toBe(1);
});

test('There is a palette for the light, one for the dark, and one for paper', () => expect(palettes).toHaveLength(3));

describe.each(palettes.map((palette, index) => [['light', 'dark', 'paper'][index] ?? '', palette] as const))(
  'the %s palette',
  (_, palette) => {
    const color = (name: string) => palette.get(name) ?? '';
    test.each(texts)('%s can be read on %j', (name, grounds) => {
      for (const ground of grounds) expect(contrast(color(name), color(ground)), ground).toBeGreaterThanOrEqual(4.5);
    });
    test.each(marks)('%s can be told from %j', (name, grounds) => {
      for (const ground of grounds) expect(contrast(color(name), color(ground)), ground).toBeGreaterThanOrEqual(3);
    });
  },
);
