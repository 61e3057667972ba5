import { nodeOf, type Contender } from './contender.ts'
import { pause } from './traffic.ts'

export const kinds = ['new', 'back', 'gone', 'burst'] as const
export type Kind = (typeof kinds)[number]
export type Times = Record<Kind, number[]>

export function noTimes(): Times {
  return { new: [], back: [], gone: [], burst: [] }
}

/** A node that is new, goes, comes back and goes: how long until traffic shows each. */
export async function playOne(contender: Contender, port: number, times: Times): Promise<void> {
  await served(contender, port, times.new)
  await pause(1_000)
  await gone(contender, port, times.gone)
  await pause(500)
  await served(contender, port, times.back)
  await pause(1_000)
  await gone(contender, port, [])
  await pause(800)
}

/** Nodes that come 0.3 s apart, and go all at once. */
export async function playBurst(
  contender: Contender,
  ports: readonly number[],
  times: Times,
): Promise<void> {
  const burst: Promise<void>[] = []
  for (const port of ports) {
    burst.push(served(contender, port, times.burst))
    await pause(300)
  }
  await Promise.all(burst)
  await pause(500)
  await Promise.all(ports.map((port) => gone(contender, port, [])))
  await pause(500)
}

async function served(
  { registry, service, traffic }: Contender,
  port: number,
  times: number[],
): Promise<void> {
  await registry.put(service, nodeOf(port))
  const atMs = performance.now()
  times.push((await traffic.firstAnswer(port, atMs)) - atMs)
}

async function gone(
  { registry, service, traffic }: Contender,
  port: number,
  times: number[],
): Promise<void> {
  await registry.remove(service, nodeOf(port))
  const atMs = performance.now()
  times.push(Math.max(0, (await traffic.lastAnswer(port, 700)) - atMs))
}
