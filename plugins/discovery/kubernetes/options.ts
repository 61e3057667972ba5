import { parseDuration, type TlsOptions } from 'haproxyctl/plugin'

export interface KubernetesOptions {
  readonly url?: string
  readonly kubeconfig?: string
  readonly context?: string
  readonly token?: string
  readonly 'token-file'?: string
  readonly namespace?: string
  readonly resync?: string
  readonly tls?: TlsOptions
}

export type Family = 'ipv4' | 'ipv6'

export interface KubernetesQuery {
  readonly name?: string
  readonly namespace?: string
  readonly 'port-name'?: string
  readonly family?: Family
}

export function resyncMs({ resync = '5m' }: KubernetesOptions): number {
  return parseDuration(resync) ?? 300_000
}
