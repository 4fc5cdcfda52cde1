import { describe, expect, it } from 'vitest';
import { editOptionsFor } from '../../../src/authoring/answers/key-order.js';
import { withoutOutdatedComments } from '../../../src/authoring/starter/outdated-comments.js';
import { starterText } from '../../../src/authoring/starter/write-starter.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Path, Plain } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { readText } from '../../yaml/read/read-text.js';

const starter = (outcomes: readonly string[] = ['kindergarten-readiness', 'employment']) =>
  starterText(
    { name: 'Cedar County', assessedOn: '2027-03-01' },
    { framework: defaultFramework, upTo: 'exploring', outcomes, commandTail: 'partnership.yaml' },
  );

const set = (text: string, path: Path, value: Plain) =>
  editText(text, [{ kind: 'set', path, value }], editOptionsFor(defaultFramework));
const tidied = (text: string) => withoutOutdatedComments(text, defaultFramework);

const jobs = { name: 'Youth who have a job', unit: 'percent', values: { '2024-25': 61 } };
const gone = (before: string, after: string) => {
  const left = new Set(after.split('\n'));
  return before.split('\n').filter((line) => !left.has(line));
};

describe('what a new file says about parts that are still to be filled in', () => {
  it('stays while they are left out', () => {
    const text = set(starter(), ['partnership', 'community'], 'Cedar County, Iowa');
    expect(tidied(text)).toBe(text);
  });

  it('goes for the outcomes when the first comes in, but not the example of another one', () => {
    const before = starter();
    const after = tidied(set(before, ['outcomes', 'employment', 'jobs'], jobs));
    expect(after).not.toContain('Until then, outcomes');
    expect(after).not.toMatch(/^# outcomes:/m);
    expect(after).not.toMatch(/^# {3}employment:/m);
    expect(after).not.toContain('Employment: ');
    expect(after).toMatch(/^# {3}kindergarten-readiness:/m);
    expect(after).toContain('# To enter an indicator, remove the #');
    expect(after).toContain('any outcome you leave');
    expect(after).toMatch(/postsecondary-completion\.\noutcomes:$/m);
    // What is left of the other example can be uncommented where it stands.
    const example = (after.split('\noutcomes:')[1] ?? '').split('\n\n# You can also')[0] ?? '';
    expect(readText(`outcomes:${example.replace(/^# /gm, '')}\n`).value).toMatchObject({
      outcomes: { employment: { jobs }, 'kindergarten-readiness': { 'a-short-name': { unit: 'percent' } } },
    });
  });

  it('goes altogether when no example is left', () => {
    const text = set(starter(), ['outcomes', 'employment', 'jobs'], jobs);
    const after = tidied(set(text, ['outcomes', 'kindergarten-readiness', 'ready'], jobs));
    expect(after).not.toContain('To enter an indicator');
    expect(after).not.toContain('a-short-name: # your own');
    const one = tidied(set(starter([]), ['outcomes', 'kindergarten-readiness', 'ready'], jobs));
    expect(one).not.toContain('Here is an example');
    expect(one).toContain('The names to use are: kindergarten-readiness');
  });

  it('goes where the outcomes were typed elsewhere by hand, with every example', () => {
    const text = `${starter()}outcomes:\n  early-grade-reading:\n    reading: { name: Reads, unit: percent, values: { 2024-25: 40 } }\n`;
    const after = tidied(text);
    expect(after).not.toMatch(/^# outcomes:/m);
    expect(after).not.toMatch(/^# {3}(?:employment|kindergarten-readiness):/m);
    expect(readText(after).value).toEqual(readText(text).value);
  });

  it('stays where somebody has written into it', () => {
    const before = starter().replaceAll(
      '#       source: State report card',
      '#       source: ask the district for the file from May',
    );
    const after = tidied(set(before, ['outcomes', 'employment', 'jobs'], jobs));
    expect(after.match(/ask the district/g)).toHaveLength(2);
    expect(after).toMatch(/^# {3}employment:/m);
  });

  it.each([
    ['designations', [{ id: 'exploring', on: '2025-05-01' }], 'id: exploring, on: 2024-10-01'],
    ['systems-change-examples', [{ title: 'Buses run later', on: '2025-05-01', kind: 'policy' }], 'shared attendance'],
    [
      'adjacent-outcomes',
      {
        jobless: { name: 'Jobless youth', sector: 'workforce', serves: 'youth', unit: 'percent', values: { 2025: 9 } },
      },
      'Unemployment, ages 16 to 24',
    ],
  ])('goes for %s alone', (key, value, example) => {
    const before = starter();
    const after = tidied(set(before, [key], value as Plain));
    expect(after).not.toContain(example);
    expect(after).toContain('# You can also enter these parts.');
    expect(after).toContain('# outcomes:');
    const lines = { designations: 2, 'systems-change-examples': 4, 'adjacent-outcomes': 8 }[key];
    expect(gone(before, after)).toHaveLength(lines ?? 0);
    expect(readText(after).value).toMatchObject({ [key]: value });
  });

  it('goes with the sentence above when every other part is filled in, also with the line breaks of Windows', () => {
    let text = starter().replaceAll('\n', '\r\n');
    text = set(text, ['designations'], []);
    text = set(text, ['adjacent-outcomes'], {});
    text = set(text, ['systems-change-examples'], []);
    const after = tidied(text);
    expect(after).not.toContain('You can also enter these parts');
    expect(after).not.toContain('a shared attendance protocol');
    expect(readText(after).value).toEqual(readText(text).value);
  });

  it('goes for the texts of the public page', () => {
    const before = starter();
    const after = tidied(set(before, ['report-card'], { headline: 'Every child reads' }));
    expect(after).not.toContain('texts for your public page');
    expect(after).not.toContain('from cradle to career');
    expect(after).toContain('# You can also enter these parts.');
    expect(gone(before, after)).toHaveLength(4);
    expect(readText(after).value).toMatchObject({ 'report-card': { headline: 'Every child reads' } });
  });

  it('never takes a line out of a text that only looks like it', () => {
    const block = starter()
      .split('\n')
      .filter(
        (_line, index, lines) => index >= lines.indexOf('# systems-change-examples: # changes in how a system works'),
      )
      .slice(0, 4)
      .map((line) => `  ${line}`)
      .join('\n');
    const text = `${set(starter(), ['systems-change-examples'], [])}principles:\n  use-data:\n    reflection: |\n${block}\n`;
    expect(readText(tidied(text)).value).toEqual(readText(text).value);
  });
});
