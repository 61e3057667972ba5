import assert from 'node:assert/strict'
import { Failure } from '../../model/errors.ts'
import type { PluginContext } from '../definition.ts'
import { formatEndpoint } from '../../model/address/address-text.ts'
import type { LocalInstance, Registrar, RegistrarDefinition } from '../registrar.ts'
import { checkDefinition } from './definition-suite.ts'
import { LawMaker, type Law } from './law.ts'
import { Waiting, type Patience } from './patience.ts'

/** What the suite needs to know about a registrar plugin, and a registry for it to write to. */
export interface RegistrarSubject<Options> {
  readonly definition: RegistrarDefinition<Options>
  /** A registry of its own for each law, with nothing in it. */
  prepare(): Promise<RegistrarScene<Options>>
}

export interface RegistrarScene<Options> extends AsyncDisposable {
  readonly options: Options
  readonly context: PluginContext
  /** Two copies of one service. */
  readonly instances: readonly [LocalInstance, LocalInstance]
  /** Who is to be sent requests by what the registry says, as endpoints: `10.0.0.1:80`. Seen without the plugin. */
  passing(): Promise<readonly string[]>
  /** Makes the registry lose all that it knows, as an expired session does. Absent where it cannot. */
  forget?(): Promise<void>
  /** Makes the registry unreachable. */
  disconnect?(): Promise<void>
  reconnect?(): Promise<void>
}

/** The laws that every registrar plugin keeps. */
export function registrarLaws<Options>(
  subject: RegistrarSubject<Options>,
  patience: Patience = {},
): readonly Law[] {
  const waiting = new Waiting(patience)
  const laws = new LawMaker<Options, Registrar, RegistrarScene<Options>>(subject, waiting)
  function law(name: string, use: Use): Law {
    return laws.law(name, (registrar, scene, open) => use(registrar, scene, waiting, open))
  }
  return [
    {
      name: 'has a name, a summary and a schema',
      run: async () => checkDefinition(subject.definition),
    },
    law('has registered when it says so, each by itself', registersEach),
    law('deregisters when a registration is disposed, once or twice', deregisters),
    law('tells when an instance is no longer well, and when it is again', tellsHealth),
    law('takes over what an older process left', takesOver),
    law('ends what it registered when it is closed', endsAll),
    law('registers anew what the registry has lost', registersAnew),
    law('throws when the registry cannot be reached, and recovers', throwsWhenUnreachable),
    law('hears an abort before it begins', hearsAbort),
    ...laws.commonLaws(async (registrar, { instances }) => {
      await registrar.register(instances[0], waiting.soon())
    }),
  ]
}

type Scene = Omit<RegistrarScene<unknown>, 'options' | 'context' | keyof AsyncDisposable>
type Use = (
  registrar: Registrar,
  scene: Scene,
  waiting: Waiting,
  open: () => Promise<Registrar>,
) => Promise<void>

async function registersEach(
  registrar: Registrar,
  { instances, passing }: Scene,
  waiting: Waiting,
): Promise<void> {
  const [first, second] = instances
  await registrar.register(first, waiting.soon())
  assert.deepEqual(await passing(), endpointsOf(first))

  await registrar.register(second, waiting.soon())
  assert.deepEqual((await passing()).toSorted(), endpointsOf(first, second))
}

async function deregisters(
  registrar: Registrar,
  { instances, passing }: Scene,
  waiting: Waiting,
): Promise<void> {
  const [first, second] = instances
  const registration = await registrar.register(first, waiting.soon())
  await registrar.register(second, waiting.soon())

  await registration[Symbol.asyncDispose]()
  await registration[Symbol.asyncDispose]()

  assert.deepEqual(await passing(), endpointsOf(second))
}

async function tellsHealth(
  registrar: Registrar,
  { instances, passing }: Scene,
  waiting: Waiting,
): Promise<void> {
  const [first, second] = instances
  const registration = await registrar.register(first, waiting.soon())
  await registrar.register(second, waiting.soon())

  for (const health of ['critical', 'draining', 'maintenance'] as const) {
    await registration.update(health, waiting.soon())
    assert.deepEqual(await passing(), endpointsOf(second), `it is sent requests while ${health}`)
    await registration.update('passing', waiting.soon())
    assert.deepEqual((await passing()).toSorted(), endpointsOf(first, second))
  }
}

async function takesOver(
  registrar: Registrar,
  { instances: [instance], passing }: Scene,
  waiting: Waiting,
  open: () => Promise<Registrar>,
): Promise<void> {
  await registrar.register(instance, waiting.soon())
  const younger = await open()
  try {
    await younger.register(instance, waiting.soon())
    assert.deepEqual(await passing(), endpointsOf(instance), 'it is there once')

    await registrar[Symbol.asyncDispose]?.()
    await waiting.until(
      () => isPassing(passing, endpointsOf(instance)),
      'the older process took it away',
    )
  } finally {
    await younger[Symbol.asyncDispose]?.()
  }
}

async function endsAll(
  registrar: Registrar,
  { instances, passing }: Scene,
  waiting: Waiting,
): Promise<void> {
  for (const instance of instances) await registrar.register(instance, waiting.soon())

  await registrar[Symbol.asyncDispose]?.()
  await registrar[Symbol.asyncDispose]?.()

  await waiting.until(() => isPassing(passing, []), 'something is left behind')
}

async function registersAnew(registrar: Registrar, scene: Scene, waiting: Waiting): Promise<void> {
  if (scene.forget === undefined) return
  const [first, second] = scene.instances
  await registrar.register(first, waiting.soon())
  const gone = await registrar.register(second, waiting.soon())
  await gone[Symbol.asyncDispose]()

  await scene.forget()

  await waiting.until(
    () => isPassing(() => scene.passing(), endpointsOf(first)),
    'it did not come back',
  )
}

async function throwsWhenUnreachable(
  registrar: Registrar,
  scene: Scene,
  waiting: Waiting,
): Promise<void> {
  if (scene.disconnect === undefined || scene.reconnect === undefined) return
  const [instance] = scene.instances
  await scene.disconnect()
  await assert.rejects(
    registrar.register(instance, waiting.soon()),
    (error) => error instanceof Failure && error.kind === 'unavailable',
    'a registry that cannot be reached is an UnavailableError',
  )
  await scene.reconnect()
  await registrar.register(instance, waiting.soon())
  assert.deepEqual(await scene.passing(), endpointsOf(instance))
}

async function hearsAbort(registrar: Registrar, { instances, passing }: Scene): Promise<void> {
  const reason = new Error('the reason of the abort')
  await assert.rejects(registrar.register(instances[0], AbortSignal.abort(reason)), reason)
  assert.deepEqual(await passing(), [])
}

function endpointsOf(...instances: readonly LocalInstance[]): readonly string[] {
  return instances.map(({ endpoint }) => formatEndpoint(endpoint)).toSorted()
}

async function isPassing(
  passing: () => Promise<readonly string[]>,
  wanted: readonly string[],
): Promise<boolean> {
  return (await passing()).toSorted().join() === wanted.join()
}
