import assert from 'node:assert/strict'
import type { Discovery, ServiceList } from '../discovery.ts'
import type { DiscoveryScene } from './discovery-suite.ts'
import type { Waiting } from './patience.ts'

/** A source that names services lists all of them, and each that comes. */
export async function namesServices<Q>(
  source: Discovery<Q>,
  scene: DiscoveryScene<unknown, Q>,
  waiting: Waiting,
): Promise<void> {
  const { query } = scene
  if (source.services === undefined || scene.addService === undefined) return
  const asked = { pattern: '*', options: query.options }
  // A registry may have services of its own.
  const before = namesIn(await source.services(asked, waiting.soon()))
  assert.ok(before.includes(query.service), `the list has no ${query.service}`)
  const reason = new Error('the reason of the abort')
  await assert.rejects(source.services(asked, AbortSignal.abort(reason)), reason)

  const states = source.watchServices?.(asked, waiting.soon())[Symbol.asyncIterator]()
  if (states !== undefined) assert.deepEqual(await next(states, waiting), before)
  const both = [...before, 'another'].toSorted()
  await scene.addService('another')

  assert.deepEqual(namesIn(await source.services(asked, waiting.soon())), both)
  if (states === undefined) return
  while ((await next(states, waiting)).join() !== both.join()) continue
  await states.return?.()
}

async function next(
  states: AsyncIterator<ServiceList>,
  waiting: Waiting,
): Promise<readonly string[]> {
  const result = await waiting.within(states.next(), 'the watch of names tells nothing')
  if (result.done === true) assert.fail('the watch of names ended by itself')
  return namesIn(result.value)
}

function namesIn({ services }: ServiceList): readonly string[] {
  return services.map(({ name }) => name).toSorted()
}
