import { scalarText } from '../../yaml/edit/write-scalar.js';
import type { StarterAnswers } from './starter.js';

/** The lines of what was said of the partnership, and of nothing else. */
export function partnershipLines({ name, community, states, backbone, childrenAndYouth }: StarterAnswers): string[] {
  return [
    'partnership:',
    `  name: ${scalarText(name, false)}`,
    ...(community === undefined ? [] : [`  community: ${scalarText(community, false)}`]),
    ...(states === undefined ? [] : [`  states: ${statesText(states)}`]),
    ...(backbone === undefined ? [] : [`  backbone: ${scalarText(backbone, false)}`]),
    ...(childrenAndYouth === undefined ? [] : [`  children-and-youth: ${childrenAndYouth}`]),
  ];
}

/** The same, with a comment for each line, and a place for what was not said. */
export function explainedPartnership(answers: StarterAnswers): string[] {
  const [head = '', ...said] = partnershipLines(answers);
  const examples = [
    ['name', 'River Valley Promise', ''],
    ['community', 'River Valley, Ohio', 'the area it serves'],
    ['states', '[OH, KY]', 'two-letter codes'],
    ['backbone', 'River Valley Community Fund', 'its backbone organization'],
    ['children-and-youth', '84200', 'the number in its area'],
  ];
  const lines = examples.map(([key, example, meaning]) => {
    const line = said.find((written) => written.startsWith(`  ${key}:`));
    return line ?? `  # ${key}: ${example} # ${meaning}`;
  });
  return [head, ...lines];
}

/** Codes may be words that YAML takes for a no: `NO` is one, were it a state. */
const statesText = (states: readonly string[]): string =>
  `[${states.map((state) => scalarText(state, true)).join(', ')}]`;
