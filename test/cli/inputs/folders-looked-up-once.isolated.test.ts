import type * as fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { assessmentFolder } from '../../../src/cli/inputs/assessment-folder.js';
import { aFolder } from './a-folder.js';

let looks = 0;

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const lstatSync = (path: string, options: object) => {
    looks += 1;
    return real.lstatSync(path, options);
  };
  return { ...real, lstatSync };
});

it('Each folder on the way to the files beside an assessment is looked up once, however many files are named', () => {
  const way = 'a/'.repeat(100);
  const folder = aFolder({ [`${way}0.pdf`]: 'minutes' });
  const { exists } = assessmentFolder(folder, 'a.yaml', 1000);
  looks = 0;
  for (let index = 0; index < 50; index++) expect(exists(`${way}${index}.pdf`)).toBe(index === 0);
  expect(looks).toBe(100 + 50);
});

it('Nothing is looked up below a folder that is not there', () => {
  const folder = aFolder({ 'a.yaml': '' });
  const { exists } = assessmentFolder(folder, 'a.yaml', 1000);
  looks = 0;
  for (let index = 0; index < 50; index++) expect(exists(`gone/${'a/'.repeat(100)}${index}.pdf`)).toBe(false);
  expect(looks).toBe(1);
});
