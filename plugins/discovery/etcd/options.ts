import { parseDuration } from 'haproxyctl/plugin'
import type { EtcdCluster } from '../../clients/etcd/index.ts'

export interface EtcdOptions extends EtcdCluster {
  readonly prefix?: string
  readonly resync?: string
}

export interface EtcdQuery {
  readonly name?: string
}

/** What all keys begin with, `/` at its end included. */
export function prefixOf({ prefix = '/services' }: EtcdOptions): string {
  return prefix.endsWith('/') ? prefix : `${prefix}/`
}

export function resyncMs({ resync = '60s' }: EtcdOptions): number {
  return parseDuration(resync) ?? 60_000
}
