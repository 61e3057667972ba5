import { textArgument } from '../cli/flags/text-argument.ts'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, projectFlags } from '../cli/base-command.ts'
import { findProject } from '../cli/flags/find-project.ts'
import { yamlPathArgument } from '../cli/flags/yaml-path.ts'
import { Failure } from '../model/index.ts'
import { editDocument } from '../documents/edits.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { readYaml, type YamlNode } from '../text/yaml/yaml.ts'
import type { YamlEdit } from '../text/yaml-edit/edit-yaml.ts'

export default class SetValue extends BaseCommand {
  static override summary = 'Change one value of the project file, and nothing else in it.'
  static override description = `Comments, order, quotes, anchors and blank lines stay as they are. If the project has several files, the one that holds the value is edited. The edited project is loaded before anything is written. VALUE is YAML, so JSON works too; missing keys are added. For paths see haproxyctl get --help.`
  static override examples = [
    '<%= config.bin %> set services.web.server "check inter 2s"',
    {
      description: 'Show what would be written.',
      command: '<%= config.bin %> set --dry-run services.web.balance leastconn',
    },
    {
      description: 'One more line in global.',
      command: '<%= config.bin %> set --add global "tune.bufsize 32768"',
    },
    {
      description: 'A whole setting, as YAML.',
      command: `<%= config.bin %> set guards '{ min-servers: 1 }'`,
    },
    {
      description: 'Digits as text.',
      command: '<%= config.bin %> set --string haproxy.version 3.2',
    },
    {
      description: 'Remove a setting.',
      command: '<%= config.bin %> set --remove services.web.server',
    },
  ]
  static override args = {
    path: textArgument({ description: 'Where it stands.', required: true }),
    value: textArgument({ description: 'The new value, as YAML; none with --remove.' }),
  }
  static override flags = {
    ...projectFlags,
    add: Flags.boolean({
      char: 'a',
      summary:
        'Add VALUE after the last item of the list at PATH, or after the last line of a block.',
    }),
    remove: Flags.boolean({ summary: 'Remove what is at PATH.' }),
    string: Flags.boolean({
      char: 's',
      summary: 'Take VALUE literally as text, not as YAML.',
    }),
    'dry-run': Flags.boolean({
      char: 'n',
      summary: 'Check the edit and print it as a diff; write nothing.',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(SetValue)
    const { terminal, world } = await this.openShell(flags)
    const edit = editOf(args, flags)
    const project = flags.project ?? (await findProject(world))
    const { builtInPlugins: plugins } = await import('../../plugins/index.ts')
    const { editProject } = await import('../pipeline/edit/edit-project.ts')
    const isDryRun = flags['dry-run']
    const edited = await editProject(project, { edit, isDryRun }, { world, plugins })
    terminal.mask(edited.secrets)
    const { patchOf } = await import('../pipeline/targets/patch.ts')
    const { processes, temporaryFolder } = world
    const patch = await patchOf(
      { name: edited.file, before: edited.before, after: edited.after },
      { processes, temporaryFolder },
    )
    const isChanged = edited.before !== edited.after
    if (flags.json)
      terminal.write(
        serializeDocument(
          editDocument(args.path, edited, { patch, isWritten: isChanged && !isDryRun }),
        ),
      )
    else if (isDryRun) terminal.write(patch)
    else if (isChanged) terminal.write(`${edited.file}:${edited.line ?? 1}\n`)
    if (!isChanged) world.log.info(`${edited.file} says so already; nothing was written`)
    for (const { file, start } of edited.aliases)
      world.log.warn(
        `the alias at ${file}:${start.line}:${start.column} stands for the new value too`,
      )
  }
}

interface EditFlags {
  readonly add: boolean
  readonly remove: boolean
  readonly string: boolean
}

function editOf(
  args: { readonly path: string; readonly value?: string | undefined },
  { add, remove, string }: EditFlags,
): YamlEdit {
  const path = yamlPathArgument(args.path)
  if (remove && (add || string || args.value !== undefined))
    throw new Failure('usage', '--remove takes no VALUE, and neither --add nor --string', {
      help: 'Use one command to remove, and another one to set.',
    })
  if (remove) return { kind: 'remove', path }
  if (args.value === undefined)
    throw new Failure('usage', 'VALUE is missing', {
      help: `--remove takes away what stands there; '' with --string is an empty text.`,
    })
  return { kind: add ? 'add' : 'set', path, value: valueOf(args.value, string) }
}

function valueOf(text: string, isText: boolean): YamlNode {
  const location = { file: 'VALUE', start: { line: 1, column: 1 } }
  if (isText) return { kind: 'scalar', location, value: text, text, style: 'quoted' }
  const { root, diagnostics } = readYaml('VALUE', text)
  if (root !== undefined) return root
  const [first] = diagnostics
  if (first === undefined)
    return { kind: 'scalar', location, value: null, text: 'null', style: 'plain' }
  throw new Failure('usage', `VALUE is not YAML: ${first.message}`, {
    help: `${first.help ?? ''} --string takes it as a text.`.trim(),
  })
}
