import {
  configsOf,
  type ConfigFile,
  type Diagnostic,
  type Rendered,
  type Version,
} from '../../model/index.ts'
import { placeByName } from '../validate/binary-findings.ts'
import { findSilentHosts } from './silent-hosts.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import type { Session } from '../session/session.ts'

interface RenderedConfig {
  readonly rendered: Rendered
  /** Its configurations, parsed; empty where places are not asked for. */
  readonly config: readonly ConfigFile[]
  /** Whether HAProxy waits for a host name already when it starts; all of them where it is absent. */
  readonly isServed?: (host: string) => boolean
}

/** What `haproxy -c` says of rendered files, at places in them; nothing where there is no binary. */
export async function askAboutRendered(
  run: Session,
  { rendered, config, isServed = () => true }: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if ((await run.binaryVersion()) === undefined) return []
  const configuration = run.readings.read(configsOf(rendered), { version })
  const silent = await findSilentHosts(run, { configuration, isServed }, signal)
  const found = await haproxyFacts(run, version).check(rendered.files, signal)
  return [...silent, ...placeByName(found, config)]
}
