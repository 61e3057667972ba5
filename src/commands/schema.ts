import { textArgument } from '../cli/flags/text-argument.ts'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { isSchemaName, schemaFiles } from '../pipeline/session/schema-names.ts'

export default class Schema extends BaseCommand {
  static override summary = 'Print a JSON schema: of the project file, of what a command prints.'
  static override description = `With the name of a command, it is the schema of what that command prints with --json; \`error\` is what each prints if it cannot do its work, \`plan\` what \`diff\` prints and saves, and \`event\` what \`watch --events\` prints. docs/json-documents.md shows how to use them.
Editors complete and check a project file that begins with
# yaml-language-server: $schema=FILE`
  static override examples = [
    '<%= config.bin %> schema > haproxyctl.schema.json',
    {
      description: 'What a program that reads `status --json` can rely on.',
      command: '<%= config.bin %> schema status',
    },
  ]
  static override args = {
    name: textArgument({
      description: 'The schema.',
      options: Object.keys(schemaFiles),
      default: 'project',
    }),
  }
  static override flags = commonFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Schema)
    const { terminal, world } = await this.openShell(flags)
    const { readSchema } = await import('../pipeline/session/read-schema.ts')
    if (isSchemaName(args.name)) terminal.write(await readSchema(args.name, world))
  }
}
