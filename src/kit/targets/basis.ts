import { administrativeBits } from '../../model/plan/admin-state.ts'
import { Failure } from '../../model/errors.ts'
import type { Basis, Current, Plan, ProcessState, RunningServer } from '../../model/plan/plan.ts'
import { sha256 } from '../../model/sha256.ts'

/** What a plan made now rests on. */
export function basisOf(current: Current): Basis {
  const files: Record<string, string | null> = {}
  for (const { name, text } of current.files) files[name] = text === undefined ? null : sha256(text)
  const { process, commit } = current
  const limits = process && limitsDigest(process)
  return {
    files,
    ...(process && {
      process: {
        pid: process.pid,
        generation: process.generation ?? null,
        version: process.version,
        servers: serversDigest(process.servers),
        ...(limits !== undefined && { limits }),
      },
    }),
    ...(commit !== undefined && { commit }),
  }
}

/** What is no longer as it was when the plan was made, in words; `undefined` when nothing has moved. */
export function movedSince(basis: Basis, current: Current): string | undefined {
  const now = basisOf(current)
  for (const name of new Set([...Object.keys(basis.files), ...Object.keys(now.files)])) {
    if ((basis.files[name] ?? null) !== (now.files[name] ?? null))
      return `the file ${name} has changed`
  }
  if (basis.commit !== now.commit) {
    return `the last commit was ${basis.commit ?? 'none'} and is ${now.commit ?? 'none'}`
  }
  return movedProcess(basis.process, now.process)
}

/** Refuses a plan that was made for another state of things than there is. */
export function refuseStale(plan: Plan, current: Current): void {
  const moved = movedSince(plan.basis, current)
  if (moved === undefined) return
  throw new Failure('stale-plan', `the plan for ${plan.target} is out of date: ${moved}`, {
    help: 'Make a new plan with haproxyctl diff, or apply without a saved one. Nothing was changed.',
  })
}

function movedProcess(then: Basis['process'], now: Basis['process']): string | undefined {
  if (then === undefined && now === undefined) return undefined
  if (then === undefined) return `a process answers that did not then (pid ${now?.pid})`
  if (now === undefined) return `the process with pid ${then.pid} does not answer`
  // In a container a process that was made anew has the pid of the one before it.
  if (then.version !== undefined && then.version !== now.version)
    return `the process was HAProxy ${then.version} and is ${now.version}`
  if (then.pid !== now.pid) return `the process had pid ${then.pid} and has ${now.pid}`
  if (then.generation !== now.generation) return 'the process runs another generation'
  if (then.servers !== now.servers) return 'servers were changed over the socket'
  if (then.limits !== undefined && then.limits !== now.limits)
    return 'frontends or limits were changed over the socket'
  return undefined
}

/** SHA-256 over what an administrator can set of each server, whatever order they come in. */
export function serversDigest(servers: readonly RunningServer[]): string {
  const lines = servers.map((server) => {
    // The address of a server with a name is the resolver's, and moves without anybody's doing.
    const place = server.fqdn ?? `${server.address} ${server.port}`
    return `${server.backend}/${server.name} ${place} ${server.weight} ${administrativeBits(server)}`
  })
  return sha256(lines.sort().join('\n'))
}

function limitsDigest({ frontends, limits }: ProcessState): string | undefined {
  if (frontends === undefined || limits === undefined) return undefined
  const lines = frontends.map(({ name, state, maxconn }) => `${name} ${state} ${maxconn}`)
  const rates = Object.entries(limits.rates).map(([what, rate]) => `${what} ${rate}`)
  return sha256([...lines.sort(), limits.maxconn, ...rates.sort()].join('\n'))
}
