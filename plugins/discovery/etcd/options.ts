import { parseDuration, type TlsOptions } from 'haproxyctl/plugin'

export interface EtcdOptions {
  readonly endpoints?: readonly string[]
  readonly prefix?: string
  readonly user?: string
  readonly password?: string
  readonly resync?: string
  readonly tls?: TlsOptions
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
