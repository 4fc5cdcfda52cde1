import type { Earlier } from '../../insight/comparison/movement.js';

/** A file to be assessed, or what came by standard input. */
export interface Input {
  /** What reports call it: its path from the working folder, with `/` between its parts. May hold any character. */
  readonly name: string;
  /** Its path from the working folder, or from the root. Of standard input: the file that it stands for. */
  readonly path: string;
  /** What standard input held, at most a little more than the run reads of one file. */
  readonly bytes?: Uint8Array;
  /** What the old side of the run knows of the partnership, if the run has one. */
  readonly earlier?: Earlier;
}

/** What was met on the way to the inputs. It is complete once the last of them was taken. */
export interface InputCounts {
  /** What could not be found or looked into, each in a sentence to be told on standard error; any makes the exit status 2. */
  readonly problems: string[];
  /** Files of folders that are YAML and no assessments, the suspicious ones of patterns, too. */
  skipped: number;
  /** Files that a pattern matches and that have no line that starts with `strive:`: how many, and the names of the first. */
  readonly unlike: { count: number; readonly names: string[] };
  /** Links that were found and are not followed: to YAML files and to folders, and those that lead out of a pattern's folder. */
  links: number;
  /**
   * Skipped files that look like assessments whose `strive:` is misspelled or missing, by name. Each deserves a warning;
   * under `--strict` a run that has one fails (exit status 1), and under `--max-warnings` it counts, as the warnings in
   * files do.
   */
  readonly suspicious: string[];
}

export interface Gathered {
  /** Whether the run is about many: a folder, a pattern or a list was given, or more than one file. */
  readonly many: boolean;
  /** In a stable order, found as they are asked for; to be iterated once. */
  readonly inputs: Iterable<Input>;
  readonly counts: Readonly<InputCounts>;
}

export interface GatherOptions {
  /** Files with further names (`--files-from`); `-` is standard input. */
  readonly filesFrom?: readonly string[];
  /** What standard input is called; its folder is the one of the files beside it. */
  readonly stdinName?: string;
  /** What is read where no argument and no list is given: the config file's `paths`, from `folder`. */
  readonly paths?: readonly string[];
  /** Where each of those is in the config file. */
  readonly pathPlaces?: readonly string[];
  /** The config file's `ignore`, from `folder`. */
  readonly ignore?: readonly string[];
  /** The config file's folder, from the working folder: also where `.striveignore` is looked for. Default: the working folder. */
  readonly folder?: string;
  /** Whether a list may name nothing. */
  readonly allowEmpty?: boolean;
  /** The largest file that the run reads. */
  readonly maximumBytes?: number;
}
