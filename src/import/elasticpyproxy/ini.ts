import type { Placed } from '../../model/index.ts'

/** Sections with their keys, names in lower case, as Python's ConfigParser reads them. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, Placed<string>>>

export function readIni(file: string, text: string): Ini {
  const sections = new Map<string, Map<string, Placed<string>>>()
  let section: Map<string, Placed<string>> | undefined
  for (const [index, row] of text.split('\n').entries()) {
    const line = row.trim()
    if (line === '' || /^[#;]/.test(line)) continue
    const name = /^\[([^\]]+)\]/.exec(line)?.[1]
    if (name !== undefined) {
      section = sections.get(name.toLowerCase()) ?? new Map()
      sections.set(name.toLowerCase(), section)
      continue
    }
    const [, key, value] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line) ?? []
    const column = row.length - row.trimStart().length + 1
    const location = { file, start: { line: index + 1, column } }
    if (key !== undefined) section?.set(key.toLowerCase(), { value: value ?? '', location })
  }
  return sections
}
