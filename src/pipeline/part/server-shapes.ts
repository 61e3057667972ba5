import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import { parseAddressText, parseIp, parsePortText } from '../../model/index.ts'

/**
 * Whether HAProxy takes the servers of these backends because it took those that were there before: each line has the
 * words of one of them, but for the name, the address, a weight, and whether it is disabled.
 */
export function areOfKnownShape(
  before: Configuration,
  after: Configuration,
  backends: Iterable<string>,
): boolean {
  for (const name of backends) {
    const known = before.find('backend', name)
    const wanted = after.find('backend', name)
    if (known === undefined || wanted === undefined || !isOfKnownShape(known, wanted)) return false
  }
  return true
}

function isOfKnownShape(known: SectionView, wanted: SectionView): boolean {
  const shapes = new Set([...known.servers.values()].map(shapeOf))
  return [...wanted.servers.values()].every(
    (server) => hasPlainAddress(server) && shapes.has(shapeOf(server)),
  )
}

function shapeOf({ line }: ServerView): string {
  const words = line.words.filter((word) => word !== 'disabled')
  const weight = words.indexOf('weight')
  return JSON.stringify(
    words.map((word, index) => {
      if (index === 1 || index === 2) return ''
      return weight > 2 && index === weight + 1 && isWeight(word) ? '' : word
    }),
  )
}

function isWeight(word: string): boolean {
  return /^\d{1,3}$/.test(word) && Number(word) <= 256
}

/** An IP address and a port: nothing that would have to be looked up, opened or counted from. */
function hasPlainAddress({ address, isUncertain }: ServerView): boolean {
  const { host, port } = parseAddressText(address)
  return !isUncertain && parseIp(host) !== undefined && parsePortText(port) !== undefined
}
