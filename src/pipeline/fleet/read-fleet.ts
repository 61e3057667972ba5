import { useOf } from '../../discovery/fleet/registry-health.ts'
import { labelPrefix, readNames } from '../../discovery/named/known-names.ts'
import { parseInstanceShape } from '../../kit/index.ts'
import { namedService } from '../../kit/plugins/service-pattern.ts'
import {
  InvalidError,
  type CheckedInstance,
  type Fleet,
  type FleetService,
  type PatternSpec,
  type ServiceSpec,
} from '../../model/index.ts'
import { readGivenFile } from '../session/read-given-file.ts'
import type { Session } from '../session/session.ts'

type Untrusted = Readonly<Record<string, unknown>>

/**
 * Reads what `discover --json` wrote. It passes the same border as a registry; a service that is not in
 * it has no answer, which is not the same as having no instances.
 */
export async function readFleet(file: string, { project, world }: Session): Promise<Fleet> {
  const bytes =
    file === '-'
      ? await world.readStandardInput()
      : await readGivenFile(file, world, { what: 'the fleet file' })
  const found = new Map(
    servicesIn(new TextDecoder().decode(bytes), file).map((each) => [String(each['name']), each]),
  )
  const written = project.services.map((spec) =>
    readService(spec, found.get(spec.name.value), file),
  )
  const names = new Set(project.services.map(({ name }) => name.value))
  const named = project.patterns.flatMap((pattern) => readNamed(pattern, { found, names, file }))
  return { services: [...written, ...named] }
}

interface NamedReading {
  readonly found: ReadonlyMap<string, Untrusted>
  /** Those that are taken. */
  readonly names: Set<string>
  readonly file: string
}

/** Which services a source named stands in the file, and is held against the pattern as if it came from the source. */
function readNamed(
  pattern: PatternSpec,
  { found, names, file }: NamedReading,
): readonly FleetService[] {
  const candidates = [...found].filter(([name]) => !names.has(name))
  const list = candidates.map(([name, each]) => ({ name, labels: prefixed(each) }))
  const read = readNames(list, pattern).names.slice(0, pattern.limit)
  return read.map(({ name, labels }) => {
    names.add(name)
    const service = readService(namedService(pattern, name, labels), found.get(name), file)
    const named = { pattern: pattern.service.name.value, ...(labels !== undefined && { labels }) }
    return { ...service, named }
  })
}

function prefixed(service: Untrusted): Untrusted {
  const labels = Object.entries(asRecord(asRecord(service['named'])?.['labels']) ?? {})
  return Object.fromEntries(labels.map(([key, text]) => [`${labelPrefix}${key}`, text]))
}

function servicesIn(text: string, file: string): readonly Untrusted[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw wrongFile(file, cause)
  }
  const services = asRecord(value)?.['services']
  if (!Array.isArray(services)) throw wrongFile(file)
  return services.map((each: unknown) => asRecord(each)).filter((each) => each !== undefined)
}

function readService(spec: ServiceSpec, found: Untrusted | undefined, file: string): FleetService {
  const common = { name: spec.name.value, source: spec.sources[0].source.value }
  if (found === undefined || !Array.isArray(found['instances'])) {
    const error = `it is not in ${file}`
    return { ...common, freshness: 'missing', error, instances: [], rejected: [] }
  }
  const { seenAtMs, freshness } = found
  const error = typeof found['error'] === 'string' ? found['error'] : undefined
  // Its list is empty because nobody knows, and not because there are none.
  if (freshness === 'missing') {
    const why = error ?? `it had not answered when ${file} was written`
    return { ...common, freshness, error: why, instances: [], rejected: [] }
  }
  const instances: CheckedInstance[] = []
  const rejected: FleetService['rejected'][number][] = []
  for (const each of found['instances']) {
    const record = asRecord(each) ?? {}
    const origin = typeof record['foundIn'] === 'string' ? record['foundIn'] : file
    const read = parseInstanceShape(record, { origin, allowUnix: true })
    if (read.instance === undefined) rejected.push(read.rejected)
    else instances.push({ ...read.instance, use: useOf(read.instance, spec), ...checkOf(record) })
  }
  return {
    ...common,
    freshness: freshness === 'fresh' ? 'fresh' : 'stale',
    ...(error !== undefined && { error }),
    ...(typeof seenAtMs === 'number' && { seenAtMs }),
    instances,
    rejected,
  }
}

function checkOf(record: Untrusted): Pick<CheckedInstance, 'check' | 'reason'> {
  const { check, reason } = record
  return {
    check: check === 'up' || check === 'down' ? check : 'unchecked',
    ...(typeof reason === 'string' && { reason }),
  }
}

function asRecord(value: unknown): Untrusted | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value))
}

function wrongFile(file: string, cause?: unknown): InvalidError {
  return new InvalidError(`${file} is not what \`discover --json\` writes`, [], { cause })
}
