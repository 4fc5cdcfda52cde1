import { expect, it } from 'vitest';
import { findingSentence } from '../../src/report/finding-sentence.js';

it.each([
  [{ message: 'It is wrong.' }, 'It is wrong.'],
  [{ message: 'It is wrong.', suggestion: 'Mend it.' }, 'It is wrong. Mend it.'],
  [{ message: 'It is wrong', suggestion: 'Mend it.' }, 'It is wrong. Mend it.'],
  [{ message: 'Is it wrong?', suggestion: 'Mend it.' }, 'Is it wrong? Mend it.'],
  [{ message: 'On two\nlines. ', suggestion: '\tMend\u001b[1m it.' }, 'On two lines. Mend it.'],
  [{ message: 'It says: "No."', suggestion: 'Mend it.' }, 'It says: "No." Mend it.'],
  [{ message: 'It says: “No.”', suggestion: 'Mend it.' }, 'It says: “No.” Mend it.'],
  [{ message: '', suggestion: 'Mend it.' }, 'Mend it.'],
])('%j reads %j', (finding, sentence) => expect(findingSentence(finding)).toBe(sentence));
