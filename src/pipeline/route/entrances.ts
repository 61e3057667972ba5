import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { parseAddressText } from '../../model/address/address-text.ts'
import type { ReadQuestion } from './question.ts'

/** A `bind` line by which a request may come in. */
export interface Entrance {
  readonly frontend: SectionView
  readonly bind: LineView
  readonly isTls: boolean
}

/**
 * Where the request may come in: by its port, and by TLS where its scheme says so. Of one frontend the first line that
 * fits is enough, one with TLS and one without.
 */
export function entrancesOf(
  configuration: Configuration,
  question: ReadQuestion,
): readonly Entrance[] {
  const entrances = [...configuration.sections.values()]
    .filter(({ hasFrontend }) => hasFrontend)
    .flatMap((frontend) =>
      frontend.own('bind').map((bind) => ({ frontend, bind, isTls: bind.words.includes('ssl') })),
    )
    .filter((each) => fits(each, question))
  const seen = new Set<string>()
  return entrances.filter(({ frontend, isTls }) => {
    const key = `${frontend.key} ${isTls}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function fits({ frontend, bind, isTls }: Entrance, question: ReadQuestion): boolean {
  const { port } = question
  if (port !== undefined && !listensOn(bind, port)) return false
  // A proxy in TCP mode hands TLS on as it is.
  return frontend.mode !== 'http' || question.isTls === undefined || question.isTls === isTls
}

/** Whether one of its addresses has the port; what is behind a variable may. */
function listensOn({ words, dependsOnEnvironment }: LineView, port: number): boolean {
  const addresses = (words[1] ?? '').split(',').map(parseAddressText)
  const ports = addresses.map((address) => address.port ?? '')
  if (dependsOnEnvironment && ports.some((text) => !/^[\d-]+$/.test(text))) return true
  return ports.some((text) => {
    const [from, to = from] = text.split('-').map(Number)
    return from !== undefined && to !== undefined && from <= port && port <= to
  })
}
