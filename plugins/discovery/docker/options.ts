import { parseDuration, type TlsOptions } from 'haproxyctl/plugin'

export interface DockerOptions {
  readonly socket?: string
  readonly url?: string
  readonly 'service-label'?: string
  readonly address?: 'network' | 'published'
  readonly network?: string
  readonly host?: string
  readonly resync?: string
  readonly tls?: TlsOptions
}

export interface DockerQuery {
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly 'container-port'?: number
  readonly network?: string
}

export function serviceLabel({
  'service-label': label = 'haproxyctl.service',
}: DockerOptions): string {
  return label
}

export function resyncMs({ resync = '30s' }: DockerOptions): number {
  return parseDuration(resync) ?? 30_000
}
