import { Flags } from '@oclif/core'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { textArgument } from '../cli/flags/text-argument.ts'
import { formatFindings } from '../cli/print/findings.ts'
import { importDocument } from '../documents/files.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { Failure } from '../model/index.ts'

export default class Import extends BaseCommand {
  static override summary = 'Make a project of the configuration of another system.'
  static override description = `FROM is haproxy (SOURCE is a haproxy.cfg, and this is what adopt does), lighthouse (SOURCE is its configuration folder), elasticpyproxy (its ep2.conf), pyhrapi (the URL that it answers at, or its database) or consul-template (its template). Settings that a project does not have, or has in another form, are reported with their place. The other system's files stay as they are.`
  static override examples = [
    {
      description: 'The lines of a file as a template, and its servers as services.',
      command: '<%= config.bin %> import haproxy --services /etc/haproxy/haproxy.cfg lb',
    },
    '<%= config.bin %> import lighthouse /etc/lighthouse lb',
    '<%= config.bin %> import elasticpyproxy /etc/ep2/ep2.conf lb',
    '<%= config.bin %> import pyhrapi http://127.0.0.1:8088 lb',
    '<%= config.bin %> import consul-template /etc/consul-template/haproxy.ctmpl lb',
  ]
  static override args = {
    from: textArgument({ description: 'The other system.', required: true }),
    source: textArgument({ description: 'Its file, folder or URL.', required: true }),
    folder: textArgument({ description: 'Where the project is written.', default: '.' }),
  }
  static override flags = {
    ...commonFlags,
    services: Flags.boolean({
      description: 'Of haproxy: its servers become services, and stand in the project.',
    }),
    template: Flags.string({
      description: 'Of elasticpyproxy: the file of its template, if it is not where ep2.conf says.',
      helpValue: 'FILE',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Import)
    const { terminal, world, signal } = await this.openShell(flags)
    const { importable, importProject } = await import('../pipeline/import/import-project.ts')
    const from = importable.find((each) => each === args.from)
    if (from === undefined)
      throw new Failure('usage', `${args.from} is not a system that can be imported`, {
        help: `There are ${importable.join(', ')}.`,
      })
    const { source, folder } = args
    const { template, services } = flags
    const wish = { from, source, folder, template, services }
    const result = await importProject(wish, world, signal)
    if (flags.json) {
      terminal.write(serializeDocument(importDocument(result)))
      return
    }
    for (const path of result.written) terminal.write(`${path}\n`)
    if (result.notes.length > 0)
      terminal.tell(formatFindings(result.notes, terminal.colours.stderr).trimEnd())
  }
}
