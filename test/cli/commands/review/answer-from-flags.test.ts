import { expect, test } from 'vitest';
import { answerFromFlags } from '../../../../src/cli/commands/review/answer-from-flags.js';
import { type EditedFile, FileChanged } from '../../../../src/cli/editing/edited-file.js';
import { RunError } from '../../../../src/cli/io.js';
import { gardens } from '../../../evaluate/small-assessment.js';

const [compost] = gardens.gateways.flatMap(({ benchmarks = [] }) => benchmarks.filter(({ id }) => id === 'compost'));

function fileThat(save: EditedFile['save']): EditedFile {
  const value = { gateways: { blossoming: { soil: { compost: 'met' } } } };
  return {
    name: 'p.yaml',
    text: '',
    value,
    bytes: new Uint8Array(),
    broughtBy: () => [],
    preview: () => new Uint8Array(),
    save,
    reload() {},
  };
}

test('a file that changes in the very moment is told, with what to do', () => {
  if (!compost) throw new Error('There is no such benchmark.');
  const file = fileThat(() => {
    throw new FileChanged('p.yaml was changed by someone else while it was open. Nothing was saved.');
  });
  const answering = () => answerFromFlags(file, gardens, compost, { result: 'confirmed', by: 'Coach' }, '2026-08-01');
  expect(answering).toThrow(RunError);
  expect(answering).toThrow('Nothing was saved. Run the command again.');
});
