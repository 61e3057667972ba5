import type { Format } from './format.ts'

export interface FileOptions {
  readonly path?: string
  readonly format?: Format
  readonly poll?: string
}

export interface FileQuery {
  readonly path?: string
  readonly format?: Format
  readonly key?: string
}
