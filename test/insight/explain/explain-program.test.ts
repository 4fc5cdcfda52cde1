import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import { explain } from '../../../src/insight/explain/explain.js';

const mini: Framework = parse(readFileSync(new URL('../../fixtures/mini-edition.yaml', import.meta.url), 'utf8'));

const unknown = "What the file leaves out is unknown. It's never counted as a no.";

test('a program that people take part in: when, what each criterion asks of the answers, and its facts', () => {
  const [entry, ...others] = explain(defaultFramework, 'policy-implementation-community-of-practice').entries;
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ kind: 'program', title: 'Policy Implementation Community of Practice' });
  expect(entry?.computed).toEqual([
    'When it took place: 2024.',
    'A partnership or state coalition: met when "applicant" is partnership or state-coalition.',
    'Work with a state agency: met when "works-with-state-agency" is true.',
    'Funding or policies: met when "led-to/place-based-funding" is true or "led-to/outcome-policies" is true.',
    'A team from both sides: met when "team/network-members" is at least 1 and "team/state-agency" is at least 1.',
    'Data systems in use: met when "data-systems" is available or in-development and "data-informs-policy" is true.',
    'A partnership is eligible when all of these are met.',
    unknown,
    "Fact: In a state that took part in the first year (CA, MN, OH, TN, TX, WA). It doesn't affect the result.",
  ]);
});

test('a support: what it goes by, that it is a suggestion, and its topics', () => {
  const [entry] = explain(mini, 'seed-exchange').entries;
  expect(entry).toMatchObject({ kind: 'program', title: 'Seed exchange', text: 'Gardens swap seeds.' });
  expect(entry?.source?.title).toBe("The Gardeners' Almanac");
  expect(entry?.computed).toEqual([
    'When it took place: each spring.',
    "A young garden: met when Seedling isn't crossed.",
    'A thin harvest: met when an indicator of Vegetables eaten, core or not, declined or a disparity gap in Vegetables eaten is widened.',
    "It fits when all of these are met. It's a suggestion.",
    unknown,
    "Topic: Caring for soil, while SE-S2 or SE-N1 doesn't count.",
    "Fact: In a sunny state (AZ, NM). It doesn't affect the result.",
  ]);
});
