import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { textArgument } from '../cli/flags/text-argument.ts'
import { adoptDocument } from '../documents/files.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { counted } from '../kit/counted.ts'
import type { AdoptedConfig } from '../project/adopt.ts'

export default class Adopt extends BaseCommand {
  static override summary = 'Make a project around an existing haproxy.cfg.'
  static override description = `The file's lines become the project's template, byte for byte, and the file the project's target. Nothing of HAProxy changes until the first apply, which needs --adopt because haproxyctl did not write the file.`
  static override examples = [
    '<%= config.bin %> adopt /etc/haproxy/haproxy.cfg lb',
    {
      description: 'What would the first apply change? Two lines that name the generation.',
      command:
        '<%= config.bin %> adopt haproxy.cfg lb && <%= config.bin %> diff -p lb/haproxyctl.yaml',
    },
  ]
  static override args = {
    file: textArgument({ description: 'The configuration that HAProxy reads.', required: true }),
    folder: textArgument({ description: 'Where the project is written.', default: '.' }),
  }
  static override flags = commonFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Adopt)
    const { terminal, world } = await this.openShell(flags)
    const { adoptFile } = await import('../pipeline/validate/adopt-file.ts')
    const { written, found } = await adoptFile(args.file, args.folder, world)
    if (flags.json) {
      terminal.write(serializeDocument(adoptDocument({ written, found })))
      return
    }
    terminal.write(`${args.file} has ${foundText(found)}.\n`)
    for (const path of written) terminal.write(`${path}\n`)
    for (const socket of found.limitedSockets)
      world.log.warn(
        `the socket ${socket} is without \`level admin\`: nothing can be changed over it`,
      )
    for (const line of next) world.log.info(line)
  }
}

function foundText({ sections, servers, sockets }: AdoptedConfig): string {
  const parts = Object.entries(sections).map(([kind, count]) => counted(count, kind, kindOf(kind)))
  parts.push(counted(servers, 'server'))
  parts.push(sockets.length === 0 ? 'no admin socket' : `the admin socket ${sockets.join(', ')}`)
  return parts.join(', ')
}

/** `2 defaults`, `2 frontends`. */
function kindOf(kind: string): string {
  return kind.endsWith('s') ? kind : `${kind}s`
}

const next = [
  'Next, in the folder of the project:',
  '  haproxyctl set targets.haproxy.master PATH  the master socket, for reloads',
  '  haproxyctl validate                         what is wrong or unwise in it',
  '  haproxyctl diff                             what the first apply would change',
  '  haproxyctl apply --adopt                    first apply; keeps the old text',
]
