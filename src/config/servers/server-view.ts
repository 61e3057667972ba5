import type { LineView } from '../sections/line-view.ts'
import { parseServerAddress, type ServerAddress } from './server-address.ts'
import type { ServerOptions } from './server-options.ts'

/** What `default-server` lines give to the servers below them. */
export interface ServerDefaults {
  readonly options: ServerOptions
  /** Those of the lines that depend on the environment that HAProxy was started in. */
  readonly uncertain: readonly LineView[]
}

/** A server, or one of those that a template stands for. */
export class ServerView {
  readonly name: string
  /** The word, as in `10.0.0.1:80`. */
  readonly address: string
  /** With those of `default-server`. */
  readonly options: ServerOptions
  readonly line: LineView
  /** What it was given before its own options. */
  readonly defaults: ServerDefaults
  /** What it is depends on the environment that HAProxy was started in. */
  readonly isUncertain: boolean
  #place: ServerAddress | undefined

  constructor(server: Omit<ServerView, 'place'>) {
    this.name = server.name
    this.address = server.address
    this.options = server.options
    this.line = server.line
    this.defaults = server.defaults
    this.isUncertain = server.isUncertain
  }

  /** Where the address leads. */
  get place(): ServerAddress {
    this.#place ??= parseServerAddress(this.address)
    return this.#place
  }
}
