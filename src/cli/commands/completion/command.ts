import { Argument, Option } from 'commander';
import type { CommandDefinition } from '../../command.js';
import type { CompletionFlags } from './complete.js';

export const completionCommand: CommandDefinition<CompletionFlags> = {
  name: 'completion',
  summary: 'print a script that lets your shell complete commands, options, and names',
  examples: [
    ["echo 'source <(strive completion bash)' >> ~/.bashrc", 'Bash: works in every new shell'],
    ["echo 'source <(strive completion zsh)' >> ~/.zshrc", 'Zsh: add it below the line with compinit, if there is one'],
    ['strive completion fish > ~/.config/fish/completions/strive.fish', 'fish'],
    ["'strive completion powershell | Out-String | Invoke-Expression' >> $PROFILE", 'PowerShell'],
  ],
  configure: (command) =>
    command
      .usage('[options] <shell>')
      .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish', 'powershell']))
      .allowExcessArguments()
      .addOption(new Option('--line <text>').hideHelp())
      .addOption(new Option('--words').hideHelp()),
  run: async (io, values, flags, commands) => (await import('./complete.js')).completion(io, values, flags, commands),
};
