import { type FileFact, fileFacts } from '../../../authoring/answers/file-facts.js';
import { shownText } from '../../../text/shown-text.js';
import { type Plain, valueAt } from '../../../yaml/edit/edit.js';
import { shellWord } from '../../terminal/shell-word.js';
import type { Conversation } from './conversation.js';
import { save } from './save.js';

/** What each text of the page for everyone is asked with. */
const questions: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  'report-card.headline': {
    message: 'What is the headline of your report card?',
    hint: 'One sentence, such as "Every child in River Valley, from cradle to career".',
  },
  'report-card.introduction': {
    message: 'Who are you, and what do you work for?',
    hint: 'A few sentences.',
  },
  'report-card.contact': {
    message: 'How can people take part?',
    hint: 'A web address, an email address, or a phone number. It is shown to everyone.',
  },
};

/** Asks for the texts of the page for everyone, one by one. Enter leaves each as it is. */
export async function askReportCard(conversation: Conversation): Promise<void> {
  const { prompts } = conversation;
  prompts.say(
    'These texts are for the page that strive publish writes. Everyone can read it, so leave personal data out.',
  );
  for (const fact of fileFacts.filter(({ name }) => Object.hasOwn(questions, name))) await askText(conversation, fact);
  while (await askStory(conversation));
}

/** Asks for one more story. @returns whether there was one */
async function askStory(conversation: Conversation): Promise<boolean> {
  const { prompts, chosen } = conversation;
  const title = (
    await prompts.ask({
      message: 'What is a story about?',
      hint: 'A few words, such as "The library comes to the laundromat". Press Enter if you have no story, or no more.',
    })
  ).trim();
  if (title === '') return false;
  const text = await prompts.ask({
    message: 'What is the story?',
    hint: "A few sentences. Tell it with the consent of the people in it, and don't name a child.",
    check: (typed) => (typed.trim() === '' ? 'The story is empty. Type some text.' : undefined),
  });
  const outcome = await prompts.choose<string | undefined>({
    message: 'Which outcome is it about?',
    choices: [
      { value: undefined, name: 'none of them' },
      ...chosen.framework.outcomes.map(({ id, title: name }) => ({ value: id, name })),
    ],
  });
  const isSaved = await save(conversation, {
    inWords: `the story "${shownText(title, 200)}"`,
    edits: () => [
      {
        kind: 'append',
        path: ['report-card', 'stories'],
        value: { title, text: text.trim(), ...(outcome !== undefined && { outcome }) },
      },
    ],
    inFile: () => 'no such entry',
  });
  if (isSaved) prompts.say(`Added the story "${shownText(title, 200)}".`);
  return true;
}

async function askText(conversation: Conversation, { name, path, read }: FileFact): Promise<void> {
  const { prompts, edited } = conversation;
  const { message = name, hint = '' } = questions[name] ?? {};
  for (;;) {
    const present = inFile(edited.value, path);
    const typed = await prompts.ask({
      message,
      hint: present === undefined ? `${hint} Press Enter to skip.` : `${hint} Press Enter to keep "${present}".`,
    });
    if (typed.trim() === '') return;
    const { value = '' } = read(typed);
    const isSaved = await save(conversation, {
      inWords: `${name}: ${shownText(String(value), 200)}`,
      edits: () => [{ kind: 'set', path, value }],
      inFile: (file) => `${name}: ${inFile(file, path) ?? 'not given'}`,
      command: ['strive set', shellWord(edited.name), name, shellWord(String(value))].join(' '),
    });
    if (isSaved) return;
  }
}

function inFile(file: Plain, path: FileFact['path']): string | undefined {
  const value = valueAt(file, path);
  return typeof value === 'string' ? shownText(value, 200) : undefined;
}
