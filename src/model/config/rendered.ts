import type { Origin } from './origin.ts'

/** A file as it should be, with the origin of each of its lines. */
export interface RenderedFile {
  /** Name within a target, as in `haproxy.cfg`; the target decides on the folder. */
  readonly name: string
  readonly text: string
  /** One entry a physical line, in order. */
  readonly origins: readonly (LineOrigin | undefined)[]
}

export interface LineOrigin {
  readonly origin: Origin
  /** Column of the rendered line, from 1, at which the text of the origin begins. */
  readonly column: number
  /** Parts of the line further right that come from elsewhere, in order. */
  readonly later?: readonly LineOrigin[]
}

/** All files of one desired state. */
export interface Rendered {
  readonly files: readonly RenderedFile[]
  /** 16 hexadecimal digits: a hash of the content without the stamp itself (architecture, decision 3). */
  readonly generation: string
}

/** Those of the files that are in HAProxy's language. */
export function configsOf({ files }: Rendered): readonly RenderedFile[] {
  return files.filter((file) => file.name.endsWith('.cfg'))
}
