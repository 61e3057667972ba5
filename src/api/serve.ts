import { hostname } from 'node:os'
import { join } from 'node:path'
import { linkAbort } from '../kit/time/linked-abort.ts'
import { onAbort } from '../model/index.ts'
import { openSession } from '../pipeline/session/session.ts'
import type { EditWorld } from '../pipeline/edit/write-draft.ts'
import { createApp } from './http/app.ts'
import type { Audit } from './http/audit.ts'
import { createGate } from './http/gate.ts'
import {
  activatedSocket,
  createServer,
  refusePlain,
  type Tls,
} from '../system/http/guarded-server.ts'
import {
  listenPlaceText,
  parseListenPlace,
  type ListenPlace,
} from '../model/address/listen-place.ts'
import { openPlace } from '../system/http/open-place.ts'
import { openDoors } from './routes/doors.ts'
import { allRoutes } from './routes/all-routes.ts'
import { tokenFile } from './tokens/token-file.ts'

export interface ServeOptions {
  /** As in `unix:/run/haproxyctl.sock`; absent: what systemd hands over, else a socket in the state folder. */
  readonly listen: string | undefined
  /** More names that clients call this server by. */
  readonly hosts: readonly string[]
  readonly tls: Tls | undefined
  /** Requests in a second, for each token. */
  readonly rate: number
  readonly connections: number
  readonly bodyLimit: number
  /** How long a request may take to arrive. */
  readonly requestTimeoutMs: number
  /** Whether whole configurations are taken. */
  readonly mayUpload: boolean
  readonly audit: Audit
}

/** Serves a project until the signal is aborted. */
export async function serve(
  project: string,
  options: ServeOptions,
  editWorld: EditWorld,
  signal: AbortSignal,
): Promise<void> {
  const { stateFolder, world } = await openSession(project, editWorld.world, editWorld.plugins)
  const listen = placeOf(options.listen, stateFolder, world.env)
  refusePlain(listen, options.tls)
  const tokens = tokenFile(stateFolder, world)
  const { mayUpload } = options
  const doors = openDoors({ project, stateFolder, mayUpload }, { ...editWorld, world })
  // Each request follows it.
  using stopping = linkAbort(signal)
  const app = createApp({
    routes: allRoutes(doors),
    gate: createGate(
      tokens,
      { hosts: hostsOf(listen, options.hosts), rate: options.rate },
      world.clock,
    ),
    store: doors.store,
    audit: options.audit,
    clock: world.clock,
    log: world.log,
    bodyLimit: options.bodyLimit,
    createServer: (listener) => createServer(listener, options),
    signal: stopping.signal,
  })
  await app.ready()
  const { server } = app
  try {
    const place = await openPlace(server, listen, { isPrivate: true })
    // What systemd has opened is known only now.
    refusePlain(place, options.tls)
    world.log.info(`serving ${project} at ${listenPlaceText(place)}`)
    if ((await tokens.list()).length === 0) {
      world.log.warn('there is no token yet; `haproxyctl token NAME --role apply` makes one')
    }
    await stopped(signal)
  } finally {
    await close(server)
    await app.close()
  }
}

function placeOf(
  listen: string | undefined,
  stateFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): ListenPlace {
  if (listen !== undefined) return parseListenPlace(listen)
  const own: ListenPlace = { kind: 'unix', path: join(stateFolder, 'api.sock'), makesFolder: true }
  return activatedSocket(env, process.pid) ?? own
}

/** Names that only we have: a page of somebody else's that has its name lead here is not answered. */
function hostsOf(listen: ListenPlace, more: readonly string[]): readonly string[] {
  const own = listen.kind === 'tcp' && listen.host !== undefined ? [listen.host] : []
  const local = ['localhost', '127.0.0.1', '::1', hostname()]
  return [...local, ...own, ...more].map((name) => name.toLowerCase())
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    onAbort(signal, () => resolve())
  })
}

/** What is being answered is answered; who only waits is let go. */
async function close(server: ReturnType<typeof createServer>): Promise<void> {
  if (!server.listening) return
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearTimeout(late)
}
