import type { Location } from '../../model/index.ts'

/** What pyHrapi keeps, from whichever door it was read; all texts are a stranger's. */
export interface PyhrapiRecords {
  readonly gateways: readonly GatewayRecord[]
  readonly pools: readonly PoolRecord[]
  readonly certificates: readonly CertificateRecord[]
  /** What nothing is made of, such as what belongs to a pool that is not there any more. */
  readonly unused: readonly UnusedRecord[]
}

export interface GatewayRecord {
  readonly name: string
  readonly protocol: string
  /** `unknown`: this door does not tell. */
  readonly defaultPool:
    | { readonly kind: 'pool'; readonly name: string }
    | { readonly kind: 'none' | 'unknown' }
  readonly endpoints: readonly EndpointRecord[]
  readonly place: Location
}

export interface EndpointRecord {
  readonly alias: string
  /** As in `10.0.0.1:80` or `*:443 @shop.pem`. */
  readonly address: string
}

export interface PoolRecord {
  readonly name: string
  readonly isEnabled: boolean
  readonly policy?: string
  /** Of the policy; it never reached HAProxy. */
  readonly weights?: number
  readonly targets: readonly TargetRecord[]
  readonly place: Location
}

export interface TargetRecord {
  readonly alias: string
  readonly address: string
  /** A text is what is there in place of a number. */
  readonly weight?: number | string
  readonly isEnabled: boolean
  readonly place: Location
}

export interface CertificateRecord {
  /** Without `.pem`. */
  readonly name: string
  /** Certificate, chain and key; absent where this door does not hand it out. */
  readonly pem?: string
  readonly place: Location
}

export interface UnusedRecord {
  readonly what: string
  readonly place: Location
  readonly help: string
}

/** A whole haproxy.cfg that was uploaded, which pyHrapi runs in place of its own. */
export function uploadedConfiguration(place: Location): UnusedRecord {
  const help = 'Store it as a file, and begin with `haproxyctl import haproxy FILE` if it is meant.'
  return { what: 'An uploaded configuration is not carried over.', place, help }
}

/** Most of one kind that are read: whoever has more is not pyHrapi. */
export const mostRecords = 10_000

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number, as such or as the text that pyHrapi makes of it. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function weightIn(value: unknown): { readonly weight?: number | string } {
  const weight = numberIn(value) ?? textIn(value)
  return weight === undefined ? {} : { weight }
}
