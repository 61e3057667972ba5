import type { ConfigFile, Directive, Section } from '../model/config/config-file.ts'
import type { InitFile } from './init.ts'

/** What a haproxy.cfg holds, as far as a project around it has to know. */
export interface AdoptedConfig {
  /** How many sections there are of each kind, in the order in which they come. */
  readonly sections: Readonly<Record<string, number>>
  readonly servers: number
  /** Sockets over which everything may be changed. */
  readonly sockets: readonly string[]
  /** Sockets that only answer questions, because they are without `level admin`. */
  readonly limitedSockets: readonly string[]
}

export function lookAt({ sections }: ConfigFile): AdoptedConfig {
  const counts = new Map<string, number>()
  let servers = 0
  const sockets: string[] = []
  const limitedSockets: string[] = []
  for (const section of sections) {
    if (section.keyword !== '') counts.set(section.keyword, (counts.get(section.keyword) ?? 0) + 1)
    for (const directive of section.directives) {
      if (isServer(section, directive)) servers++
      const socket = socketOf(section, directive)
      if (socket === undefined) continue
      const list = socket.isAdmin ? sockets : limitedSockets
      list.push(socket.address)
    }
  }
  return { sections: Object.fromEntries(counts), servers, sockets, limitedSockets }
}

function isServer({ keyword: kind }: Section, { keyword }: Directive): boolean {
  return (kind === 'backend' || kind === 'listen') && /^server(-template)?$/.test(keyword)
}

function socketOf(
  { keyword: kind }: Section,
  { keyword, words }: Directive,
): { readonly address: string; readonly isAdmin: boolean } | undefined {
  const [, what, address, ...options] = words.map((word) => word.value)
  if (kind !== 'global' || keyword !== 'stats' || what !== 'socket') return undefined
  if (address === undefined || /[$]|^(fd|abns|sockpair)@/.test(address)) return undefined
  const level = options[options.indexOf('level') + 1]
  const isAdmin = options.includes('level') && level === 'admin'
  return { address: address.replace(/^(unix|ipv[46])@/, ''), isAdmin }
}

export interface AdoptedFile {
  /** Absolute. */
  readonly path: string
  /** Its lines as a template. */
  readonly template: string
  /** The part of the project that says which services there are, in YAML. */
  readonly services?: string
  readonly config: AdoptedConfig
}

/** A text as a template that prints it. */
export function templateOf(text: string): string {
  return text.replaceAll('{{', '\\{{')
}

/** What Handlebars would read as a backslash and a value, however it is escaped. */
export function isWithoutTemplate(text: string): boolean {
  return text.includes('\\{{')
}

/** The files of a project that renders the same lines as the file has. */
export function projectAround(adopted: AdoptedFile): readonly InitFile[] {
  const { path, template: text, services = '', config } = adopted
  const template = 'haproxy.cfg.hbs'
  const { sockets } = config
  const shown = sockets.map((each) => JSON.stringify(each)).join(', ')
  const project = `# A project around ${JSON.stringify(path)}: its lines stand in ${template}, as they were.
# What comes from services can take their place one by one; see docs/templates.md.

templates:
  file: ${template}
${services}
targets:
  haproxy:
    config: ${JSON.stringify(path)}
${sockets.length > 0 ? `    sockets: [${shown}]\n` : '    # sockets: [/run/haproxy/admin.sock]\n'}    # The socket of HAProxy's master (haproxy -W -S …), by which it is reloaded.
    # master: /run/haproxy-master.sock
`
  return [
    { path: 'haproxyctl.yaml', text: project },
    { path: template, text },
  ]
}
