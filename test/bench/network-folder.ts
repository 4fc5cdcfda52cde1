import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAssessment } from './sample-assessment.js';

/**
 * Makes folders of valid assessments of 36 KB, no two alike in names and numbers. Smaller folders share the files of the
 * largest one.
 *
 * @param sizes how many files each folder holds
 * @returns the folder for each size
 */
export function networkFolders(parent: string, sizes: readonly number[]): Map<number, string> {
  const folders = new Map(sizes.map((size) => [size, join(parent, String(size))]));
  for (const folder of folders.values()) mkdirSync(folder);
  const sample = sampleAssessment();
  const largest = Math.max(...sizes);
  for (let number = 0; number < largest; number += 1) {
    const name = `partnership-${String(number).padStart(6, '0')}.strive.yaml`;
    const [first, ...others] = sizes.filter((size) => number < size).map((size) => join(folders.get(size) ?? '', name));
    if (first === undefined) continue;
    writeFileSync(first, variant(sample, number));
    for (const other of others) linkSync(first, other);
  }
  return folders;
}

/** The sample with other names and other numbers, about as long. */
function variant(sample: string, number: number): string {
  let values = number;
  return sample
    .replace('A partnership to measure', `Partnership ${number}`)
    .replaceAll('Indicator number', `Indicator of ${number}, number`)
    .replace(/(value: )(\d+)(?:\.\d+)?$/gm, (_, key: string, whole: string) => {
      // Steps without a common measure, so that the trends of the partnerships differ, too.
      values = (values * 31 + 7) % 1009;
      return `${key}${whole}.${values % 10}`;
    });
}
