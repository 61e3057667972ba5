import assert from 'node:assert/strict'
import type { Instance } from '../../model/instance.ts'
import type { Check, CheckDefinition } from '../check.ts'
import type { PluginContext } from '../definition.ts'
import { checkDefinition } from './definition-suite.ts'
import { LawMaker, type Law } from './law.ts'
import { Waiting, type Patience } from './patience.ts'

/** What the suite needs to know about a check plugin, and instances for it to ask. */
export interface CheckSubject<Options> {
  readonly definition: CheckDefinition<Options>
  prepare(): Promise<CheckScene<Options>>
}

export interface CheckScene<Options> extends AsyncDisposable {
  readonly options: Options
  readonly context: PluginContext
  readonly healthy: Instance
  /** Answers, but not as it should. */
  readonly sick: Instance
  /** Nobody listens there. */
  readonly dead: Instance
  /** Takes connections and says nothing. */
  readonly mute: Instance
  /** How many connections the instances have open now. */
  openConnections(): Promise<number>
}

/** The laws that every check plugin keeps. */
export function checkLaws<Options>(
  subject: CheckSubject<Options>,
  patience: Patience = {},
): readonly Law[] {
  const waiting = new Waiting(patience)
  const laws = new LawMaker<Options, Check, CheckScene<Options>>(subject, waiting)
  function assertDown(check: Check, instance: Instance, signal = waiting.soon()): Promise<void> {
    return waiting.within(isDown(check, instance, signal), 'the check does not end')
  }
  return [
    {
      name: 'has a name, a summary and a schema',
      run: async () => checkDefinition(subject.definition),
    },
    laws.law('passes a healthy instance, again and again', async (check, { healthy }) => {
      for (let round = 0; round < 3; round += 1) {
        assert.deepEqual(await check.check(healthy, waiting.soon()), { isHealthy: true })
      }
    }),
    laws.law('passes as many at once as it is asked for', async (check, { healthy, sick }) => {
      const asked = [healthy, sick, healthy, sick, healthy]
      const results = await Promise.all(asked.map((each) => check.check(each, waiting.soon())))
      const found = results.map(({ isHealthy }) => isHealthy)
      assert.deepEqual(found, [true, false, true, false, true], 'it mixes instances up')
    }),
    laws.law('says of a sick one in a few words what is wrong', async (check, { sick }) => {
      await assertDown(check, sick)
    }),
    laws.law('takes one that is not there for a result, not for an error', (check, { dead }) =>
      assertDown(check, dead),
    ),
    laws.law('is done when its signal is, whatever the instance does', async (check, { mute }) => {
      await assertDown(check, mute, AbortSignal.timeout(100))
      await assertDown(check, mute, AbortSignal.abort())
    }),
    laws.law('leaves no connection behind', async (check, scene) => {
      for (const instance of [scene.healthy, scene.sick, scene.dead, scene.mute]) {
        await check.check(instance, AbortSignal.timeout(200))
      }
      await waiting.until(
        async () => (await scene.openConnections()) === 0,
        'connections are left open',
      )
    }),
    ...laws.commonLaws(async (check, { healthy }) => {
      await check.check(healthy, waiting.soon())
    }),
  ]
}

async function isDown(check: Check, instance: Instance, signal: AbortSignal): Promise<void> {
  const { isHealthy, output } = await check.check(instance, signal)
  assert.equal(isHealthy, false)
  assert.match(output ?? '', /^[^\p{C}]{3,200}$/u, 'the output is one short line')
}
