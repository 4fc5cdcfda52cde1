import { Argument, Option } from 'commander';
import type { CommandDefinition } from './command.js';
import type { CompletionFlags } from './completion/complete.js';

export const completionCommand: CommandDefinition<CompletionFlags> = {
  name: 'completion',
  summary: 'print a script with which a shell completes commands, options, names and files',
  examples: [
    ["echo 'source <(strive completion bash)' >> ~/.bashrc", 'Bash: from the next shell on'],
    ["echo 'source <(strive completion zsh)' >> ~/.zshrc", 'Zsh, below the line with compinit, if there is one'],
    ['strive completion fish > ~/.config/fish/completions/strive.fish', 'fish'],
    ["'strive completion powershell | Out-String | Invoke-Expression' >> $PROFILE", 'PowerShell'],
  ],
  configure: (command) =>
    command
      .usage('[options] <shell>')
      .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
      .allowExcessArguments()
      .addOption(new Option('--line <text>').hideHelp())
      .addOption(new Option('--words').hideHelp()),
  run: async (io, values, flags, commands) =>
    (await import('./completion/complete.js')).completion(io, values, flags, commands),
};
