// Times reading and evaluating apart, inside one process: the first time, and the median of many.
import { readFileSync } from 'node:fs';

const [file, rounds] = [process.argv[2], Number(process.argv[3])];
const bytes = readFileSync(file);
const { defaultFramework, evaluate, readAssessment } = await import('../../dist/index.js');

const reading = [];
const evaluating = [];
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  const { valid, assessment, findings } = readAssessment(bytes, { file });
  const between = performance.now();
  if (!valid) throw new Error(`the sample is not valid: ${JSON.stringify(findings[0])}`);
  evaluate(defaultFramework, assessment);
  evaluating.push(performance.now() - between);
  reading.push(between - start);
}
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
process.stdout.write(
  JSON.stringify({
    read: { first: reading[0], median: middle(reading) },
    evaluate: { first: evaluating[0], median: middle(evaluating) },
  }),
);
