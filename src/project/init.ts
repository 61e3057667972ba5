import type { VersionWish } from '../model/version.ts'

/** What `haproxyctl init` asks for. Values are the user's own words and are quoted as YAML needs it. */
export interface InitAnswers {
  readonly version: VersionWish
  readonly discovery: InitDiscovery
  readonly services: readonly InitService[]
  /** Where HAProxy reads its configuration, as in `/etc/haproxy/haproxy.cfg`. */
  readonly config: string
  /** HAProxy's admin socket; without it every change is a reload. */
  readonly socket?: string
  /** The master's socket (`haproxy -S`), by which it is reloaded. */
  readonly master?: string
  /** Whether the rendered file is committed to the repository that the project lives in. */
  readonly git: boolean
  /** For editors: path or address of the project file's schema. */
  readonly schema?: string
}

export interface InitDiscovery {
  readonly plugin: string
  /** The plugin's options; nothing is declared for a plugin without any. */
  readonly options: Readonly<Record<string, string | number | readonly string[]>>
}

export interface InitService {
  readonly name: string
  /** Arguments of the frontend's `bind` line, as in `:8080`. */
  readonly bind?: string
  /** What the service says to the plugin, as in `instances: [10.0.0.1:8080]` for `static`. */
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>
  /** The path that a health check asks for; an instance is only connected to when there is none. */
  readonly healthUri?: string
}

export interface InitFile {
  /** Relative to the project's folder. */
  readonly path: string
  readonly text: string
  /** A file that is there already is as good as this one. */
  readonly keepsExisting?: boolean
}

/** The files of a first project, which load without a finding. */
export function firstProject(answers: InitAnswers): readonly InitFile[] {
  const parts = [head(answers), haproxyPart(answers), discoveryPart(answers.discovery)]
  parts.push(servicesPart(answers), targetsPart(answers), lintPart(answers))
  const text = parts.filter((part) => part !== '').join('\n')
  return [{ path: 'haproxyctl.yaml', text }, ...nodesFiles(answers)]
}

/** The file that the `file` source reads, with a node of each service to be replaced. */
function nodesFiles({ discovery, services }: InitAnswers): readonly InitFile[] {
  const { path } = discovery.options
  if (discovery.plugin !== 'file' || typeof path !== 'string' || path.startsWith('/')) return []
  const names = services.map(({ name }) => name)
  return [{ path, text: nodesText(path, names), keepsExisting: true }]
}

function nodesText(path: string, names: readonly string[]): string {
  const node = { address: '10.0.0.1', port: 8001 }
  if (path.endsWith('.json'))
    return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, [node]])), null, 2)}\n`
  if (path.endsWith('.csv'))
    return `service,address,port\n${names.map((name) => `${name},10.0.0.1,8001\n`).join('')}`
  const lines = names.map((name) => `${scalar(name)}:\n  - 10.0.0.1:8001\n`)
  return `# The nodes of each service: replace them by your own. A node is \`host:port\`, or a mapping as in
# { address: 10.0.0.1, port: 8080, weight: 50 }.
${lines.join('')}`
}

function head({ schema }: InitAnswers): string {
  const hint = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`
  return `${hint}# What HAProxy should be running. \`haproxyctl validate\` checks this file,
# \`haproxyctl diff\` shows what would change, \`haproxyctl apply\` makes it so.
`
}

function haproxyPart({ version, socket }: InitAnswers): string {
  const admin =
    socket === undefined
      ? ''
      : `  - ${scalar(`stats socket ${word(socket)} mode 600 level admin`)}\n`
  return `haproxy:
  version: ${version}

global:
${admin}  - maxconn 4000

defaults:
  - mode http
  - timeout connect 5s
  - timeout client 30s
  - timeout server 30s
`
}

function discoveryPart({ plugin, options }: InitDiscovery): string {
  if (Object.keys(options).length === 0) return ''
  return `# Where the nodes of the services are found.
discovery:
  ${scalar(plugin)}:
${pairs(options, '    ')}`
}

function servicesPart({ services, discovery }: InitAnswers): string {
  if (services.length === 0) return ''
  const all = services.map((service) => servicePart(service, scalar(discovery.plugin))).join('')
  return `# Each service becomes a backend, and a frontend if it has one.\nservices:\n${all}`
}

function servicePart({ name, bind, query, healthUri }: InitService, source: string): string {
  const lines = [`  ${scalar(name)}:`]
  if (query === undefined) lines.push(`    discovery: ${source}`)
  else lines.push('    discovery:', `      source: ${source}`, pairs(query, '      ').trimEnd())
  if (healthUri === undefined) lines.push('    checks: [tcp]')
  else lines.push('    checks:', '      - http:', `          uri: ${scalar(healthUri)}`)
  if (bind !== undefined) lines.push('    frontend:', `      bind: ${scalar(bind)}`)
  return `${lines.join('\n')}\n`
}

function targetsPart({ config, socket, master, git }: InitAnswers): string {
  const sockets = socket === undefined ? '' : `    sockets: [${scalar(socket)}]\n`
  const reload = master === undefined ? '' : `    master: ${scalar(master)}\n`
  return `# Where the configuration goes.
targets:
  haproxy:
    config: ${scalar(config)}
${sockets}${reload}${git ? '  git:\n    path: .\n' : ''}`
}

/** Without it the first `validate` would warn of a backend that has been asked for as it is. */
function lintPart({ services }: InitAnswers): string {
  const names = services.filter(({ bind }) => bind === undefined).map(({ name }) => name)
  if (names.length === 0) return ''
  return `# No frontend sends traffic to ${names.join(', ')} yet. Once one does, remove this.
lint:
  rules:
    lint/unused-backend: off
`
}

function pairs(values: NonNullable<InitService['query']>, indent: string): string {
  const lines = Object.entries(values).map(([key, value]) => {
    const text = Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value)
    return `${indent}${scalar(key)}: ${text}\n`
  })
  return lines.join('')
}

/** Plain where nobody could read it as anything but this text; else quoted, as JSON does it. */
function scalar(value: unknown): string {
  if (typeof value === 'number') return String(value)
  const text = String(value)
  const isPlain = /^[A-Za-z/][\w ./@-]*$/.test(text) && !text.endsWith(' ')
  return isPlain && !/^(true|false|null)$/i.test(text) ? text : JSON.stringify(text)
}

/** One word of HAProxy's language. */
function word(text: string): string {
  return text.replaceAll(/[\s"'\\#$]/g, (character) => `\\${character}`)
}
