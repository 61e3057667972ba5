import { unknown, type Lookup } from './lookup.ts'
import { reportAt, didYouMean, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import type { SectionView } from '../../config/sections/section-view.ts'

export function resolveBackend(reference: Reference, lookup: Lookup): void {
  const { configuration } = lookup
  const { name } = reference
  // With an item of a log-format in it the backend is found at run time.
  if (name.includes('%')) return
  const backend = configuration.backend(name)
  if (backend?.section === reference.from.section && reference.user === undefined)
    return reportLoop(reference, lookup)
  if (backend !== undefined) return
  const frontend = configuration.frontend(name)
  if (frontend === undefined)
    return unknown(
      reference,
      'backend',
      () => configuration.named.names('backend', 'listen'),
      lookup,
    )
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shorten(name)}\` is a frontend and takes no traffic from another one.`,
      help:
        didYouMean(lookup.suggester, name, () => configuration.named.names('backend', 'listen')) ??
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
function isFrontOnly(section: SectionView, { configuration }: Lookup): boolean {
  if (section.keyword !== 'defaults') return section.keyword === 'frontend'
  const inheritors = configuration.inheritorsOf(section).map((each) => each.keyword)
  return inheritors.includes('frontend') && !inheritors.includes('backend')
}

export function resolveFrontendArgument(reference: Reference, lookup: Lookup): void {
  const { name, from, user = '' } = reference
  const { configuration } = lookup
  if (name !== '') {
    if (configuration.frontend(name) === undefined)
      unknown(reference, 'frontend', () => configuration.named.names('frontend', 'listen'), lookup)
    return
  }
  if (!from.isProxy || from.hasFrontend) return
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
