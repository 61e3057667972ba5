import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import { configsOf, hasErrors, type Diagnostic } from '../../model/index.ts'
import { servedText } from '../../plan/guards/served-text.ts'
import { validate } from '../../validate/validate.ts'
import { wrongServices, type WrongService } from '../held/wrong-services.ts'
import type { Session } from '../session/session.ts'
import { askAboutRendered } from './check-rendered.ts'
import type { RenderedText } from './render-text.ts'
import { lookedUpHosts } from './silent-hosts.ts'
import { newSlots } from './slots.ts'
import { tracedBack } from './trace-back.ts'

/** What should be, rendered and checked. */
export interface Candidate extends RenderedText {
  /** What the rendered files mean to the HAProxy that they are for. */
  readonly configuration: Configuration
  /** What validation and `haproxy -c` say, each at the place where it can be mended. */
  readonly diagnostics: readonly Diagnostic[]
  /** Where services that serve already are all that HAProxy does not accept; they can stay as they are. */
  readonly wrong?: readonly WrongService[]
}

/** Parses and validates; HAProxy is asked about what we have no error in. Whatever is wrong is in `diagnostics`. */
export async function checkCandidate(
  session: Session,
  text: RenderedText,
  signal: AbortSignal,
): Promise<Candidate> {
  const { rendered, version, model, slots } = text
  const configuration = session.readings.read(configsOf(rendered), { version })
  const services = servicesOf(session.project, text.fleet)
  const served = servedTexts(text)
  const found = validate(configuration)
  // What we have errors in is not asked about: whether all else is right is seen when these services are held.
  const asked = hasErrors(found)
    ? []
    : await askAboutRendered(
        session,
        { rendered, config: configuration.files, isServed: hostsOf(session, text, served) },
        version,
        signal,
      )
  const errors = [...found, ...asked].filter((each) => hasErrors([each]))
  const mayHold = errors.length > 0 && served.length > 0
  const wrong = mayHold ? wrongServices(errors, { rendered, configuration, services }) : undefined
  return {
    ...text,
    configuration,
    diagnostics: [
      ...tracedBack(found, rendered),
      ...newSlots(services, model, slots),
      ...tracedBack(asked, rendered),
    ],
    ...(wrong && { wrong }),
  }
}

/** By what each target serves already. */
function servedTexts({ read }: RenderedText): readonly NamedText[] {
  return read.flatMap(({ current }) => {
    const text = servedText(current)
    return text === undefined ? [] : [{ name: 'served', text }]
  })
}

/** Which host names HAProxy waits for already when it starts: what is no worse is not held back. */
function hostsOf(
  { readings }: Session,
  { version }: RenderedText,
  served: readonly NamedText[],
): (host: string) => boolean {
  if (served.length === 0) return () => true
  let hosts: ReadonlySet<string> | undefined
  return (host) => {
    hosts ??= new Set(
      served.flatMap((text) => [...lookedUpHosts(readings.read([text], { version })).keys()]),
    )
    return hosts.has(host)
  }
}
