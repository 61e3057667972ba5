import { json, type Route } from '../http/route.ts'
import type { Doors } from './doors.ts'

/** Starting and stopping HAProxy. */
export function controlRoutes(doors: Doors): readonly Route[] {
  return (['start', 'stop', 'restart'] as const).map((action) => controlRoute(action, doors))
}

const done = { start: 'started', stop: 'stopped', restart: 'restarted' } as const

function controlRoute(action: keyof typeof done, { engine }: Doors): Route {
  const beside = {
    start: 'of the project alone, and with the file as it lies there',
    stop: 'no other HAProxy of the machine is touched; connections may end within the time of a reload',
    restart: 'works; the new process takes over from the old one where `reload` is `by: binary`',
  }
  return {
    kind: 'work',
    method: 'POST',
    path: `/v1/haproxy/control/${action}`,
    summary: `Has HAProxy ${done[action]}, where the target reloads by systemd or binary; else 409.`,
    pyhrapi: beside[action],
    role: 'apply',
    reply: {},
    run: async ({ signal }) => {
      const targets = await engine.control(action, signal)
      return json({ status: done[action], targets })
    },
  }
}
