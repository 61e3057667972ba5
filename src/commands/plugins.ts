import { dirname, resolve } from 'node:path'
import { projectFlags } from '../cli/base-command.ts'
import { findProject } from '../cli/flags/find-project.ts'
import { textArgument } from '../cli/flags/text-argument.ts'
import { pluginListText } from '../cli/print/plugin-list.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { pluginsDocument } from '../documents/plugins.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { createCatalogue, type PluginCatalogue } from '../kit/plugins/plugin-catalogue.ts'
import { pluginKindNames, type PluginKind } from '../kit/plugins/plugin-kinds.ts'
import { Failure } from '../model/index.ts'
import type { World } from '../pipeline/session/world.ts'

const actions = ['list', 'new', 'install'] as const

export default class Plugins extends ProjectCommand {
  static override summary = 'List plugins with their options, begin one, or install one.'
  static override description = `\`list\` shows what comes with haproxyctl and what the modules of the project bring, by kind: discovery, check, target, registrar or lint. Options with a * are required.
\`new KIND NAME\` writes plugins/KIND-NAME beside the project: a working plugin to start from, with its schema, its page, its test and a package.json.
\`install PACKAGE\` has npm install a package into the project's folder, without running its scripts, and looks at what it brings.`
  static override examples = [
    '<%= config.bin %> plugins',
    { description: 'One kind.', command: '<%= config.bin %> plugins list check' },
    { description: 'One of your own.', command: '<%= config.bin %> plugins new check greeting' },
  ]
  static override args = {
    action: textArgument({
      description: 'What to do.',
      options: [...actions],
      default: 'list',
    }),
    what: textArgument({
      description: 'Of list and new: the kind. Of install: a package, as npm takes it.',
    }),
    name: textArgument({ description: 'Of new: what it is to be called.' }),
  }
  static override flags = { ...projectFlags }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Plugins)
    const shell = await this.openShell(flags)
    const { terminal, world, signal } = shell
    const { builtInPlugins } = await import('../../plugins/index.ts')
    const project = await this.#projectFile(flags.project, world)
    const root = resolve(world.cwd, project === undefined ? '.' : dirname(project))
    const { listPlugins } = await import('../pipeline/plugins/list-plugins.ts')
    const known = async (): Promise<PluginCatalogue> =>
      project === undefined
        ? createCatalogue(builtInPlugins)
        : (await this.openProject({ ...flags, project }, shell)).plugins

    if (args.action === 'install') {
      const { installPlugin } = await import('../pipeline/plugins/install-plugin.ts')
      const spec = args.what ?? missing('the package', 'install haproxyctl-check-greeting')
      const { name, plugins } = await installPlugin(spec, root, world, builtInPlugins, signal)
      terminal.write(
        flags.json ? serializeDocument(pluginsDocument(plugins)) : pluginListText(plugins),
      )
      world.log.info(`Name it in the project: plugins: [${JSON.stringify(name)}]`)
    } else if (args.action === 'new') {
      const kind = kindOf(args.what ?? missing('the kind', 'new check greeting'))
      const name = args.name ?? missing('the name', `new ${kind} greeting`)
      const { folderOf, newPlugin } = await import('../pipeline/plugins/new-plugin.ts')
      const { writeNew } = await import('../pipeline/validate/write-new.ts')
      const files = await newPlugin({ kind, name }, await known(), world)
      const written = await writeNew(files, root, world)
      if (flags.json) terminal.write(serializeDocument(pluginsDocument([], written)))
      else for (const path of written) terminal.write(`${path}\n`)
      const module = `./${folderOf({ kind, name })}/plugin.mjs`
      world.log.info(`Name it in the project: plugins: [${JSON.stringify(module)}]`)
    } else {
      if (args.name !== undefined) throw tooMany(args.name)
      const kinds = args.what === undefined ? pluginKindNames : [kindOf(args.what)]
      const plugins = await listPlugins(await known(), kinds)
      terminal.write(
        flags.json ? serializeDocument(pluginsDocument(plugins)) : pluginListText(plugins),
      )
    }
  }

  /** Without a project there is what comes with haproxyctl. */
  async #projectFile(given: string | undefined, world: World): Promise<string | undefined> {
    if (given !== undefined) return given
    try {
      return await findProject(world)
    } catch (error) {
      if (error instanceof Failure && error.kind === 'usage') return undefined
      throw error
    }
  }
}

function kindOf(text: string): PluginKind {
  const kind = pluginKindNames.find((each) => each === text)
  if (kind !== undefined) return kind
  throw new Failure('usage', `there is no kind \`${text}\` of plugins`, {
    help: `The kinds are ${pluginKindNames.join(', ')}.`,
  })
}

function missing(what: string, example: string): never {
  throw new Failure('usage', `${what} is missing`, { help: `As in: haproxyctl plugins ${example}` })
}

function tooMany(text: string): Failure {
  return new Failure('usage', `\`${text}\` is one argument too many`)
}
