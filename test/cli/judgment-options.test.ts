import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { addConfig, addInputs, addJudgment, addMethod, addRequirements } from '../../src/cli/settings/options.js';

/** The flags that commander makes of a command line, or its words where it refuses it. */
function parsed(...arguments_: string[]) {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  for (const add of [addInputs, addConfig, addJudgment, addRequirements, addMethod]) add(command);
  try {
    command.parse(arguments_, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
  return command.opts();
}

describe('the options of judgment', () => {
  it('are not said unless they are given: a config file may say them', () => {
    expect(parsed()).toEqual({});
  });

  it.each<[string[], object]>([
    [['--strict'], { strict: true }],
    [['--no-strict'], { strict: false }],
    [['--allow-undetermined'], { allowUndetermined: true }],
    [['--no-allow-undetermined'], { allowUndetermined: false }],
    [['--max-warnings', '0'], { maxWarnings: 0 }],
    [['--max-warnings=25'], { maxWarnings: 25 }],
    [['--require', 'exploring', '--require', 'proof-point'], { require: ['exploring', 'proof-point'] }],
    [['--rule', 'gap/leveling-down=error'], { rule: { 'gap/leveling-down': 'error' } }],
    [
      ['--rule', 'gap/leveling-down=error', '--rule', 'indicator/break=off', '--rule', 'gap/leveling-down=info'],
      { rule: { 'gap/leveling-down': 'info', 'indicator/break': 'off' } },
    ],
    [['--config', 'own.yaml'], { config: 'own.yaml' }],
    [['--no-config'], { config: false }],
    [['--files-from', 'a', '--files-from', '-'], { filesFrom: ['a', '-'] }],
    [['--stdin-name', 'draft.yaml', '-'], { stdinName: 'draft.yaml' }],
    [['--basis', 'self'], { basis: 'self' }],
  ])('%j', (given, flags) => {
    expect(parsed(...given)).toEqual(flags);
  });

  it.each([
    [['--max-warnings', '-1'], /Use a whole number/],
    [['--max-warnings', '1.5'], /Use a whole number/],
    [['--max-warnings', 'many'], /Use a whole number/],
    [['--max-warnings', '1e3'], /Use a whole number/],
    [['--rule', 'gap/leveling-down'], /Use NAME=SEVERITY, such as gap\/leveling-down=error/],
    [['--rule', '=off'], /Use NAME=SEVERITY/],
    [['--rule', 'gap/leveling-dwon=off'], /Did you mean gap\/leveling-down\?/],
    [['--rule', 'gap/leveling-down=of'], /Did you mean off\?/],
    [['--rule', 'schema/type=off'], /schema\/type is an error in the file.*can't lower its severity/],
    [['--rule', '__proto__=off'], /no kind of finding/],
  ])('refuses %j', (given, words) => {
    expect(parsed(...given)).toMatch(words);
  });
});
