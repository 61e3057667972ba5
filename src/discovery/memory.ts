import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { parseInstance } from '../kit/instance-border.ts'
import type { Instance } from '../model/instance.ts'
import type { Project, ServiceSpec } from '../model/project.ts'
import { instanceRecord } from './border.ts'
import type { DiscoveryContext } from './discovery-context.ts'

/** What a source last said about a service. */
export interface Known {
  readonly instances: readonly Instance[]
  readonly seenAtMs: number
}

/** Last good answers, kept in the state folder so that a new process starts from them. */
export interface Memory {
  recall(service: ServiceSpec): Promise<Known | undefined>
  /** Never throws: a full disk must not stop discovery. It is told to the log. */
  remember(service: ServiceSpec, known: Known): Promise<void>
}

export function openMemory(
  project: Project,
  world: Pick<DiscoveryContext, 'files' | 'log' | 'stateFolder'>,
): Memory {
  const written = new Map<string, Known>()
  return {
    async recall(service) {
      const path = pathOf(service, world.stateFolder)
      try {
        const bytes = await world.files.read(path)
        if (bytes === undefined) return undefined
        return parseKnown(Buffer.from(bytes).toString('utf8'), keyOf(service, project))
      } catch (error) {
        world.log.warn(`cannot read ${path}: ${reasonOf(error)}`)
        return undefined
      }
    },
    async remember(service, known) {
      const path = pathOf(service, world.stateFolder)
      if (isWritten(written.get(path), known)) return
      written.set(path, known)
      try {
        await world.files.replace(path, printKnown(known, keyOf(service, project)), {
          mode: 0o600,
          makeFolders: true,
        })
      } catch (error) {
        world.log.warn(`cannot keep the instances of ${service.name.value}: ${reasonOf(error)}`)
      }
    },
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

function pathOf(service: ServiceSpec, folder: string): string {
  return join(folder, `instances-${encodeURIComponent(service.name.value).slice(0, 150)}.json`)
}

/** What was asked: an answer to another question is not remembered for this one. */
function keyOf(service: ServiceSpec, project: Project): string {
  const source = project.sources.find((each) => each.name === service.source.value)
  const asked = [
    service.name.value,
    source?.plugin.value,
    source?.options.value,
    service.query.value,
    service.port,
  ]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

function printKnown(known: Known, key: string): string {
  const instances = known.instances.map(instanceRecord)
  return `${JSON.stringify({ format: 1, key, seenAtMs: known.seenAtMs, instances })}\n`
}

/** The file is as untrusted as a registry: whatever is not whole counts as not known. */
export function parseKnown(text: string, key: string): Known | undefined {
  const value = parseJson(text)
  if (value?.['format'] !== 1 || value['key'] !== key) return undefined
  const { seenAtMs, instances } = value
  if (typeof seenAtMs !== 'number' || !Number.isFinite(seenAtMs)) return undefined
  if (!Array.isArray(instances)) return undefined
  const read: Instance[] = []
  for (const record of instances) {
    const origin = originOf(record)
    const { instance } = parseInstance(record, { origin: origin ?? '', allowUnix: true })
    if (instance === undefined || origin === undefined) return undefined
    read.push(instance)
  }
  return { instances: read, seenAtMs }
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    return Object.fromEntries(Object.entries(value))
  } catch {
    return undefined
  }
}

function originOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('origin' in record)) return undefined
  return typeof record.origin === 'string' ? record.origin : undefined
}
