import { Failure } from '../../model/index.ts'
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
      const hosts = (zookeeper ?? '127.0.0.1:2181').split(',')
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
  if (name === '') {
    throw new Failure('usage', `${JSON.stringify(text)} names no service`, {
      help: 'Write --service NAME, or --service NAME=BIND as in web=:8080.',
    })
  }
  return {
    name,
    ...(rest.length > 0 && { bind: rest.join('=') }),
    // A project without an instance would be refused; this one is easily found and replaced.
    ...(plugin === 'static' && { query: { instances: ['127.0.0.1:8001'] } }),
  }
}
