import { addValueCommand } from './add-value-command.js';
import { assessCommand } from './assess-command.js';
import type { CommandDefinition } from './command.js';
import { completionCommand } from './completion-command.js';
import { explainCommand } from './explain-command.js';
import { exportCommand } from './export-command.js';
import { importCommand } from './import-command.js';
import { initCommand } from './init-command.js';
import { interviewCommand } from './interview-command.js';
import { reviewCommand } from './review-command.js';
import { schemaCommand } from './schema-command.js';
import { setCommand } from './set-command.js';
import { validateCommand } from './validate-command.js';

/** Every command, in the order in which help lists them. To add one: its file, and its line here. */
export const commands: readonly CommandDefinition[] = [
  initCommand,
  interviewCommand,
  reviewCommand,
  setCommand,
  addValueCommand,
  assessCommand,
  validateCommand,
  exportCommand,
  importCommand,
  explainCommand,
  schemaCommand,
  completionCommand,
];
