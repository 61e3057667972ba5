import { outcome, planScene, running, type Scene } from '../running.ts'
import type { RunningServer } from '../../../src/model/plan/plan.ts'

const places = { a: '10.0.0.1:80', b: '10.0.0.2:80', c: '10.0.0.3:80', d: '10.0.0.4:80' } as const

type Name = keyof typeof places

/** A backend `web` with its lines and those servers, each with its options behind its name: `a check`. */
export function webBackend(servers: readonly string[], ...lines: readonly string[]): string {
  const all = servers.map((each) => {
    const [name = '', ...options] = each.split(' ')
    return ['server', name, places[name as Name], ...options].join(' ')
  })
  return ['backend web', ...lines, ...all].map((line) => `${line}\n`).join('  ')
}

/** Those of its servers that run: `abc`. */
export function webServers(
  names: string,
  more: Partial<RunningServer> = {},
): readonly RunningServer[] {
  return Array.from(names, (name, index) =>
    running(`web/${name}`, places[name as Name], { id: index + 1, ...more }),
  )
}

/** What becomes of the servers a and b, where nothing else is said. */
export function webOutcome(scene: Omit<Scene, 'servers'> & Partial<Scene>): readonly string[] {
  return outcome(planScene({ servers: webServers('ab'), ...scene }))
}
