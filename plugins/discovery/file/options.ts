import type { Format } from './format.ts'

export interface FileOptions {
  readonly path?: string
  readonly format?: Format
  readonly poll?: string
  /** Whether one record that cannot be read makes the whole list count as unreadable. */
  readonly strict?: boolean
}

export interface FileQuery {
  readonly path?: string
  readonly format?: Format
  readonly key?: string
}
