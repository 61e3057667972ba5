import { configsOf, hasErrors, type ConfigFile, type Diagnostic } from '../../model/index.ts'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../../validate/validate.ts'
import type { Session } from '../session/session.ts'
import { checkRendered } from './check-rendered.ts'
import type { RenderedText } from './render-text.ts'
import { newSlots } from './slots.ts'
import { tracedBack } from './trace-back.ts'

/** What should be, rendered and checked. */
export interface Candidate extends RenderedText {
  /** The rendered configurations, parsed, in their order. */
  readonly config: readonly ConfigFile[]
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
  const config = configsOf(rendered).map((file) =>
    parseConfig(file.name, file.text, { facts: { version } }),
  )
  const found = tracedBack(validate(config, { version }), rendered)
  const ours = [...found, ...newSlots(session.project, model, slots)]
  const theirs = hasErrors(ours)
    ? []
    : await checkRendered(session, { rendered, config }, version, signal)
  return { ...text, config, diagnostics: [...ours, ...theirs] }
}
