import { parseDuration, type Query } from 'haproxyctl/plugin'

export interface DnsOptions {
  readonly servers?: readonly string[]
  readonly domain?: string
  readonly timeout?: string
  readonly 'min-ttl'?: string
  readonly 'max-ttl'?: string
  readonly subset?: string
}

export type RecordType = 'SRV' | 'A' | 'AAAA'

export interface DnsQuery {
  readonly name?: string
  readonly type?: RecordType | 'address'
}

/** The whole name that is asked for, without the dot at its end. */
export function nameOf({ service, options }: Query<DnsQuery>, { domain }: DnsOptions): string {
  const name = options.name ?? service
  if (name.endsWith('.')) return name.slice(0, -1)
  return domain === undefined ? name : `${name}.${domain.replace(/^\.|\.$/g, '')}`
}

export function millisecondsOf(text: string | undefined, usual: number): number {
  return (text === undefined ? undefined : parseDuration(text)) ?? usual
}
