import type { ConnectionOptions } from '../../clients/zookeeper/settings.ts'
import type { NodeFormat } from './node.ts'

export interface ZooKeeperOptions extends ConnectionOptions {
  readonly format?: NodeFormat
}

export interface ZooKeeperQuery {
  readonly name?: string
}

/** The node below which the services are, without `/` at its end. */
export function basePath(options: ZooKeeperOptions): string {
  return options.path.replace(/\/+$/, '') || '/'
}

/** The path of a service, without `/` at its end. */
export function servicePath(options: ZooKeeperOptions, name: string): string {
  return `${options.path.replace(/\/+$/, '')}/${name}`
}
