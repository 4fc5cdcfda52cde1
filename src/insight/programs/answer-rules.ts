import type { PolicyAnswer } from '../../assessment/assessment.js';
import { listInWords } from '../../text/listed.js';
import { type JudgedRule, type JudgeRule, judgmentOf, type ProgramFacts } from './program-rule.js';

export const answerAmong: JudgeRule<'answer-among'> = ({ answer, values }, facts) =>
  judgeAnswer(
    facts,
    answer,
    (given) => values.some((value) => value === given),
    `It has to be ${listInWords(values, 'or')}.`,
  );

export const answerYes: JudgeRule<'answer-yes'> = ({ answer }, facts) =>
  judgeAnswer(facts, answer, (given) => given === true, 'It has to be true.');

export const answerAtLeast: JudgeRule<'answer-at-least'> = ({ answer, count }, facts) =>
  judgeAnswer(facts, answer, (given) => typeof given === 'number' && given >= count, `It has to be at least ${count}.`);

/** An answer that the file leaves out is unknown, and so is every answer of a section that it leaves out. */
function judgeAnswer(
  { answers }: ProgramFacts,
  name: string,
  suffices: (given: PolicyAnswer) => boolean,
  needed: string,
): JudgedRule {
  if (answers === undefined) {
    const reason = 'The file has no "policy-implementation" section, so this is unknown.';
    return { result: 'undetermined', reason, because: [] };
  }
  const given = answers.get(name);
  if (given === undefined) {
    return { result: 'undetermined', reason: `"${name}" isn't answered, so this is unknown.`, because: [] };
  }
  const holds = suffices(given);
  const said = `"${name}" is ${given}.`;
  return { result: judgmentOf(holds), reason: holds ? said : `${said} ${needed}`, because: [] };
}
