import { textArgument } from '../cli/flags/text-argument.ts'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { schemaNames } from '../pipeline/session/schema-names.ts'

export default class Schema extends BaseCommand {
  static override summary = 'Print a JSON schema: of the project file, of reports, of saved plans.'
  static override description = `Editors complete and check a project file that begins with
# yaml-language-server: $schema=FILE`
  static override examples = ['<%= config.bin %> schema > haproxyctl.schema.json']
  static override args = {
    name: textArgument({
      description: 'Which one.',
      options: [...schemaNames],
      default: 'project',
    }),
  }
  static override flags = commonFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Schema)
    const { terminal, world } = await this.openShell(flags)
    const { readSchema } = await import('../pipeline/session/read-schema.ts')
    terminal.write(await readSchema(args.name, world))
  }
}
