import { join } from 'node:path'
import { parseInstanceShape } from '../../kit/instances/instance-shape.ts'
import type { Instance } from '../../model/instance.ts'
import type { Project } from '../../model/project.ts'
import type { Question } from './question.ts'
import type { DiscoveryContext } from './discovery-context.ts'
import { sha256 } from '../../model/sha256.ts'

/** What a source last said about a service. */
export interface Known {
  readonly instances: readonly Instance[]
  readonly seenAtMs: number
  /** Of instances whose records cannot be read any more: when they were last confirmed. */
  readonly unreadSinceMs?: Readonly<Record<string, number>>
}

/** Last good answers, kept in the state folder so that a new process starts from them. */
export interface Memory {
  recall(question: Question): Promise<Known | undefined>
  /** Never throws: a full disk must not stop discovery. It is told to the log. */
  remember(question: Question, known: Known): Promise<void>
}

export function openMemory(project: Project, world: MemoryWorld): Memory {
  const written = new Map<string, Known>()
  return {
    async recall(question) {
      const text = await readKept(pathOf(question, world.stateFolder), world)
      return text === undefined ? undefined : parseKnown(text, keyOf(question, project))
    },
    async remember(question, known) {
      const path = pathOf(question, world.stateFolder)
      if (isWritten(written.get(path), known)) return
      written.set(path, known)
      const text = printKnown(known, keyOf(question, project))
      await writeKept({ path, text, what: `the instances of ${question.name}` }, world)
    },
  }
}

export type MemoryWorld = Pick<DiscoveryContext, 'files' | 'log' | 'stateFolder'>

/** `undefined` where nothing is kept there, or what is cannot be read. */
export async function readKept(path: string, world: MemoryWorld): Promise<string | undefined> {
  try {
    const bytes = await world.files.read(path)
    return bytes && Buffer.from(bytes).toString('utf8')
  } catch (error) {
    world.log.warn(`cannot read ${path}: ${reasonOf(error)}`)
    return undefined
  }
}

export interface KeptText {
  readonly path: string
  readonly text: string
  /** For the message where it cannot be kept. */
  readonly what: string
}

export async function writeKept({ path, text, what }: KeptText, world: MemoryWorld): Promise<void> {
  try {
    await world.files.replace(path, text, { mode: 0o600, makeFolders: true, mayBeOlder: true })
  } catch (error) {
    world.log.warn(`cannot keep ${what}: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** An answer that only confirms the last is written once a minute: the age on disk may lag by that much. */
function isWritten(before: Known | undefined, known: Known): boolean {
  if (before === undefined || known.seenAtMs - before.seenAtMs >= 60_000) return false
  return (
    before.instances === known.instances ||
    JSON.stringify(before.instances) === JSON.stringify(known.instances)
  )
}

function pathOf(question: Question, folder: string): string {
  return join(folder, `instances-${encodeURIComponent(question.name).slice(0, 150)}.json`)
}

/** What was asked: an answer to another question is not remembered for this one. */
function keyOf({ service, source: asks }: Question, project: Project): string {
  const source = project.sources.find((each) => each.name === asks.source.value)
  const asked = [
    service.name.value,
    source?.plugin.value,
    source?.options.value,
    source?.allowAddresses,
    asks.query.value,
    service.port,
  ]
  return sha256(JSON.stringify(asked))
}

function printKnown(known: Known, key: string): string {
  return `${JSON.stringify({ format: 2, key, ...known })}\n`
}

/** The file is as untrusted as a registry: whatever is not whole counts as not known. */
export function parseKnown(text: string, key: string): Known | undefined {
  const value = parseObject(text)
  if (value?.['format'] !== 2 || value['key'] !== key) return undefined
  const { seenAtMs, instances, unreadSinceMs } = value
  if (typeof seenAtMs !== 'number' || !Number.isFinite(seenAtMs)) return undefined
  if (!Array.isArray(instances)) return undefined
  const read: Instance[] = []
  for (const each of instances) {
    const { instance } = parseInstanceShape(each, { origin: '', allowUnix: true })
    if (instance === undefined || instance.origin === '') return undefined
    read.push(instance)
  }
  const unread = numbersIn(unreadSinceMs)
  return { instances: read, seenAtMs, ...(unread !== undefined && { unreadSinceMs: unread }) }
}

function numbersIn(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    return Object.fromEntries(Object.entries(value))
  } catch {
    return undefined
  }
}
