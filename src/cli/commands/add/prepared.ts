import type { Framework } from '../../../generated/framework.js';
import type { EditedFile } from '../../editing/edited-file.js';
import type { Io } from '../../io.js';
import type { back, Conversation } from '../interview/conversation.js';
import type { NewEntry } from './new-entry.js';

/** What the flags say about a new entry. */
export interface EntryFlags {
  readonly on?: string;
  readonly kind?: string;
  readonly evidence?: readonly string[];
  readonly name?: string;
  readonly unit?: string;
  readonly better?: 'higher' | 'lower';
  readonly core?: boolean;
  readonly source?: string;
  readonly baseline?: string;
  readonly value?: readonly string[];
  readonly sector?: string;
  readonly serves?: string;
}

/** What was typed on the command line. */
export interface Typed {
  readonly io: Io;
  readonly framework: Framework;
  readonly edited: EditedFile;
  /** What the entry is called: an id, a title or a short name. */
  readonly called: string | undefined;
  readonly flags: EntryFlags;
}

/** A new entry as far as the command line says it. */
export interface Prepared {
  /** What else would have to be given to ask nothing, as people would type it; empty where nothing is missing. */
  readonly missing: readonly string[];
  /** The entry, where nothing is missing. */
  readonly entry: () => NewEntry;
  /** The entry after questions about the rest. */
  readonly ask: (conversation: Conversation) => Promise<NewEntry | typeof back>;
}
