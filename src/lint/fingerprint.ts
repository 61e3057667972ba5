import type { ConfigFile } from '../model/config/config-file.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { sha256 } from '../model/sha256.ts'

export interface Fingerprinted {
  readonly diagnostic: Diagnostic
  /** `backend web`, `global`; empty for findings without a place in a configuration. */
  readonly section: string
  /** 16 hexadecimal digits that stay the same when lines move. */
  readonly fingerprint: string
}

/**
 * Names each finding by its code, its section, the words of its line and the how-many-eth such finding it is.
 * Hashed, because lines may hold passwords and a baseline is committed.
 */
export function fingerprint(
  diagnostics: readonly Diagnostic[],
  files: readonly ConfigFile[],
): readonly Fingerprinted[] {
  const places = new Map(files.map((file) => [file.path, sectionStarts(file)]))
  const byPath = new Map(files.map((file) => [file.path, file]))
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const { location } = diagnostic
    const file = byPath.get(location?.file ?? '')
    const line = location?.start.line ?? 0
    const section = sectionAt(places.get(location?.file ?? '') ?? [], line)
    const text = file === undefined ? diagnostic.message : lineText(file, line)
    const key = [diagnostic.code, section, text.trim().replaceAll(/\s+/g, ' ')].join('\0')
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return { diagnostic, section, fingerprint: digest(`${key}\0${occurrence}`) }
  })
}

interface SectionStart {
  readonly line: number
  readonly title: string
}

function sectionStarts(file: ConfigFile): readonly SectionStart[] {
  const starts: SectionStart[] = []
  let line = 1
  for (const { header, keyword, name } of file.sections) {
    if (header === undefined) continue
    const offset = header.words[0]?.start ?? 0
    while ((file.lineStarts[line] ?? Number.POSITIVE_INFINITY) <= offset) line++
    starts.push({ line, title: name === undefined ? keyword : `${keyword} ${name}` })
  }
  return starts
}

function sectionAt(starts: readonly SectionStart[], line: number): string {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return starts[low - 1]?.title ?? ''
}

function lineText(file: ConfigFile, line: number): string {
  const start = file.lineStarts[line - 1] ?? file.text.length
  return file.text.slice(start, file.lineStarts[line] ?? file.text.length)
}

function digest(text: string): string {
  return sha256(text).slice(0, 16)
}
