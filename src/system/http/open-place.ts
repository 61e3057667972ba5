import * as fs from 'node:fs/promises'
import { chmod, stat, unlink } from 'node:fs/promises'
import { createConnection, type Server } from 'node:net'
import { dirname } from 'node:path'
import { Failure, UnavailableError } from '../../model/errors.ts'
import { listenPlaceText, type ListenPlace } from '../../model/address/listen-place.ts'
import { errorCode } from '../error-code.ts'
import { makeFolder } from '../files/make-folder.ts'

/** Opens a place, its socket for the owner alone where `isPrivate`; gives the place that it came to be. */
export async function openPlace(
  server: Server,
  place: ListenPlace,
  { isPrivate }: { readonly isPrivate: boolean },
): Promise<ListenPlace> {
  if (place.kind === 'unix') {
    if (place.makesFolder) await makeFolder(fs, dirname(place.path), 0o700)
    await refuseUnusable(place)
    await removeStale(place.path)
  }
  const isOwners = isPrivate && place.kind === 'unix'
  const mask = isOwners ? process.umask(0o177) : undefined
  try {
    await listening(server, place)
  } catch (cause) {
    throw listenFailure(place, cause)
  } finally {
    if (mask !== undefined) process.umask(mask)
  }
  if (isOwners) await chmod(place.path, 0o600)
  const address = server.address()
  if (typeof address !== 'object' || address === null) return place
  const { address: host, port } = address
  return place.kind === 'tcp' ? { ...place, port } : { kind: 'tcp', host, port }
}

/** What the kernel has no room for, Node cuts off without a word; and it says EACCES where there is no folder. */
async function refuseUnusable({ path }: { readonly path: string }): Promise<void> {
  const place = `unix:${path}`
  if (Buffer.byteLength(path) > longestPath)
    throw unusable(place, [`the path of a socket has at most ${longestPath} bytes`, another])
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (folder?.isDirectory() !== true)
    throw unusable(place, ['its folder is not there', `Make the folder. ${another}`])
}

const longestPath = process.platform === 'linux' ? 107 : 103

function listening(server: Server, place: ListenPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(place, () => {
      server.off('error', reject)
      // A connection that cannot be taken is nobody's concern but its own.
      server.on('error', () => undefined)
      resolve()
    })
  })
}

function listenFailure(place: ListenPlace, cause: unknown): UnavailableError {
  const code = errorCode(cause) ?? ''
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return unusable(listenPlaceText(place), reason ?? [String(cause), another], cause)
}

type Reason = readonly [why: string, help: string]

function unusable(place: string, [why, help]: Reason, cause?: unknown): UnavailableError {
  return new UnavailableError(`cannot listen at ${place}: ${why}`, { cause, help })
}

const another = 'Give --listen another place.'

const reasons: Readonly<Record<string, Reason>> = {
  EADDRINUSE: ['something listens there already', `End it. ${another}`],
  EADDRNOTAVAIL: ['this machine does not have the address', another],
  ENOTFOUND: ['there is no such name', another],
  EACCES: ['permission denied', `Ports below 1024 are for root, as are many folders. ${another}`],
}

/** A socket that nobody listens at is what a killed process leaves. */
async function removeStale(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return
  if (!found.isSocket()) throw new Failure('cannot-write', `${path} exists and is not a socket`)
  const isAlive = await new Promise<boolean>((resolve) => {
    const socket = createConnection(path)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
  if (isAlive) {
    throw new Failure('locked', `another process listens at ${path}`, {
      help: 'Stop that process, or listen on another address.',
    })
  }
  await unlink(path)
}
