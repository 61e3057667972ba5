import type { ConfigFile, Diagnostic, Rendered, Version } from '../../model/index.ts'
import { placeByName } from '../validate/binary-findings.ts'
import { tracedBack } from './trace-back.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import type { Session } from '../session/session.ts'

interface RenderedConfig {
  readonly rendered: Rendered
  /** Its configurations, parsed; empty where places are not asked for. */
  readonly config: readonly ConfigFile[]
}

/** What `haproxy -c` says of rendered files, at the places they come from; nothing where there is no binary. */
export async function checkRendered(
  run: Session,
  candidate: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  return tracedBack(await askAboutRendered(run, candidate, version, signal), candidate.rendered)
}

/** The same at their places in the rendered files. */
export async function askAboutRendered(
  run: Session,
  { rendered, config }: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if ((await run.binaryVersion()) === undefined) return []
  const found = await haproxyFacts(run, version).check(rendered.files, signal)
  return placeByName(found, config)
}
