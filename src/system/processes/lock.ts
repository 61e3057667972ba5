import { stat } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { errorCode } from '../error-code.ts'
import { lockByFile, lockedFailure } from './lock-file.ts'
import { realPlace } from '../files/real-place.ts'
import { sha256 } from '../../model/sha256.ts'

/**
 * Holds the lock on what `path` names, until it is disposed or the process ends, however it ends.
 *
 * On Linux the lock is a socket in the abstract namespace, which the kernel takes away together with
 * its process; nothing is left behind by `kill -9`. Any local user can bind such a name and thereby
 * keep haproxyctl from working (not more). Network namespaces have names of their own: two containers
 * that share a folder but not their network do not see each other's lock.
 */
export async function lock(path: string, platform = process.platform): Promise<AsyncDisposable> {
  const name = await lockName(path)
  if (platform !== 'linux') return lockByFile(join(tmpdir(), `${name}.lock`), path)
  // Some versions of Node fill the name up with NULs and others do not: a full one is the same for all.
  const address = `\0${name.padEnd(107, '-')}`
  const server = createServer((client) => {
    client.on('error', () => undefined)
    client.end(`${process.pid}\n`)
  })
  try {
    await listen(server, address)
  } catch (cause) {
    if (errorCode(cause) !== 'EADDRINUSE') throw cause
    throw lockedFailure(path, await holderOf(address), cause)
  }
  server.unref()
  return { [Symbol.asyncDispose]: () => close(server) }
}

/** The same name for whoever asks: from the folder's owner and the real place, not from the asker. */
async function lockName(path: string): Promise<string> {
  const real = await realPlace(path)
  const owner = await stat(dirname(real)).then(
    ({ uid }) => uid,
    () => 'none',
  )
  const hash = sha256(real).slice(0, 32)
  return `haproxyctl-${owner}-${hash}`
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => resolve())
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

const patienceMs = 5_000

/** The holder tells its pid to whoever connects; one that is busy, or is not ours, tells nothing. */
function holderOf(address: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    let text = ''
    const client = createConnection(address)
    client.setTimeout(patienceMs, () => client.destroy())
    client.on('data', (data: Buffer) => {
      text += data.toString('latin1')
      if (text.length > 20) client.destroy()
    })
    client.on('error', () => undefined)
    client.on('close', () => resolve(/^\d{1,10}\n$/.test(text) ? Number(text) : undefined))
  })
}
