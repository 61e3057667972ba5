import type { LineOrigin, Origin, Rendered, Version } from '../model/index.ts'

/** What `render` made. */
export interface RenderDocument {
  readonly format: 1
  readonly generation: string
  /** The release line that it was made for. */
  readonly haproxyVersion: Version
  readonly files: readonly FileDocument[]
}

export interface FileDocument {
  readonly name: string
  readonly text: string
  /** One for each line, in order; null where a line comes from nobody's text. */
  readonly origins: readonly (LineOriginDocument | null)[]
}

export interface LineOriginDocument {
  readonly origin: Origin
  readonly column: number
  readonly later: readonly Pick<LineOrigin, 'origin' | 'column'>[]
}

export function renderDocument(
  { generation, files }: Rendered,
  haproxyVersion: Version,
): RenderDocument {
  return {
    format: 1,
    generation,
    haproxyVersion,
    files: files.map(({ name, text, origins }) => ({
      name,
      text,
      origins: origins.map((each) => (each === undefined ? null : lineOrigin(each))),
    })),
  }
}

function lineOrigin({ origin, column, later = [] }: LineOrigin): LineOriginDocument {
  return {
    origin,
    column,
    later: later.map((part) => ({ origin: part.origin, column: part.column })),
  }
}
