import type { ExecFileException } from 'node:child_process'
import dns, { type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'

/** A name server that is there answers within this time, twice asked. */
const limitMs = 5_000

type Done = (error: NodeJS.ErrnoException | null, address?: unknown, family?: number) => void

/**
 * Lets each name that a connection needs be looked up by a program of its own. Node's own way waits for the name server
 * in one of few threads, and the process cannot end before all of them have given up.
 */
export function useKillableLookup(): void {
  const own = dns.lookup
  function lookup(name: string, given: LookupOptions | number | Done, last?: Done): void {
    const done = typeof given === 'function' ? given : last
    const options = typeof given === 'object' ? given : {}
    if (done === undefined || isQuick(name))
      return void Reflect.apply(own, dns, [name, given, last])
    const { execFile } = process.getBuiltinModule('node:child_process')
    execFile('getent', ['ahosts', '--', name], { timeout: limitMs }, (error, stdout) => {
      if (isMissing(error)) return void Reflect.apply(own, dns, [name, options, done])
      answer(name, addressesIn(stdout), { options, isLate: error?.killed === true }, done)
    })
  }
  Reflect.set(dns, 'lookup', lookup)
}

/** What needs nobody else. */
function isQuick(name: string): boolean {
  return name === '' || name === 'localhost' || isIP(name) !== 0
}

function isMissing(error: ExecFileException | null): boolean {
  return error?.code === 'ENOENT' || error?.code === 'EACCES'
}

/** `127.0.0.1 STREAM localhost`, in the order of preference; once more for each kind of socket. */
function addressesIn(text: string): readonly LookupAddress[] {
  const addresses = text.split('\n').flatMap((line) => /^(\S+)\s+STREAM\b/.exec(line)?.[1] ?? [])
  return addresses.map((address) => ({ address, family: isIP(address) }))
}

interface Asked {
  readonly options: LookupOptions
  readonly isLate: boolean
}

function answer(
  name: string,
  all: readonly LookupAddress[],
  { options, isLate }: Asked,
  done: Done,
): void {
  const family = Number(`${options.family ?? 0}`.replace('IPv', ''))
  const found = all.filter((each) => family === 0 || each.family === family)
  const [first] = found
  if (first === undefined) return done(failure(name, isLate))
  if (options.all === true) done(null, found)
  else done(null, first.address, first.family)
}

function failure(hostname: string, isLate: boolean): NodeJS.ErrnoException {
  const code = isLate ? 'EAI_AGAIN' : 'ENOTFOUND'
  return Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), {
    code,
    syscall: 'getaddrinfo',
    hostname,
  })
}
