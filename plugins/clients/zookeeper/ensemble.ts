import { parseAddressText, parsePortText } from 'haproxyctl/plugin'
import { ZooKeeperError } from './errors.ts'
import { checkPath } from './path.ts'

export interface Server {
  readonly host: string
  readonly port: number
}

export interface Ensemble {
  readonly servers: readonly Server[]
  /** Empty, or a path without `/` at its end that all others are below. */
  readonly chroot: string
}

/** Reads `zk1:2181,zk2:2181,[::1]:2181/chroot`; the port is 2181 where it is left out. */
export function parseEnsemble(text: string): Ensemble {
  const slash = text.indexOf('/')
  const list = slash === -1 ? text : text.slice(0, slash)
  const chroot = slash === -1 ? '' : text.slice(slash).replace(/\/+$/, '')
  if (chroot.includes(',')) {
    throw new ZooKeeperError('bad-arguments', 'the chroot stands once, behind the last server')
  }
  if (chroot !== '') checkPath(chroot)
  return { servers: list.split(',').map((each) => parseServer(each.trim())), chroot }
}

function parseServer(text: string): Server {
  const { host, isBracketed, port: portText = '2181' } = parseAddressText(text)
  const port = parsePortText(portText)
  const isHost = isBracketed ? /^[\dA-Fa-f:.]+$/.test(host) : /^[^\s:/[\],]+$/.test(host)
  if (!isHost || port === undefined) {
    throw new ZooKeeperError('bad-arguments', `${JSON.stringify(text)} is not host:port`)
  }
  return { host, port }
}

/** A copy in random order, so that many clients spread over the servers. */
export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a]
  }
  return shuffled
}
