import * as Flags from '@oclif/core/flags'
import type { StoredToken } from '../api/tokens/token-file.ts'
import { projectFlags } from '../cli/base-command.ts'
import { textArgument } from '../cli/flags/text-argument.ts'
import { shownTime } from '../cli/print/shown-time.ts'
import { table } from '../cli/print/table.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { tokensDocument } from '../documents/tokens.ts'
import { Failure } from '../model/index.ts'

export default class Token extends ProjectCommand {
  static override summary = 'Make, list and revoke the tokens of haproxyctl serve.'
  static override description = `A token is printed once, and its hash is kept in the state folder. A token with the role read may look, one with write may also edit the project, and one with apply may also carry out plans. A revoked token is refused within a second.`
  static override examples = [
    '<%= config.bin %> token ci --role write',
    { description: 'List them.', command: '<%= config.bin %> token' },
    {
      description: 'Make one, and revoke it.',
      command: '<%= config.bin %> token ci --role write && <%= config.bin %> token ci --remove',
    },
  ]
  static override args = {
    name: textArgument({ description: 'The name of the token.', required: false }),
  }
  static override flags = {
    ...projectFlags,
    role: Flags.string({
      summary: 'Make a token with this role.',
      helpValue: 'ROLE',
      options: ['read', 'write', 'apply'],
      exclusive: ['remove'],
    }),
    remove: Flags.boolean({ summary: 'Revoke the token.' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Token)
    const shell = await this.openShell(flags)
    const { stateFolder, world } = await this.openProject(flags, shell)
    const { tokenFile } = await import('../api/tokens/token-file.ts')
    const { isRole } = await import('../api/tokens/role.ts')
    const { terminal } = shell
    const tokens = tokenFile(stateFolder, world)
    const { role, remove, json } = flags
    let made: string | undefined
    if (args.name === undefined) {
      if (role !== undefined || remove) throw nameless()
    } else if (remove) {
      await tokens.remove(args.name)
      world.log.info(`the token ${args.name} is taken away`)
    } else {
      if (role === undefined || !isRole(role)) throw roleless(args.name)
      made = await tokens.add(args.name, role)
      world.log.info('this is shown once; keep it where only its owner can read it')
    }
    if (json) terminal.write(serializeDocument(tokensDocument(await tokens.list(), made)))
    else if (made !== undefined) terminal.write(`${made}\n`)
    else if (args.name === undefined) terminal.write(listText(await tokens.list()))
  }
}

function listText(tokens: readonly StoredToken[]): string {
  return table(tokens.map(({ name, role, madeAtMs }) => [name, role, shownTime(madeAtMs)]))
}

function nameless(): Failure {
  return new Failure('usage', 'NAME is missing', { help: 'As in: haproxyctl token ci --role read' })
}

function roleless(name: string): Failure {
  return new Failure('usage', `what \`${name}\` may do is missing`, {
    help: '--role read, write or apply makes the token; --remove revokes it.',
  })
}
