import { textArgument } from '../cli/flags/text-argument.ts'
import { BaseCommand } from '../cli/base-command.ts'
import { commandFacts } from '../cli/help/command-facts.ts'
import { standardOutput } from '../cli/terminal/standard-stream.ts'

const shells = ['bash', 'zsh', 'fish'] as const

export default class Completion extends BaseCommand {
  static override summary = 'Print what makes a shell complete commands, flags and their values.'
  static override description = `Load it when the shell starts:
bash: source <(haproxyctl completion bash) in ~/.bashrc.
zsh: source <(haproxyctl completion zsh) in ~/.zshrc, behind compinit.
fish: haproxyctl completion fish > ~/.config/fish/completions/haproxyctl.fish.`
  static override examples = [
    '<%= config.bin %> completion bash',
    {
      description: 'As a file, for a folder of fpath.',
      command: '<%= config.bin %> completion zsh > _haproxyctl',
    },
  ]
  static override args = {
    shell: textArgument({ description: 'The shell.', options: [...shells], required: true }),
  }

  async run(): Promise<void> {
    const { args } = await this.parse(Completion)
    standardOutput.write(await scriptFor(args.shell))
  }
}

async function scriptFor(shell: string): Promise<string> {
  const facts = commandFacts()
  switch (shell) {
    case 'zsh':
      return (await import('../cli/completion/zsh.ts')).zshCompletion(facts)
    case 'fish':
      return (await import('../cli/completion/fish.ts')).fishCompletion(facts)
    default:
      return (await import('../cli/completion/bash.ts')).bashCompletion(facts)
  }
}
