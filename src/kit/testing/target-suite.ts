import assert from 'node:assert/strict'
import { Failure, type FailureKind } from '../../model/errors.ts'
import type { Current, FileChange, Plan } from '../../model/plan/plan.ts'
import { basisOf } from '../targets/basis.ts'
import type { PluginContext } from '../definition.ts'
import { readGeneration } from '../targets/generation.ts'
import type { Target, TargetDefinition } from '../target.ts'
import { checkDefinition } from './definition-suite.ts'
import { LawMaker, type Law } from './law.ts'
import { Waiting, type Patience } from './patience.ts'

/** What the suite needs to know about a target plugin, and a place for it to write to. */
export interface TargetSubject<Options> {
  readonly definition: TargetDefinition<Options>
  /** A place of its own for each law, with nothing in it. */
  prepare(): Promise<TargetScene<Options>>
}

export interface TargetScene<Options> extends AsyncDisposable {
  readonly options: Options
  readonly context: PluginContext
  /** Two texts that the target takes, each with its stamp. */
  readonly texts: readonly [string, string]
  /** What is there now, seen without the plugin; `undefined` where there is nothing. */
  present(): Promise<string | undefined>
  /** Puts there what haproxyctl did not write. */
  putForeign(text: string): Promise<void>
}

/** The laws that every target plugin keeps. */
export function targetLaws<Options>(
  subject: TargetSubject<Options>,
  patience: Patience = {},
): readonly Law[] {
  const waiting = new Waiting(patience)
  const laws = new LawMaker<Options, Target, TargetScene<Options>>(subject, waiting)
  function law(name: string, use: Use): Law {
    return laws.law(name, (target, scene) => use(target, scene, waiting))
  }
  return [
    {
      name: 'has a name, a summary and a schema',
      run: async () => checkDefinition(subject.definition),
    },
    law('knows that nothing is there, and leaves it so by reading', readsNothing),
    law('puts there what the plan says, and reads it back', appliesAndReads),
    law('does by a second apply of the same plan what one does', appliesTwice),
    law('replaces what it wrote', replaces),
    law('refuses a plan that was made before something else was written', refusesStale),
    law('does not write over what is not its own', refusesForeign),
    law('lets one of two at once win, and tells the other', appliesOneOfTwo),
    law('hears an abort before it begins', hearsAbort),
    ...laws.commonLaws((target, scene) => apply(target, scene.texts[0], waiting)),
  ]
}

type Scene = Pick<TargetScene<unknown>, 'texts' | 'present' | 'putForeign'>
type Use = (target: Target, scene: Scene, waiting: Waiting) => Promise<void>

async function readsNothing(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  const current = await target.read(waiting.soon())

  assert.equal(textOf(current), undefined)
  assert.equal(await scene.present(), undefined)
}

async function appliesAndReads(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  const [text] = scene.texts
  const plan = planFor(await target.read(waiting.soon()), text)

  const receipt = await target.apply(plan, waiting.soon())

  assert.equal(receipt.outcome, 'applied')
  assert.equal(receipt.target, plan.target)
  assert.equal(receipt.generation, plan.generation)
  assert.ok(receipt.steps.length > 0, 'a receipt says what was done')
  assert.equal(await scene.present(), text)
  const current = await target.read(waiting.soon())
  assert.equal(textOf(current), text)
  assert.ok(
    current.files.every((file) => file.isOwned),
    'what it wrote is its own',
  )
}

async function appliesTwice(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  const plan = planFor(await target.read(waiting.soon()), scene.texts[0])
  await target.apply(plan, waiting.soon())

  const second = await target.apply(plan, waiting.soon())

  assert.equal(second.outcome, 'unchanged')
  assert.deepEqual(second.steps, [])
  assert.equal(await scene.present(), scene.texts[0])
}

async function replaces(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  await apply(target, scene.texts[0], waiting)

  await apply(target, scene.texts[1], waiting)

  assert.equal(await scene.present(), scene.texts[1])
}

async function refusesStale(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  await apply(target, scene.texts[0], waiting)
  const { files, basis, ...rest } = planFor(await target.read(waiting.soon()), scene.texts[1])
  const old = Object.fromEntries(Object.keys(basis.files).map((name) => [name, '0'.repeat(64)]))

  const stale = { ...rest, files, basis: { ...basis, files: old } }

  await assertFailure(target.apply(stale, waiting.soon()), ['stale-plan'])
  assert.equal(await scene.present(), scene.texts[0])
}

async function refusesForeign(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  const foreign = 'global\n'
  await scene.putForeign(foreign)
  const current = await target.read(waiting.soon())

  await assertFailure(target.apply(planFor(current, scene.texts[0]), waiting.soon()), ['refused'])

  assert.equal(await scene.present(), foreign)
  assert.ok(current.files.some((file) => file.text === foreign && !file.isOwned))
}

async function appliesOneOfTwo(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  const current = await target.read(waiting.soon())
  const plans = scene.texts.map((text) => planFor(current, text))

  const ends = await Promise.allSettled(plans.map((plan) => target.apply(plan, waiting.soon())))

  const winner = ends.findIndex((end) => end.status === 'fulfilled')
  const loser = ends[1 - winner]
  assert.equal(loser?.status, 'rejected', 'both were applied at once')
  await assertFailure(Promise.reject(toError(loser.reason)), ['locked', 'stale-plan'])
  assert.equal(await scene.present(), scene.texts[winner])
}

async function hearsAbort(target: Target, scene: Scene, waiting: Waiting): Promise<void> {
  const plan = planFor(await target.read(waiting.soon()), scene.texts[0])
  const reason = new Error('enough')

  await assert.rejects(target.apply(plan, AbortSignal.abort(reason)), reason)

  assert.equal(await scene.present(), undefined)
}

async function apply(target: Target, text: string, waiting: Waiting): Promise<void> {
  await target.apply(planFor(await target.read(waiting.soon()), text), waiting.soon())
}

async function assertFailure(end: Promise<unknown>, kinds: readonly FailureKind[]): Promise<void> {
  await assert.rejects(end, (cause) => {
    assert.ok(cause instanceof Failure, `not a Failure: ${String(cause)}`)
    assert.ok(kinds.includes(cause.kind), `a Failure of kind ${cause.kind}: ${cause.message}`)
    assert.ok(cause.help, 'a failure says what to do')
    return true
  })
}

function planFor(current: Current, after: string): Plan {
  const before = textOf(current)
  const file: FileChange = {
    name: 'haproxy.cfg',
    action: before === undefined ? 'create' : 'replace',
    after,
    ...(before !== undefined && { before }),
  }
  return {
    format: 2,
    target: 'test',
    plugin: 'test',
    generation: readGeneration(after) ?? '',
    basis: basisOf(current),
    files: [file],
    changes: [],
  }
}

function textOf(current: Current): string | undefined {
  return current.files.find((file) => file.name === 'haproxy.cfg')?.text
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
