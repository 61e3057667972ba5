import { textArgument } from '../cli/flags/text-argument.ts'
import { BaseCommand, projectFlags } from '../cli/base-command.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { findProject } from '../cli/flags/find-project.ts'
import { yamlPathArgument } from '../cli/flags/yaml-path.ts'
import { valueDocument } from '../documents/edits.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { nearest } from '../text/nearest.ts'
import type { YamlNode } from '../text/yaml/yaml.ts'

export default class Get extends BaseCommand {
  static override summary = 'Print what the project says at a path.'
  static override description = `Paths are keys joined by dots, with indexes of lists in brackets and keys with special characters in quotes: services.web.server, global[0], sections["frontend www"]. References such as \${env:NAME} are printed as they are written, never with their values. Exits with 1 if there is nothing at the path.`
  static override examples = [
    '<%= config.bin %> get services.web.server',
    {
      description: 'A key with a blank in it.',
      command: `<%= config.bin %> get 'sections["frontend www"]'`,
    },
    { description: 'With its place, as JSON.', command: '<%= config.bin %> get --json targets' },
  ]
  static override args = {
    path: textArgument({ description: 'Where it stands.', required: true }),
  }
  static override flags = projectFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Get)
    const { terminal, world } = await this.openShell(flags)
    const path = yamlPathArgument(args.path)
    const { readWritten, writtenAt } = await import('../project/written.ts')
    const { files, env, cwd } = world
    const written = await readWritten(flags.project ?? (await findProject(world)), {
      files,
      env,
      cwd,
    })
    const found = writtenAt(written, path)
    if (flags.json) terminal.write(serializeDocument(valueDocument(args.path, found)))
    else if ('value' in found) terminal.write(await textOf(found.value))
    if ('value' in found) return
    process.exitCode = exitCodes.findings
    const meant = nearest(String(path.at(-1)), found.beside)
    const help = meant === undefined ? '' : `; did you mean \`${meant}\`?`
    world.log.warn(`nothing stands at ${args.path}${help}`)
  }
}

/** A text as it is, for scripts; a mapping or list as YAML. */
async function textOf(value: YamlNode): Promise<string> {
  if (value.kind === 'scalar') return value.text.endsWith('\n') ? value.text : `${value.text}\n`
  const { writeValue } = await import('../text/yaml-edit/write-value.ts')
  const { head, body } = writeValue(value, { isFlow: false, step: 2 })
  return `${head === '' ? body.join('\n') : head}\n`
}
