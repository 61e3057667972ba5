import { resolve } from 'node:path'
import type { BoundProject } from '../../kit/plugins/bound-project.ts'
import {
  UnavailableError,
  type Diagnostic,
  type Location,
  type SourceSpec,
} from '../../model/index.ts'
import type { World } from './world.ts'

/** Sources that read nothing but files of the project. */
const localSources = ['static', 'file']

/** What a project asks for and does not get from --untrusted, each at its place. */
export async function untrustedFindings(
  project: BoundProject,
  world: World,
): Promise<readonly Diagnostic[]> {
  const { haproxy, templates, files, sources, lint } = project
  const found: Diagnostic[] = []
  if (haproxy.binaryLocation !== undefined)
    found.push(
      unused('binary', 'The binary that the project names is not run.', haproxy.binaryLocation),
    )
  for (const { plugin } of sources) {
    if (localSources.includes(plugin.value)) continue
    const message = `The source is not asked: ${plugin.value} needs the network.`
    found.push(unused('network', message, plugin.location))
  }
  for (const { checks } of servicesIn(project)) {
    for (const { plugin } of checks)
      found.push(unused('network', 'The check is not run.', plugin.location))
  }
  const paths = [templates.file, templates.partials, ...files.map(({ path }) => path)]
  for (const path of paths) {
    if (path === undefined) continue
    found.push(...(await outside(path.value, path.location, world)))
  }
  if (lint.baseline !== undefined)
    found.push(...(await outside(lint.baseline, startOf(project.file), world)))
  for (const { options } of filesNamed(project)) {
    const path = options.value['path']
    if (typeof path !== 'string') continue
    found.push(...(await outside(resolve(project.root, path), options.location, world)))
  }
  return found
}

/** Whether anything would be asked over the network for the instances. */
export function needsNetwork(project: BoundProject): boolean {
  const isRemote = project.sources.some(({ plugin }) => !localSources.includes(plugin.value))
  return isRemote || servicesIn(project).some(({ checks }) => checks.length > 0)
}

/** What targets would have to be asked or read outside of the project's folder. */
export async function untrustedTargets(
  { targets, root }: BoundProject,
  world: World,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const { plugin, options } of targets) {
    if (plugin.value !== 'haproxy') {
      const message = `The target is not looked at: ${plugin.value} needs more than files.`
      found.push(refused('target', message, plugin.location))
      continue
    }
    const config = options.value['config']
    if (typeof config === 'string')
      found.push(...(await outside(resolve(root, config), options.location, world)))
    if (options.value['sockets'] !== undefined)
      found.push(unused('process', 'The process is not asked.', options.location))
  }
  return found
}

/** The options of sources that read files, and of what services ask them. */
function filesNamed(project: BoundProject): readonly { readonly options: SourceSpec['options'] }[] {
  const { sources } = project
  const local = sources.filter(({ plugin }) => plugin.value === 'file')
  const names = new Set(['file', ...local.map(({ name }) => name)])
  const asked = servicesIn(project).flatMap((service) =>
    service.sources.filter(({ source }) => names.has(source.value)),
  )
  return [...local, ...asked.map(({ query }) => ({ options: query }))]
}

function startOf(file: string): Location {
  return { file, start: { line: 1, column: 1 } }
}

function servicesIn({ services, patterns }: BoundProject): BoundProject['services'] {
  return [...services, ...patterns.map(({ service }) => service)]
}

async function outside(
  path: string,
  location: Location,
  { files }: World,
): Promise<readonly Diagnostic[]> {
  try {
    await files.list(path)
    return []
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error
    return [refused('outside', "It lies outside of the project's folder.", location)]
  }
}

const help =
  'This is refused because of --untrusted, which is for projects that nobody has reviewed yet.'

/** The rest can be said without it. */
function unused(code: string, message: string, location: Location): Diagnostic {
  return { code: `untrusted/${code}`, severity: 'info', message, help, location }
}

function refused(code: string, message: string, location: Location): Diagnostic {
  return { code: `untrusted/${code}`, severity: 'error', message, help, location }
}
