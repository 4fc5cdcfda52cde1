import { readDate } from '../../text/read-date.js';
import { isShortName } from '../../text/short-name-from.js';
import { readStates } from '../../text/state-names.js';
import { quoted, type Typed } from '../../text/typed.js';
import type { Path, Plain } from '../../yaml/edit/edit.js';
import { readPeople } from './read-amount.js';

/** A fact about the whole assessment: one key, with one value. */
export interface FileFact {
  /** As people type it: the keys with dots between them. */
  readonly name: string;
  readonly path: Path;
  readonly read: (text: string) => Typed<Plain>;
}

const fact = (name: string, read: FileFact['read']): FileFact => ({ name, path: name.split('.'), read });

/** The facts that a file states about the assessment and the partnership, and texts of its public page, in its order. */
export const fileFacts: readonly FileFact[] = [
  fact('partnership.name', readText),
  fact('partnership.id', readShortName),
  fact('partnership.community', readText),
  fact('partnership.states', readSomeStates),
  fact('partnership.backbone', readText),
  fact('partnership.children-and-youth', (text) => readPeople(text, '')),
  fact('assessed-on', readDate),
  fact('report-card.headline', readText),
  fact('report-card.introduction', readText),
  fact('report-card.contact', readText),
];

function readText(written: string): Typed<string> {
  const text = written.trim();
  return text === '' ? { problem: 'The value is empty. Type some text.' } : { value: text };
}

function readShortName(written: string): Typed<string> {
  const text = written.trim();
  if (isShortName(text)) return { value: text };
  return {
    problem: `${quoted(text)} isn't a short name. Use lowercase letters, digits, and hyphens, such as river-valley.`,
  };
}

function readSomeStates(written: string): Typed<readonly string[]> {
  const read = readStates(written);
  return read.value?.length === 0 ? { problem: 'The value is empty. Use two-letter codes, such as OH,KY.' } : read;
}
