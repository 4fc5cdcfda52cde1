import type { EvidenceAnswer } from '../../../authoring/answers/answer.js';
import { evidenceProblem, kindOfEvidence } from '../../../authoring/interview/evidence-entry.js';
import { readDate } from '../../../text/read-date.js';
import { askRead } from '../../prompts/ask-read.js';
import { Paused } from '../../prompts/pause.js';
import type { Conversation } from './conversation.js';

/** Left in the middle of a piece of evidence: what was typed of it is not lost. */
export class PausedAtEvidence extends Paused {
  readonly evidence: EvidenceAnswer;

  constructor(evidence: EvidenceAnswer) {
    super();
    this.evidence = evidence;
  }
}

/**
 * Asks for a piece of evidence.
 *
 * @param isMore whether there is evidence already
 * @returns undefined for no (more) evidence
 * @throws PausedAtEvidence where it is left after the first of its questions
 */
export async function askEvidence(
  { prompts, files }: Conversation,
  isMore: boolean,
): Promise<EvidenceAnswer | undefined> {
  const kindOf = (text: string) => kindOfEvidence(text, (path) => files.exists(path) === true);
  const typed = await prompts.ask({
    message: isMore ? 'Is there more evidence?' : 'What evidence shows this?',
    hint: `Type a title, a link (https://...), or a file in the assessment's folder (evidence/minutes.pdf). Press Enter for ${isMore ? 'no more' : 'none'}.`,
    check: (text) => {
      if (text === '') return undefined;
      const kind = kindOf(text);
      return evidenceProblem(text, kind) ?? (kind === 'file' ? outsideProblem(files.exists(text)) : undefined);
    },
  });
  if (typed === '') return undefined;
  const kind = kindOf(typed);
  if (kind === 'file' && files.exists(typed) === false) {
    prompts.say(`There is no file ${typed} yet. It's listed as evidence anyway. Add the file when you have it.`);
  }
  let evidence: EvidenceAnswer = { [kind]: typed };
  try {
    if (kind !== 'title') {
      const title = await prompts.ask({ message: 'What is its title?', hint: 'Press Enter for no title.' });
      if (title !== '') evidence = { title, ...evidence };
    }
    const date = await askRead<string | undefined>(
      prompts,
      { message: 'What is its date?', hint: "Such as 2026-02-11 or 2/11/2026. Press Enter if you don't know." },
      (text) => (text === '' ? { value: undefined } : readDate(text)),
    );
    return date === undefined ? evidence : { ...evidence, date };
  } catch (error) {
    throw error instanceof Paused ? new PausedAtEvidence(evidence) : error;
  }
}

function outsideProblem(found: boolean | 'outside'): string | undefined {
  if (found !== 'outside') return undefined;
  return "That file is a link to a place outside the assessment's folder. Copy the real file into the folder.";
}
