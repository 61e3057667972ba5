import type { Configuration } from '../../config/configuration.ts'
import { configsOf, type Diagnostic, type Rendered, type ServiceSpec } from '../../model/index.ts'
import { sectionKeysOf } from '../../plan/guards/service-changes.ts'
import { splitSections } from '../../text/split-sections.ts'
import { tracedBack } from '../candidate/trace-back.ts'

/** A service whose own lines are what HAProxy does not accept. */
export interface WrongService {
  readonly spec: ServiceSpec
  /** At the place where it can be mended. */
  readonly diagnostic: Diagnostic
}

interface Candidate {
  readonly rendered: Rendered
  readonly configuration: Configuration
  readonly services: readonly ServiceSpec[]
}

/**
 * The services that errors in rendered files belong to; `undefined` where one belongs to none of them, and so to
 * all. Errors are at their places in the rendered files.
 */
export function wrongServices(
  errors: readonly Diagnostic[],
  { rendered, configuration, services }: Candidate,
): readonly WrongService[] | undefined {
  const names = new Set(configsOf(rendered).map(({ name }) => name))
  const [file] = configuration.files
  if (file === undefined || names.size !== 1) return undefined
  const sections = splitSections(file)
  const wrong: WrongService[] = []
  for (const error of errors) {
    const { location } = error
    // HAProxy says some things twice, once without a place; whether all is told is seen when these services are held.
    if (location === undefined) continue
    if (!names.has(location.file)) return undefined
    const { line } = location.start
    const key = sections.findLast(({ first }) => first < line)?.key
    const spec = services.find((each) => key !== undefined && sectionKeysOf(each).has(key))
    if (spec === undefined) return undefined
    const [diagnostic = error] = tracedBack([error], rendered)
    wrong.push({ spec, diagnostic })
  }
  return wrong.length === 0 ? undefined : wrong
}
