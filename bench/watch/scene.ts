import { setTimeout as pause } from 'node:timers/promises'
import type { TestHaproxy } from '../../test/support/haproxy/haproxy.ts'
import { until } from '../../test/support/until.ts'
import { median } from '../page.ts'
import type { Node, Registry } from '../registries/registry.ts'
import { processorMs } from './processor.ts'

/** Instances of some services in a registry, and the HAProxy that gets to know of them. */
export interface Scene {
  readonly registry: Registry
  readonly haproxy: TestHaproxy
  readonly instances: number
  /** `s0`, `s1` and so on, each with as many as the others. */
  readonly services: number
}

/** As the fleets of the speed issue are: up to 200 services, of fifty instances or more. */
export function servicesFor(instances: number): number {
  return Math.max(1, Math.min(200, Math.floor(instances / 50)))
}

export async function fill({ registry, instances, services }: Scene): Promise<void> {
  const atOnce = 20
  for (let from = 0; from < instances; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, instances - from) }, (_, at) => from + at)
    await Promise.all(some.map((index) => registry.put(`s${index % services}`, nodeOf(index))))
  }
}

export async function untilServed({ haproxy }: Scene, wanted: number): Promise<void> {
  await until(
    `${wanted} servers`,
    async () => {
      const state = await haproxy.socket('show servers state')
      return state.split('\n').filter((line) => /^\d+ s\d/.test(line)).length
    },
    (found) => found === wanted,
  )
}

/** What a process takes for a node that comes or goes, in one service after the other, with the second after it. */
export async function processorPerEventMs(
  pid: number,
  scene: Scene,
  events: number,
): Promise<number> {
  const { registry, instances, services } = scene
  const extra = nodeOf(instances)
  const costs: number[] = []
  for (let event = 0; event < events; event++) {
    const service = `s${Math.floor(event / 2) % services}`
    const before = processorMs(pid)
    if (event % 2 === 0) await registry.put(service, extra)
    else await registry.remove(service, extra)
    await untilServed(scene, instances + ((event + 1) % 2))
    await pause(1_000)
    costs.push(processorMs(pid) - before)
  }
  // The first events compile what the others use; a comparison of everything in between is idle's.
  return median(costs.slice(4))
}

function nodeOf(index: number): Node {
  return { id: `n${index}`, port: 10_000 + index, weight: 1 }
}
