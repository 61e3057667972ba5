import { isLabelValue, isServiceName, matchesPattern } from '../../kit/plugins/service-pattern.ts'
import { showValue } from '../../kit/shown-value.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NamedBy, ServiceLabels } from '../../model/fleet.ts'
import { serviceLabels, type PatternSpec } from '../../model/project.ts'

/** A service that a source has named, as far as it is believed. */
export interface KnownName extends Omit<NamedBy, 'pattern'> {
  readonly name: string
}

/** What the source of a pattern last said about names, with those that it has ceased to say. */
export interface KnownNames {
  /** Sorted by name. */
  readonly names: readonly KnownName[]
  readonly seenAtMs: number
}

/** What a source lists, held against the pattern; each entry is as untrusted as a record. */
export interface ReadNames {
  readonly names: readonly KnownName[]
  readonly rejected: readonly Diagnostic[]
}

const mostRejected = 20

export function readNames(list: readonly unknown[], pattern: PatternSpec): ReadNames {
  const names = new Map<string, KnownName>()
  const rejected: Diagnostic[] = []
  const { value: wanted, location } = pattern.service.name
  for (const each of list) {
    const { name, labels } = fieldsOf(each)
    if (typeof name !== 'string' || !matchesPattern(wanted, name) || names.has(name)) continue
    if (isServiceName(name)) {
      const read = readLabels(name, fieldsOf(labels), pattern)
      rejected.push(...read.rejected)
      names.set(name, { name, ...(read.labels !== undefined && { labels: read.labels }) })
      continue
    }
    rejected.push({
      code: 'discover/invalid-service-name',
      severity: 'warning',
      message: `A service of ${wanted} is left out: ${showValue(name)} cannot be the name of a section.`,
      help: 'HAProxy takes letters, digits and `_ . : -`.',
      location,
    })
  }
  return { names: [...names.values()].toSorted(byName), rejected: rejected.slice(0, mostRejected) }
}

/** What labels begin with that are meant for us. */
export const labelPrefix = 'haproxyctl.'

function readLabels(
  service: string,
  fields: Readonly<Record<string, unknown>>,
  { allow, service: spec }: PatternSpec,
): { readonly labels?: ServiceLabels; readonly rejected: readonly Diagnostic[] } {
  const labels: Record<string, string> = {}
  const rejected: Diagnostic[] = []
  function reject(code: string, problem: string, help: string): void {
    const message = `A label of the service ${service} is ignored: ${problem}.`
    const { location } = spec.name
    rejected.push({ code: `discover/${code}`, severity: 'warning', message, help, location })
  }
  for (const [key, text] of Object.entries(fields)) {
    if (!key.startsWith(labelPrefix) || typeof text !== 'string') continue
    const label = serviceLabels.find((each) => `${labelPrefix}${each}` === key)
    if (label === undefined) {
      const help = `There are ${serviceLabels.map((each) => `${labelPrefix}${each}`).join(', ')}.`
      reject('unknown-label', `${showValue(key)} is none`, help)
    } else if (!allow.includes(label)) {
      const help = `If it may, write \`allow: [${label}]\` under \`named\` of the pattern.`
      reject('label-not-allowed', `the project does not allow ${key}`, help)
    } else if (isLabelValue(label, text)) {
      labels[label] = text
    } else {
      reject('invalid-label', `${key} cannot be ${showValue(text)}`, 'Fix it in the registry.')
    }
  }
  return Object.keys(labels).length === 0 ? { rejected } : { labels, rejected }
}

/**
 * What is known after an answer. Who was known stays before who is new, so that nobody pushes a service out by
 * registering others; and whoever is not named any more stays for as long as the pattern keeps it.
 */
export function takeNames(
  { names: named, rejected }: ReadNames,
  before: KnownNames | undefined,
  { pattern, nowMs }: { readonly pattern: PatternSpec; readonly nowMs: number },
): { readonly known: KnownNames; readonly rejected: readonly Diagnostic[] } {
  const known = new Set(before?.names.map(({ name }) => name))
  const order = [...named.filter(isKnown), ...named.filter((each) => !isKnown(each))]
  const present = order.slice(0, pattern.limit)
  const listed = new Set(named.map(({ name }) => name))
  const gone = (before?.names ?? [])
    .filter(({ name }) => !listed.has(name))
    .map((each) => ({ ...each, goneSinceMs: each.goneSinceMs ?? nowMs }))
    .filter((each) => isKept(each, pattern, nowMs))
    .toSorted((a, b) => b.goneSinceMs - a.goneSinceMs)
    .slice(0, pattern.limit)
  const names = [...present, ...gone].toSorted(byName)
  return { known: { names, seenAtMs: nowMs }, rejected: [...rejected, ...tooMany(named, pattern)] }

  function isKnown({ name }: KnownName): boolean {
    return known.has(name)
  }
}

/** Whether a service that is not named any more is still there. */
export function isKept(
  { goneSinceMs }: Pick<KnownName, 'goneSinceMs'>,
  { keepMs }: PatternSpec,
  nowMs: number,
): boolean {
  return goneSinceMs === undefined || nowMs - goneSinceMs < keepMs
}

function tooMany(
  named: readonly KnownName[],
  { limit, service: { name } }: PatternSpec,
): readonly Diagnostic[] {
  if (named.length <= limit) return []
  const tooMany: Diagnostic = {
    code: 'discover/too-many-services',
    severity: 'warning',
    message: `${named.length} services are named for ${name.value}, and ${limit} are the most: the others are left out.`,
    help: 'Raise `limit` under `named` of the pattern, or make the pattern narrower.',
    location: name.location,
  }
  return [tooMany]
}

export function byName(a: KnownName, b: KnownName): number {
  return a.name < b.name ? -1 : 1
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value))
}
