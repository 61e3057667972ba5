import { Failure, parseAddressText, parsePortText } from '../../model/index.ts'
import type { InitAnswers, InitDiscovery, InitService } from '../../project/init.ts'

/** What the flags of `init` say. */
export interface InitFlags {
  readonly discovery?: 'static' | 'file' | 'zookeeper' | undefined
  readonly zookeeper?: string | undefined
  readonly path?: string | undefined
  readonly service?: readonly string[] | undefined
  readonly config?: string | undefined
  readonly socket?: string | undefined
  readonly master?: string | undefined
  readonly git: boolean
}

/** The answers of the flags, with a default for each that is not given. */
export function initAnswers(flags: InitFlags): InitAnswers {
  const plugin = flags.discovery ?? 'static'
  checkPaths(flags)
  return {
    version: 'auto',
    discovery: discoveryOf(plugin, flags),
    services: (flags.service ?? ['web=:8080']).map((text) => serviceOf(text, plugin)),
    config: flags.config ?? '/etc/haproxy/haproxy.cfg',
    socket: flags.socket ?? '/run/haproxy/admin.sock',
    // Where Debian's unit puts it.
    master: flags.master ?? '/run/haproxy-master.sock',
    git: flags.git,
  }
}

function discoveryOf(plugin: string, { zookeeper, path }: InitFlags): InitDiscovery {
  switch (plugin) {
    case 'zookeeper': {
      const hosts = (zookeeper ?? '127.0.0.1:2181').split(',').map((host) => host.trim())
      for (const host of hosts) checkAnswer(host, answers.zookeeper)
      return { plugin, options: { hosts, path: path ?? '/services' } }
    }
    case 'file':
      return { plugin, options: { path: path ?? 'nodes.yaml' } }
    default:
      return { plugin, options: {} }
  }
}

function serviceOf(text: string, plugin: string): InitService {
  const [name = '', ...rest] = text.split('=')
  checkAnswer(name, answers.service)
  if (rest.length > 0) checkAnswer(rest.join('='), answers.bind)
  return {
    name,
    ...(rest.length > 0 && { bind: rest.join('=') }),
    // A project without an instance would be refused; this one is easily found and replaced.
    ...(plugin === 'static' && { query: { instances: ['127.0.0.1:8001'] } }),
  }
}

interface Answer {
  readonly what: string
  readonly isRight: (text: string) => boolean
  readonly help: string
}

const answers = {
  service: {
    what: 'the name of a service',
    isRight: (text) => /^[A-Za-z0-9_.:-]+$/.test(text),
    help: 'Letters, digits, `_`, `-`, `.` and `:`, as in web or web=:8080.',
  },
  bind: {
    what: 'an address to bind to',
    isRight: (text) => /^(\/|\S+@)/.test(text) || hasPort(text),
    help: 'Write ADDRESS:PORT or :PORT with a port up to 65535, as in web=:8080.',
  },
  zookeeper: {
    what: 'a server of ZooKeeper',
    isRight: (text) => /^[^\s:]|^\[/.test(text) && hasPort(text),
    help: 'Write HOST:PORT, several with commas.',
  },
  config: {
    what: 'the file that HAProxy reads',
    isRight: (text) => /^\/.|^[\w./-]+\.cfg$/.test(text),
    help: 'Write its path, as in /etc/haproxy/haproxy.cfg.',
  },
  socket: {
    what: 'a socket of HAProxy',
    isRight: (text) => /^(\/.|\S+@)/.test(text) || hasPort(text),
    help: 'Write its path, as in /run/haproxy/admin.sock, or HOST:PORT.',
  },
} as const satisfies Readonly<Record<string, Answer>>

function checkPaths({ config, socket, master }: InitFlags): void {
  if (config !== undefined) checkAnswer(config, answers.config)
  for (const path of [socket, master]) if (path !== undefined) checkAnswer(path, answers.socket)
}

function checkAnswer(text: string, { what, isRight, help }: Answer): void {
  if (isRight(text)) return
  throw new Failure('usage', `${JSON.stringify(text)} is not ${what}`, { help })
}

/** One or several of them, as `bind` takes them; options may follow. */
function hasPort(text: string): boolean {
  const [addresses = ''] = text.trim().split(/\s/)
  return addresses.split(',').every((address) => {
    const { port = '' } = parseAddressText(address)
    const [first, last = first, ...more] = port.split('-').map(parsePortText)
    return first !== undefined && last !== undefined && more.length === 0
  })
}
