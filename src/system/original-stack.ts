import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

const place = /((?:file:\/)?\/[^\s()]+\.c?js):(\d+):(\d+)/g

/**
 * A stack with the places of the sources instead of those of the files that are published, where these have maps.
 * Node would do it by itself, if it read every map at each start.
 */
export function originalStack(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>()
  return stack.replaceAll(place, (written, file: string, line: string, column: string) => {
    if (!maps.has(file)) maps.set(file, readMap(file))
    const entry = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1)
    if (entry === undefined || !('originalSource' in entry)) return written
    const source = entry.originalSource.replace(/^(?:\.\.\/)+/, '')
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}

function readMap(file: string): SourceMap | undefined {
  try {
    const path = file.startsWith('file:') ? fileURLToPath(file) : file
    const map: unknown = JSON.parse(readFileSync(`${path}.map`, 'utf8'))
    return isPayload(map) ? new SourceMap(map) : undefined
  } catch {
    return undefined
  }
}

function isPayload(map: unknown): map is ConstructorParameters<typeof SourceMap>[0] {
  return typeof map === 'object' && map !== null && 'sources' in map && 'mappings' in map
}
