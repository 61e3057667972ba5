import { parseDuration, type TlsOptions } from 'haproxyctl/plugin'

export interface EurekaOptions {
  readonly urls: readonly string[]
  readonly poll?: string
  readonly tls?: TlsOptions
}

export interface EurekaQuery {
  readonly name?: string
  readonly secure?: boolean
  readonly address?: 'ip' | 'host'
}

export function pollMs({ poll = '30s' }: EurekaOptions): number {
  return parseDuration(poll) ?? 30_000
}
