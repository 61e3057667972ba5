import { readdirSync, readFileSync } from 'node:fs'

// Of Linux, by the unit of /proc.
const msPerTick = 10

/** A process's own processor, to the nanosecond and of all threads, and that of its children that have ended. */
export function processorMs(pid: number): number {
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const childrenMs = [13, 14].reduce((sum, at) => sum + Number(words[at]) * msPerTick, 0)
  const ownNs = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return childrenMs + ownNs.reduce((sum, ns) => sum + ns, 0) / 1e6
}
