import type { ConfigFile } from '../../model/config/config-file.ts'
import type { Origin } from '../../model/config/origin.ts'
import type { RenderedFile } from '../../model/config/rendered.ts'
import { lineIndexAt } from '../../text/locate.ts'
import type { LineView } from '../../config/sections/line-view.ts'

/** Where a rendered line comes from. */
export type OriginOf = (line: LineView | undefined) => Origin | undefined

export function originsOf(
  files: readonly ConfigFile[],
  rendered: readonly RenderedFile[],
): OriginOf {
  const origins = new Map(files.map((file, index) => [file, rendered[index]?.origins ?? []]))
  return (line) => {
    const start = line?.directive.words[0]?.start
    if (line === undefined || start === undefined) return undefined
    return origins.get(line.file)?.[lineIndexAt(line.file, start)]?.origin
  }
}
