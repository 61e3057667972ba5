import { unknown, type Lookup } from './lookup.ts'
import { reportAt, didYouMean, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import { hasFrontend, isProxy, type SectionNames } from './section-names.ts'

export function resolveBackend(reference: Reference, lookup: Lookup): void {
  const { registry } = lookup
  const { name } = reference
  // With an item of a log-format in it the backend is found at run time.
  if (name.includes('%')) return
  const backend = registry.backend(name)
  if (backend !== undefined && backend === reference.from && reference.user === undefined)
    return reportLoop(reference, lookup)
  if (backend !== undefined) return
  const frontend = registry.frontend(name)
  if (frontend === undefined)
    return unknown(reference, 'backend', () => registry.names('backend', 'listen'), lookup)
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shorten(name)}\` is a frontend and takes no traffic from another one.`,
      help:
        didYouMean(lookup.suggester, name, () => registry.names('backend', 'listen')) ??
        'Name a backend or a listen section.',
    },
    reference.part,
  )
}

function reportLoop(reference: Reference, lookup: Lookup): void {
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shorten(reference.name)}\` would hand its traffic over to itself.`,
      help: 'Name another backend, or remove the line.',
    },
    reference.part,
  )
}

export function resolveBackendArgument(reference: Reference, lookup: Lookup): void {
  const { name, from, user = '' } = reference
  if (name !== '') return resolveBackend(reference, lookup)
  if (!isFrontOnly(from, lookup)) return
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${user}\` looks at its own section, which has no servers.`,
      help: `Name a backend: \`${user}(backend)\`.`,
    },
    reference.part,
  )
}

/** A `defaults` section has the sides of those that inherit it. */
function isFrontOnly({ keyword, view }: SectionNames, { configuration }: Lookup): boolean {
  if (keyword !== 'defaults') return keyword === 'frontend'
  const inheritors = configuration.inheritorsOf(view).map((each) => each.keyword)
  return inheritors.includes('frontend') && !inheritors.includes('backend')
}

export function resolveFrontendArgument(reference: Reference, lookup: Lookup): void {
  const { name, from, user = '' } = reference
  const { registry } = lookup
  if (name !== '') {
    if (registry.frontend(name) === undefined)
      unknown(reference, 'frontend', () => registry.names('frontend', 'listen'), lookup)
    return
  }
  if (!isProxy(from) || hasFrontend(from)) return
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${user}\` looks at the own proxy, which is a backend.`,
      help: `Name a frontend: \`${user}(frontend)\`.`,
    },
    reference.part,
  )
}
