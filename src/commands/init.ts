import { textArgument } from '../cli/flags/text-argument.ts'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { askInit } from '../cli/terminal/init-questions.ts'
import { initAnswers } from '../cli/terminal/init-answers.ts'
import { initDocument } from '../documents/files.ts'
import { serializeDocument } from '../documents/serialize.ts'

export default class Init extends BaseCommand {
  static override summary = 'Write a first project, from questions or from flags.'
  static override description = `On a terminal, asks for whatever the flags do not say; elsewhere takes the defaults. Existing files are never overwritten.`
  static override examples = [
    '<%= config.bin %> init',
    {
      description: 'Without a question.',
      command:
        '<%= config.bin %> init --yes --discovery zookeeper --zookeeper zk1:2181 --service web=:8080 /etc/haproxyctl',
    },
  ]
  static override args = {
    folder: textArgument({ description: 'Where the project is written.', default: '.' }),
  }
  static override flags = {
    ...commonFlags,
    discovery: Flags.option({
      summary: 'Where the instances are found.',
      helpValue: 'PLUGIN',
      options: ['static', 'file', 'zookeeper'] as const,
    })(),
    zookeeper: Flags.string({
      summary: 'With --discovery zookeeper: its servers.',
      helpValue: 'HOST:PORT[,…]',
    }),
    path: Flags.string({
      summary: 'With zookeeper: the base path of the services; with file: the file of the nodes.',
      helpValue: 'PATH',
    }),
    service: Flags.string({
      summary:
        'A service, with the address of its frontend if it has one; may be given several times.',
      helpValue: 'NAME[=BIND]',
      multiple: true,
      multipleNonGreedy: true,
    }),
    config: Flags.string({ summary: 'The file that HAProxy reads.', helpValue: 'FILE' }),
    socket: Flags.string({ summary: "HAProxy's admin socket.", helpValue: 'PATH' }),
    master: Flags.string({
      summary: "The socket of HAProxy's master, by which it is reloaded.",
      helpValue: 'PATH',
    }),
    git: Flags.boolean({
      summary: 'Commit what is rendered to the git repository around the project.',
    }),
    yes: Flags.boolean({
      char: 'y',
      summary: 'Ask nothing; use the defaults for whatever is not given.',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init)
    const shell = await this.openShell(flags)
    const { terminal, world } = shell
    const answers = flags.yes || !terminal.isInteractive ? initAnswers(flags) : await askInit(flags)
    const { firstProject } = await import('../project/init.ts')
    const { writeNew } = await import('../pipeline/validate/write-new.ts')
    const paths = await writeNew(firstProject(answers), args.folder, world)
    if (flags.json) terminal.write(serializeDocument(initDocument(paths)))
    else for (const path of paths) terminal.write(`${path}\n`)
    world.log.info('Next: `haproxyctl validate`, then `haproxyctl diff`.')
  }
}
