import type { Plan, PlanStep } from '../../generated/plan.js';
import { quotedForShell } from '../../text/quoted-for-shell.js';
import { keysOf } from '../../yaml/json-pointer.js';

/** How a command names the assessment, and the settings of the run, both as a shell takes them. */
export interface RecordedIn {
  readonly file: string;
  readonly config: readonly string[];
}

/** The commands that record steps which are done: one for each kind of step, for the first of its kind. */
export function recordCommands({ goals, basis }: Plan, { file, config }: RecordedIn): string[] {
  const byCommand = new Map<string, string>();
  for (const step of goals.flatMap(({ steps }) => steps)) {
    const words = commandWords(step, basis);
    if (words === undefined) continue;
    const [command, ...more] = words;
    const key = command === 'add' ? `${command} ${more[0]}` : command;
    if (!byCommand.has(key)) byCommand.set(key, ['strive', command, file, ...more, ...config].join(' '));
  }
  return [...byCommand.values()];
}

/** Undefined where a step needs more than a short command, such as a new indicator with all its numbers. */
function commandWords({ change, id, path, from }: PlanStep, basis: Plan['basis']): [string, ...string[]] | undefined {
  const isNew = from === 'left-out' || from === 'not-listed';
  switch (change) {
    case 'benchmark':
      if (basis === 'reviewed' && (from === 'not-reviewed' || from === 'returned'))
        return ['review', '--benchmark', id];
      return ['set', id, 'met'];
    case 'indicator':
    case 'gap':
    case 'adjacent-outcome':
      return isNew ? undefined : ['add-value', ...measureWords(path)];
    case 'designation':
      return path === '/designations' ? undefined : ['add', 'designation', id, '--on', 'DATE'];
    case 'example':
      return ['add', 'example', 'TITLE', '--on', 'DATE', '--kind', 'KIND'];
  }
}

function measureWords(path: string): string[] {
  const [section, ...keys] = keysOf(path);
  if (section === 'adjacent-outcomes') return [quotedForShell(`${section}/${keys[0]}`), 'PERIOD', 'VALUE'];
  const [outcome, indicator, , dimension, , group] = keys;
  const groupWords = group === undefined ? [] : ['--group', quotedForShell(`${dimension}/${group}`)];
  return [quotedForShell(`${outcome}/${indicator}`), 'PERIOD', 'VALUE', ...groupWords];
}
