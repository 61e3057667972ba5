import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import {
  configsOf,
  hasErrors,
  type Diagnostic,
  type Rendered,
  type ServiceSpec,
} from '../../model/index.ts'
import { sectionKeysOf } from '../../plan/guards/service-changes.ts'
import { isStampLine } from '../../kit/targets/generation.ts'
import { stamp } from '../../render/stamp.ts'
import { splitSections } from '../../text/split-sections.ts'
import { validate } from '../../validate/validate.ts'
import { keepSections, partsOf, type Part } from './keep-sections.ts'

export interface HoldRequest {
  /** All that there are. */
  readonly services: readonly ServiceSpec[]
  /** All that the sources and the project want. */
  readonly wanted: Rendered
  /** What the target serves by. */
  readonly before: string
  /** Those that stay as they are. */
  readonly refused: readonly ServiceSpec[]
  readonly read: (texts: readonly NamedText[]) => Configuration
}

/** What is wanted but for what is held back. */
export interface HeldBack {
  readonly rendered: Rendered
  /** The sections that stay as they were, by their keys. */
  readonly sections: readonly string[]
}

/**
 * The wanted configuration with the sections of some services as they were. What no longer goes together with
 * them stays as well: first the sections that are wrong beside them, then all that belongs to everybody. `undefined` where
 * even that is no valid configuration.
 */
export function holdBack(request: HoldRequest): HeldBack | undefined {
  const own = keysOf(request.refused)
  const others = keysOf(request.services)
  const parts = readParts(request)
  return (
    heldWith(request, parts, (key) => own.has(key)) ??
    heldWith(request, parts, (key) => own.has(key) || !others.has(key))
  )
}

function keysOf(services: readonly ServiceSpec[]): ReadonlySet<string> {
  return new Set(services.flatMap((each) => [...sectionKeysOf(each)]))
}

interface Parts {
  readonly wanted: readonly Part[]
  readonly before: readonly Part[]
}

function readParts({ wanted, before, read }: HoldRequest): Parts {
  const [config] = configsOf(wanted)
  if (config === undefined) throw new Error('nothing was rendered')
  const [file] = read([config]).files
  const [old] = read([{ name: 'before', text: before }]).files
  return {
    wanted: file === undefined ? [] : partsOf(splitSections(file), config.origins),
    before: old === undefined ? [] : partsOf(splitSections(old)),
  }
}

/** Each time round at least one more section is held, so it ends. */
function heldWith(
  { wanted, read }: HoldRequest,
  { wanted: all, before }: Parts,
  isHeldAtFirst: (key: string) => boolean,
): HeldBack | undefined {
  const more = new Set<string>()
  function isHeld(key: string): boolean {
    return isHeldAtFirst(key) || more.has(key)
  }
  for (;;) {
    const kept = keepSections(all, before, isHeld)
    const rendered = print(kept, wanted)
    const errors = validate(read(configsOf(rendered))).filter((each) => hasErrors([each]))
    if (errors.length === 0) return { rendered, sections: changedOf(all, kept, before, isHeld) }
    const wrong = [...keysAt(errors, rendered, read)].filter((key) => !isHeld(key))
    if (wrong.length === 0) return undefined
    for (const key of wrong) more.add(key)
  }
}

function print(parts: readonly Part[], { files }: Rendered): Rendered {
  const lines = parts.flatMap((part) => [...part.lines, ...blankLines(part)])
  const origins = parts.flatMap((part) => [
    ...part.lines.map((_, index) => part.origins[index]),
    ...blankLines(part).map(() => undefined),
  ])
  const end = lines.findLastIndex((line) => line !== '') + 1
  const { text, origins: own, generation } = stamp([...lines.slice(0, end), ''], origins)
  return {
    files: files.map((file) =>
      file.name.endsWith('.cfg') ? { name: file.name, text, origins: own } : file,
    ),
    generation,
  }
}

function blankLines({ blanks }: Part): readonly string[] {
  return Array.from({ length: blanks }, () => '')
}

/** The sections that findings are about. */
function keysAt(
  errors: readonly Diagnostic[],
  rendered: Rendered,
  read: HoldRequest['read'],
): ReadonlySet<string> {
  const [file] = read(configsOf(rendered)).files
  if (file === undefined) return new Set()
  const sections = splitSections(file)
  const parts = partsOf(sections)
  const keys = new Set<string>()
  for (const { location } of errors) {
    if (location === undefined) continue
    const at = sections.findLastIndex(({ first }) => first < location.start.line)
    const key = parts[at]?.key
    if (key !== undefined) keys.add(key)
  }
  return keys
}

/** Those that would be others, or would not be there. */
function changedOf(
  all: readonly Part[],
  kept: readonly Part[],
  before: readonly Part[],
  isHeld: (key: string) => boolean,
): readonly string[] {
  const keys = new Set([...all, ...before].flatMap(({ key }) => (key === undefined ? [] : [key])))
  return [...keys].filter((key) => isHeld(key) && textOf(all, key) !== textOf(kept, key))
}

function textOf(parts: readonly Part[], key: string): string | undefined {
  const lines = parts.find((part) => part.key === key)?.lines
  return lines?.filter((line) => !isStampLine(line)).join('\n')
}
