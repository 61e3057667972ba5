import type { CheckedInstance } from '../fleet.ts'
import type { Endpoint } from '../instance.ts'
import type { Origin } from './origin.ts'

/**
 * What HAProxy should be, before it is text: the typed sections that templates print.
 * Lines are the project's own text and are printed as they stand; what came from a registry is only in `servers`.
 */
export interface ConfigModel {
  readonly global: readonly ModelLine[]
  readonly defaults: readonly ModelLine[]
  /** Where backends may come while HAProxy runs, which takes them only from defaults that have a name. */
  readonly defaultsName?: string
  readonly frontends: readonly ModelFrontend[]
  readonly backends: readonly ModelBackend[]
  /** Hand-written sections, in the project's order. */
  readonly sections: readonly ModelSection[]
  readonly peers: readonly ModelSection[]
  /** Proxies and the page of statistics. */
  readonly listens: readonly ModelSection[]
}

export interface ModelLine {
  readonly text: string
  readonly origin: Origin
}

export interface ModelSection {
  readonly header: ModelLine
  readonly lines: readonly ModelLine[]
}

export interface ModelFrontend {
  readonly name: string
  /** Absent for one that leads to several. */
  readonly service?: string
  readonly binds: readonly ModelLine[]
  /** With the lines that lead to the services of a shared one. */
  readonly lines: readonly ModelLine[]
  /** Where all goes that no line leads anywhere; absent where a shared one says nothing of it. */
  readonly backend?: string
  readonly origin: Origin
}

export interface ModelBackend {
  readonly name: string
  readonly service: string
  /** The pattern that the service stands for; absent for one that is written out. */
  readonly pattern?: string
  readonly lines: readonly ModelLine[]
  readonly servers: readonly ModelServer[]
  readonly origin: Origin
}

/** A server that an instance became, whose name never changes as long as the instance lives; or a free slot. */
export interface ModelServer {
  readonly name: string
  readonly endpoint: Endpoint
  /** `10.0.0.1:80`, `[2001:db8::1]:80` or `unix@/path`: the address word of the server line. */
  readonly address: string
  readonly weight?: number
  readonly isBackup: boolean
  /** Rendered as `disabled`: the instance fails its checks. A draining one has weight 0 instead. */
  readonly isDisabled: boolean
  /** The project's own words for each server line. */
  readonly options?: ModelLine
  /** Absent for a slot that is free. */
  readonly instance?: CheckedInstance
  /** Who owns a slot, by the name that it would have without: a comment of the server line remembers it. */
  readonly occupant?: string
  readonly origin: Origin
}
