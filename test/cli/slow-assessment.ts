import { assessmentText } from '../assessment-text.js';

/** A valid assessment of about so many bytes, which takes a second or so for each million of them. */
export function slowAssessment(bytes: number): string {
  const measures: string[] = [];
  for (let length = 0; length < bytes; length += measures.at(-1)?.length ?? bytes) {
    const number = measures.length;
    measures.push(
      [
        `    measure-${number}:`,
        `      name: Measure ${number}`,
        '      unit: percent',
        `      values: { 2019-20: ${(number % 90) + 1.5}, 2021-22: ${(number % 80) + 2.5}, 2024-25: ${(number % 70) + 3.5} }`,
        '      disparities:',
        '        race:',
        '          reference: white',
        '          groups:',
        '            white: { 2021-22: 50.5, 2024-25: 51.5 }',
        '            black: { 2021-22: 40.5, 2024-25: 45.5 }',
        '',
      ].join('\n'),
    );
  }
  const head = assessmentText('', 'Slow');
  return `${head}outcomes:\n  kindergarten-readiness:\n${measures.join('')}`;
}
