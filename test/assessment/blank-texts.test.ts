import { describe, expect, it } from 'vitest';
import { findingsOf, threeLines } from './read-text.js';

const benchmark = (answer: string) => `${threeLines}gateways:
  exploring:
    shared-community-vision:
      leadership-table: { status: met, ${answer} }
`;

const partnership = (rest: string) => `strive: 1\nassessed-on: 2026-06-30\npartnership: { ${rest} }\n`;

const places: Readonly<Record<string, (text: string) => string>> = {
  "the partnership's name": (text) => partnership(`name: ${text}`),
  'its community': (text) => partnership(`name: River Valley, community: ${text}`),
  'its backbone': (text) => partnership(`name: River Valley, backbone: ${text}`),
  "an indicator's name": (text) =>
    `${threeLines}outcomes: { employment: { jobs: { name: ${text}, core: true, unit: score, values: { 2023: 3, 2024: 4 } } } }\n`,
  'the name of an indicator of its own': (text) =>
    `${threeLines}other-outcomes: { health: { births: { name: ${text}, unit: score, values: { 2023: 3, 2024: 4 } } } }\n`,
  "an adjacent outcome's name": (text) =>
    `${threeLines}adjacent-outcomes: { jobs: { name: ${text}, unit: score, values: { 2023: 3, 2024: 4 } } }\n`,
  "an example's title": (text) =>
    `${threeLines}systems-change-examples: [{ title: ${text}, on: 2025-08-20, kind: practice }]\n`,
  "evidence's title": (text) => benchmark(`evidence: [{ title: ${text} }]`),
  "evidence's file": (text) => benchmark(`evidence: [{ title: Minutes, file: ${text} }]`),
  'who reviewed': (text) => benchmark(`evidence: [Minutes], review: { result: confirmed, by: ${text} }`),
  'a note': (text) => benchmark(`evidence: [Minutes], note: ${text}`),
  'a data file': (text) =>
    `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, data: ${text} } } }\n`,
};

const blanks = ['""', '" "', '"  \\t "', '"\\u00a0"', '"\\n"'];

describe('a text that says nothing is one error', () => {
  it.each(Object.entries(places))('as %s', (_what, write) => {
    for (const blank of blanks) {
      const text = write(blank);
      const line = text.split('\n').findIndex((one) => one.includes(blank));
      expect(findingsOf(text)).toMatchObject([
        {
          rule: 'schema/value',
          severity: 'error',
          message: expect.stringMatching(/^`(?:name|community|backbone|title|file|by|note|data)` is blank\.$/),
          line: line + 1,
          column: (text.split('\n')[line]?.indexOf(blank) ?? -1) + 1,
          suggestion: "Write the text, or remove the key if it's optional.",
        },
      ]);
    }
  });

  it('as an entry of evidence, which can be removed', () => {
    for (const blank of blanks) {
      expect(findingsOf(benchmark(`evidence: [Minutes, ${blank}]`))).toMatchObject([
        {
          rule: 'schema/value',
          message: 'Entry 2 of `evidence` is blank.',
          suggestion: 'Write the text, or remove the entry.',
        },
      ]);
    }
  });
});

describe('a text that says something', () => {
  it.each(Object.entries(places).filter(([what]) => !/file/.test(what)))(
    'may have spaces around it, as %s',
    (_what, write) => {
      expect(findingsOf(write('" A "')).filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it.each(Object.entries(places))('is to be put in quotes where it is a number, as %s', (_what, write) => {
    expect(findingsOf(write('2016'))).toMatchObject([
      { rule: 'schema/type', suggestion: 'Put quotes around it: "2016".' },
    ]);
  });
});

describe('a date of nothing but spaces', () => {
  it('is called empty', () => {
    expect(findingsOf(benchmark('evidence: [{ title: Minutes, date: " " }]'))).toMatchObject([
      { rule: 'schema/format', message: "`date` should be a calendar date, but an empty text isn't one." },
    ]);
  });
});
