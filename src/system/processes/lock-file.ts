import { open, readFile, rm } from 'node:fs/promises'
import { Failure } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'
import { systemProcesses } from './processes.ts'

/** For systems without abstract sockets: a file with the holder's pid, taken over when the holder is gone. */
export async function lockByFile(file: string, path: string): Promise<AsyncDisposable> {
  // The second try is for a lock whose holder died; whoever is faster then wins.
  for (const isLast of [false, true]) {
    try {
      const handle = await open(file, 'wx', 0o600)
      await handle.writeFile(`${process.pid}\n`)
      await handle.close()
      return { [Symbol.asyncDispose]: () => rm(file, { force: true }) }
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST') throw cause
      const holder = Number(await readFile(file, 'latin1').catch(() => ''))
      const isHeld = holder === 0 || systemProcesses.isAlive(holder)
      if (isHeld || isLast) throw lockedFailure(path, holder || undefined, cause)
      await rm(file, { force: true })
    }
  }
  throw lockedFailure(path, undefined)
}

export function lockedFailure(path: string, pid: number | undefined, cause?: unknown): Failure {
  const holder = pid === undefined ? 'another process' : `process ${pid}`
  return new Failure('locked', `${path} is being worked on by ${holder}`, {
    cause,
    help: 'Try again when it is done; nothing was changed.',
  })
}
