import { join } from 'node:path'
import { isLabelValue, isServiceName } from '../../kit/plugins/service-pattern.ts'
import type { ServiceLabels } from '../../model/fleet.ts'
import { serviceLabels, type PatternSpec, type Project } from '../../model/project.ts'
import { parseObject, readKept, writeKept, type MemoryWorld } from '../sources/memory.ts'
import type { KnownName, KnownNames } from './known-names.ts'
import { sha256 } from '../../model/sha256.ts'

/** The names that sources last gave, kept in the state folder so that a new process starts from them. */
export interface NameMemory {
  recall(pattern: PatternSpec): Promise<KnownNames | undefined>
  /** Never throws, as with instances. */
  remember(pattern: PatternSpec, known: KnownNames): Promise<void>
}

export function openNameMemory(project: Project, world: MemoryWorld): NameMemory {
  const written = new Map<string, KnownNames>()
  return {
    async recall(pattern) {
      const text = await readKept(pathOf(pattern, world), world)
      return text === undefined ? undefined : parseNames(text, keyOf(pattern, project))
    },
    async remember(pattern, known) {
      const path = pathOf(pattern, world)
      if (isWritten(written.get(path), known)) return
      written.set(path, known)
      const text = `${JSON.stringify({ format: 1, key: keyOf(pattern, project), ...known })}\n`
      await writeKept({ path, text, what: `the names of ${pattern.service.name.value}` }, world)
    },
  }
}

/** What only confirms the last answer is written once a minute. */
function isWritten(before: KnownNames | undefined, known: KnownNames): boolean {
  if (before === undefined || known.seenAtMs - before.seenAtMs >= 60_000) return false
  return JSON.stringify(before.names) === JSON.stringify(known.names)
}

function pathOf({ service }: PatternSpec, { stateFolder }: MemoryWorld): string {
  return join(stateFolder, `names-${encodeURIComponent(service.name.value).slice(0, 150)}.json`)
}

/** What was asked: the names that another source gave are not remembered for this one. */
function keyOf({ service }: PatternSpec, project: Project): string {
  const [{ source, query }] = service.sources
  const { plugin, options } = project.sources.find(({ name }) => name === source.value) ?? {}
  const asked = [service.name.value, plugin?.value, options?.value, query.value]
  return sha256(JSON.stringify(asked))
}

/** The file is as untrusted as a registry: whatever is not whole counts as not known. */
function parseNames(text: string, key: string): KnownNames | undefined {
  const value = parseObject(text)
  if (value?.['format'] !== 1 || value['key'] !== key) return undefined
  const { names, seenAtMs } = value
  if (!Array.isArray(names) || typeof seenAtMs !== 'number') return undefined
  const read = names.map(parseName)
  const whole = read.filter((each) => each !== undefined)
  return whole.length === read.length ? { names: whole, seenAtMs } : undefined
}

function parseName(value: unknown): KnownName | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { name, labels, goneSinceMs } = Object.fromEntries(Object.entries(value))
  if (typeof name !== 'string' || !isServiceName(name)) return undefined
  const read = parseLabels(labels)
  return {
    name,
    ...(read !== undefined && { labels: read }),
    ...(typeof goneSinceMs === 'number' && { goneSinceMs }),
  }
}

function parseLabels(value: unknown): ServiceLabels | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value))
  const labels = serviceLabels.flatMap((label) => {
    const text = fields[label]
    return typeof text === 'string' && isLabelValue(label, text) ? [[label, text] as const] : []
  })
  return Object.fromEntries(labels)
}
