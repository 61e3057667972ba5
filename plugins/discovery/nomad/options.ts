import type { TlsOptions } from 'haproxyctl/plugin'

export interface NomadOptions {
  readonly url?: string
  readonly token?: string
  readonly namespace?: string
  readonly region?: string
  readonly tls?: TlsOptions
}

export interface NomadQuery {
  readonly name?: string
  readonly tags?: readonly string[]
  readonly namespace?: string
}

export interface NomadPlace {
  readonly namespace?: string | undefined
  readonly region?: string | undefined
}

/** A path with the parameters that say which part of Nomad is meant. */
export function pathIn(path: string, { namespace, region }: NomadPlace): string {
  const parameters = new URLSearchParams()
  if (namespace !== undefined) parameters.append('namespace', namespace)
  if (region !== undefined) parameters.append('region', region)
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`
}
