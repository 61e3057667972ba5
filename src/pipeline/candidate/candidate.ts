import type { Configuration } from '../../config/configuration.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import { configsOf, hasErrors, type Diagnostic } from '../../model/index.ts'
import { validate } from '../../validate/validate.ts'
import type { Session } from '../session/session.ts'
import { checkRendered } from './check-rendered.ts'
import type { RenderedText } from './render-text.ts'
import { newSlots } from './slots.ts'
import { tracedBack } from './trace-back.ts'

/** What should be, rendered and checked. */
export interface Candidate extends RenderedText {
  /** What the rendered files mean to the HAProxy that they are for. */
  readonly configuration: Configuration
  /** What validation and `haproxy -c` say, each at the place where it can be mended. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parses and validates; HAProxy is asked about what we have no error in. Whatever is wrong is in `diagnostics`. */
export async function checkCandidate(
  session: Session,
  text: RenderedText,
  signal: AbortSignal,
): Promise<Candidate> {
  const { rendered, version, model, slots } = text
  const configuration = session.readings.read(configsOf(rendered), { version })
  const found = tracedBack(validate(configuration), rendered)
  const services = servicesOf(session.project, text.fleet)
  const ours = [...found, ...newSlots(services, model, slots)]
  const theirs = hasErrors(ours)
    ? []
    : await checkRendered(session, { rendered, config: configuration.files }, version, signal)
  return { ...text, configuration, diagnostics: [...ours, ...theirs] }
}
