import type { CommandDefinition } from './command.js';
import { addCommand } from './commands/add/command.js';
import { addValueCommand } from './commands/add-value/command.js';
import { assessCommand } from './commands/assess/command.js';
import { compareCommand } from './commands/compare/command.js';
import { completionCommand } from './commands/completion/command.js';
import { explainCommand } from './commands/explain/command.js';
import { exportCommand } from './commands/export/command.js';
import { historyCommand } from './commands/history/command.js';
import { importCommand } from './commands/import/command.js';
import { initCommand } from './commands/init/command.js';
import { interviewCommand } from './commands/interview/command.js';
import { nextYearCommand } from './commands/next-year/command.js';
import { planCommand } from './commands/plan/command.js';
import { publishCommand } from './commands/publish/command.js';
import { reviewCommand } from './commands/review/command.js';
import { schemaCommand } from './commands/schema/command.js';
import { sensitivityCommand } from './commands/sensitivity/command.js';
import { setCommand } from './commands/set/command.js';
import { validateCommand } from './commands/validate/command.js';

/** Every command, in the order in which help lists them. To add one: its file, and its line here. */
export const commands: readonly CommandDefinition[] = [
  initCommand,
  interviewCommand,
  reviewCommand,
  setCommand,
  addCommand,
  addValueCommand,
  nextYearCommand,
  assessCommand,
  planCommand,
  sensitivityCommand,
  validateCommand,
  compareCommand,
  historyCommand,
  publishCommand,
  exportCommand,
  importCommand,
  explainCommand,
  schemaCommand,
  completionCommand,
];
