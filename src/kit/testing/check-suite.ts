import assert from 'node:assert/strict'
import type { Instance } from '../../model/instance.ts'
import type { Check, CheckDefinition } from '../check.ts'
import type { PluginContext } from '../definition.ts'
import { checkDefinition } from './definition-suite.ts'
import { keepQuiet } from './keep-quiet.ts'
import type { Law } from './law.ts'

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
export function checkLaws<Options>(subject: CheckSubject<Options>): readonly Law[] {
  function law(
    name: string,
    use: (check: Check, scene: CheckScene<Options>) => Promise<void>,
  ): Law {
    return {
      name,
      async run() {
        await using scene = await subject.prepare()
        const check = await subject.definition.open(scene.options, scene.context)
        try {
          await use(check, scene)
        } finally {
          await check[Symbol.asyncDispose]?.()
        }
      },
    }
  }
  return [
    {
      name: 'has a name, a summary and a schema',
      run: async () => checkDefinition(subject.definition),
    },
    law('passes a healthy instance, again and again', async (check, { healthy }) => {
      for (let round = 0; round < 3; round += 1) {
        assert.deepEqual(await check.check(healthy, soon()), { isHealthy: true })
      }
    }),
    law('says of a sick one in a few words what is wrong', async (check, { sick }) => {
      await assertDown(check, sick)
    }),
    law('takes one that is not there for a result, not for an error', async (check, { dead }) => {
      await assertDown(check, dead)
    }),
    law('is done when its signal is, whatever the instance does', async (check, { mute }) => {
      await assertDown(check, mute, AbortSignal.timeout(100))
      await assertDown(check, mute, AbortSignal.abort())
    }),
    law('leaves no connection behind', leavesNothing),
    law('does not print, exit or read the environment', (check, { healthy }) =>
      keepQuiet(async () => void (await check.check(healthy, soon()))),
    ),
  ]
}

async function assertDown(check: Check, instance: Instance, signal = soon()): Promise<void> {
  const { isHealthy, output } = await check.check(instance, signal)
  assert.equal(isHealthy, false)
  assert.match(output ?? '', /^[^\p{C}]{3,200}$/u, 'the output is one short line')
}

async function leavesNothing<Options>(check: Check, scene: CheckScene<Options>): Promise<void> {
  for (const instance of [scene.healthy, scene.sick, scene.dead, scene.mute]) {
    await check.check(instance, AbortSignal.timeout(200))
  }
  for (let tries = 0; tries < 1_000 && (await scene.openConnections()) > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.equal(await scene.openConnections(), 0)
}

function soon(): AbortSignal {
  return AbortSignal.timeout(20_000)
}
