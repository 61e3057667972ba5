import { join } from 'node:path'
import type { PluginCatalogue } from '../../kit/plugins/plugin-catalogue.ts'
import { apiVersion, pluginKinds, type PluginKind } from '../../kit/plugins/plugin-kinds.ts'
import { Failure } from '../../model/index.ts'
import type { InitFile } from '../../project/init.ts'
import { loadPlugins } from '../session/load-plugins.ts'
import type { World } from '../session/world.ts'
import { listPlugins, type ListedPlugin } from './list-plugins.ts'

/** A rule's name may have a prefix, as in `acme/no-telnet`. */
const namePattern = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/

export interface NewPlugin {
  readonly kind: PluginKind
  readonly name: string
}

/**
 * The files of a new plugin: the example of its kind under another name, which works and is there to be changed, with
 * its test by the laws of the kind, its page, and what makes it a package.
 */
export async function newPlugin(
  { kind, name }: NewPlugin,
  known: PluginCatalogue,
  world: Pick<World, 'files' | 'packageRoot'>,
): Promise<readonly InitFile[]> {
  refuseName(kind, name, known)
  const examples = join(world.packageRoot, 'examples/plugins')
  const folders = (await world.files.list(examples)) ?? []
  const example = join(examples, folders.find((each) => each.startsWith(`${kind}-`)) ?? kind)
  const [code, test] = await Promise.all([
    readExample(join(example, 'plugin.mjs'), world),
    readExample(join(example, 'plugin.test.mjs'), world),
  ])
  const about = await describeExample(kind, join(example, 'plugin.mjs'), example)
  const folder = folderOf({ kind, name })
  return [
    { path: join(folder, 'plugin.mjs'), text: code.replace(`'${about.name}'`, `'${name}'`) },
    { path: join(folder, 'plugin.test.mjs'), text: test },
    { path: join(folder, 'README.md'), text: pageOf({ ...about, name }) },
    { path: join(folder, 'package.json'), text: packageOf({ ...about, name }) },
  ]
}

/** Where it is written, from the project's folder. */
export function folderOf({ kind, name }: NewPlugin): string {
  return `plugins/${kind}-${name.replace('/', '-')}`
}

function refuseName(kind: PluginKind, name: string, known: PluginCatalogue): void {
  if (!namePattern.test(name))
    throw new Failure('usage', `\`${name}\` cannot be the name of a plugin`, {
      help: 'Names are made of small letters, digits and `-`, and begin with a letter.',
    })
  const taken = known.find(kind, name)
  if (taken === undefined) return
  const by = taken.module === undefined ? 'comes with haproxyctl' : `is in ${taken.module}`
  throw new Failure('usage', `there is a ${pluginKinds[kind].noun} \`${name}\` already: it ${by}`)
}

async function readExample(path: string, { files }: Pick<World, 'files'>): Promise<string> {
  const bytes = await files.read(path)
  if (bytes === undefined) throw new TypeError(`there is no example ${path}`)
  return new TextDecoder().decode(bytes)
}

async function describeExample(
  kind: PluginKind,
  path: string,
  root: string,
): Promise<ListedPlugin> {
  const location = { file: path, start: { line: 1, column: 1 } }
  const catalogue = await loadPlugins({}, [{ value: path, location }], root, ({ message }) => {
    throw new TypeError(message)
  })
  const [about] = await listPlugins(catalogue, [kind])
  if (about === undefined) throw new TypeError(`${path} has no plugin`)
  return about
}

function pageOf({ kind, name, summary, options }: ListedPlugin): string {
  const rows = options.map((option) => {
    const usual = option.isRequired ? 'required' : (option.default ?? 'none')
    return `| \`${option.name}\` | ${option.of} | ${usual} | ${option.description ?? ''} |`
  })
  const table = ['| option | where | default | |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return `# ${name}

${summary}

\`\`\`yaml
plugins:
  - ./${folderOf({ kind, name })}/plugin.mjs
\`\`\`

It is a ${pluginKinds[kind].noun}, and is named in a project under \`${pluginKinds[kind].namedUnder}\`.
${rows.length === 0 ? '' : `\n${table}\n`}
\`node --test\` runs its test where haproxyctl is installed (\`npm install --save-dev haproxyctl\`). It is written for version ${apiVersion} of the plugin interface.
`
}

function packageOf({ kind, name, summary }: ListedPlugin): string {
  const text = {
    name: `haproxyctl-${kind}-${name.replace('/', '-')}`,
    version: '0.1.0',
    description: summary,
    keywords: ['haproxyctl-plugin'],
    type: 'module',
    exports: './plugin.mjs',
    files: ['plugin.mjs'],
    scripts: { test: 'node --test' },
    peerDependencies: { haproxyctl: '*' },
    // The haproxyctl that runs is the one that it gets, installed beside it or not.
    peerDependenciesMeta: { haproxyctl: { optional: true } },
  }
  return `${JSON.stringify(text, undefined, 2)}\n`
}
