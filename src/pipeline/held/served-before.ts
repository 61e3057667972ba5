import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import type { Current } from '../../model/index.ts'
import { knownTexts } from '../../plan/compare/known-texts.ts'
import { servedText } from '../../plan/guards/served-text.ts'

/**
 * The text from which a service can be kept as it is; empty where the target has none yet. `undefined` where a process
 * serves these backends by a text that nobody knows: what it was cannot be written down.
 */
export function servedBefore(
  current: Current,
  backends: readonly string[],
  read: (texts: readonly NamedText[]) => Configuration,
): string | undefined {
  const text = servedText(current) ?? ''
  const { process } = current
  if (process === undefined || knownTexts(current, process) !== undefined) return text
  const written = read([{ name: 'before', text }])
  const isSame = backends.every((backend) => {
    const running = process.servers.filter((each) => each.backend === backend)
    const names = written.backend(backend)?.servers
    return running.length === (names?.size ?? 0) && running.every(({ name }) => names?.has(name))
  })
  return isSame ? text : undefined
}
