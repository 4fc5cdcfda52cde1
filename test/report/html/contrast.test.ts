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

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear);
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

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const times = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

/** What is seen of a color without one kind of cone: Machado, Oliveira and Fernandes, 2009, of full severity, on linear light. */
const sights: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no long cones (protanopia)': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no middle cones (deuteranopia)': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no short cones (tritanopia)': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A color as it is seen, in OKLab: a distance of 0.02 is just seen. */
function seen(color: string, sight: Matrix): Triple {
  const light = times(sight, channels(color).map(linear) as unknown as Triple);
  const clipped = light.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    clipped,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function distance(one: string, other: string, sight: Matrix): number {
  const [a, b] = [seen(one, sight), seen(other, sight)];
  return Math.hypot(...a.map((part, index) => part - (b[index] ?? 0)));
}

/** What stands beside each other in a picture, and how far apart it has to be. Shapes, places and words say the same. */
const pairs: readonly (readonly [string, string, number])[] = [
  // A line and everyone's behind it, a gap and the one at the baseline, cash and in kind, an indicator that rose or held.
  ['teal', 'past', 0.1],
  // A line and its target, an indicator that rose or fell, eligible and not.
  ['teal', 'amber', 0.1],
  ['past', 'amber', 0.1],
  ['teal', 'ink', 0.1],
  // The rows of gateways that are crossed, next, and later: they're broad.
  ['pale', 'sand', 0.035],
  ['pale', 'wash', 0.035],
  ['sand', 'wash', 0.035],
];

test('Red and green are far apart for most people, and closer without middle cones', () => {
  const [most, without] = Object.values(sights).map((sight) => distance('#b00000', '#507000', sight));
  expect(most).toBeGreaterThan(0.2);
  expect(distance('#b00000', '#507000', sights['no middle cones (deuteranopia)'] as Matrix)).toBeLessThan(0.1);
  expect(without).toBeLessThan(most ?? 0);
});

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
    test.each(Object.entries(sights))('what has to be told apart can be, with %s', (_sight, sight) => {
      for (const [one, other, least] of pairs)
        expect(distance(color(one), color(other), sight), `${one} and ${other}`).toBeGreaterThanOrEqual(least);
    });
    test.each(marks)('%s can be told from %j', (name, grounds) => {
      for (const ground of grounds) expect(contrast(color(name), color(ground)), ground).toBeGreaterThanOrEqual(3);
    });
  },
);
