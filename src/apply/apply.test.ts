import { describe, expect, test } from 'vitest'
import { ApplyFailure, type Target } from '../kit/target.ts'
import { Failure, type FailureKind } from '../model/errors.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { Receipt } from '../model/plan/receipt.ts'
import { createFakeClock } from '../../test/support/fake-clock.ts'
import { applyAll, type Assignment } from './apply.ts'

const never = new AbortController().signal
const clock = createFakeClock(5_000)

function plan(target: string): Plan {
  const basis = { files: {} }
  return { format: 2, target, plugin: 'x', generation: 'g', basis, files: [], changes: [] }
}

function receipt(target: string, more: Partial<Receipt> = {}): Receipt {
  return { target, generation: 'g', outcome: 'applied', steps: [], diagnostics: [], ...more }
}

function assignment(
  name: string,
  end: () => Promise<Receipt> = async () => receipt(name),
): Assignment {
  const target: Target = { read: async () => ({ files: [] }), apply: end }
  return { plan: plan(name), target }
}

describe('applyAll', () => {
  test('goes by the order given', async () => {
    const all = [assignment('one'), assignment('two'), assignment('git')]

    const result = await applyAll(all, clock, never)

    expect(result.receipts.map((each) => each.target)).toEqual(['one', 'two', 'git'])
    expect(result).toMatchObject({ skipped: [] })
    expect(result.failure).toBeUndefined()
  })

  test.each<[string, () => Promise<Receipt>, object, readonly string[]]>([
    [
      'a failure before anything was changed',
      () => Promise.reject(new Failure('stale-plan', 'old')),
      { failure: { kind: 'stale-plan' } },
      [],
    ],
    [
      'a failure with a receipt',
      () =>
        Promise.reject(
          new ApplyFailure('reload-rolled-back', 'bad', receipt('one', { outcome: 'rolled-back' })),
        ),
      { failure: { kind: 'reload-rolled-back' } },
      ['rolled-back'],
    ],
    [
      'a reload that is owed',
      async () =>
        receipt('one', {
          outcome: 'reload-owed',
          steps: [{ what: 'reload', result: 'skipped', detail: 'too soon', tookMs: 0 }],
        }),
      { failure: { kind: 'reload-owed', message: 'one still has to be reloaded: too soon' } },
      ['reload-owed'],
    ],
  ])('ends with %s, and keeps no record of it', async (_, end, expected, outcomes) => {
    const all = [assignment('one', end), { ...assignment('git'), isRecord: true }]

    const result = await applyAll(all, clock, never)

    expect(result).toMatchObject({ ...expected, skipped: ['git'] })
    expect(result.receipts.map((each) => each.outcome)).toEqual(outcomes)
  })

  test.each<[FailureKind, readonly string[], readonly string[]]>([
    ['unavailable', ['two'], ['git']],
    ['cannot-write', ['two'], ['git']],
    ['locked', ['two'], ['git']],
    ['stale-plan', ['two'], ['git']],
    ['invalid', [], ['two', 'git']],
    ['reload-stuck', [], ['two', 'git']],
    ['stopped', [], ['two', 'git']],
  ])('after %s of one target goes on with %j and leaves %j', async (kind, done, skipped) => {
    const all = [
      assignment('one', () => Promise.reject(new Failure(kind, 'bad'))),
      assignment('two'),
      { ...assignment('git'), isRecord: true },
    ]

    const result = await applyAll(all, clock, never)

    expect(result.receipts.map((each) => each.target)).toEqual(done)
    expect(result).toMatchObject({ failure: { kind }, skipped })
  })

  test('tells what several targets met, and ends as the first', async () => {
    const all = (['unavailable', 'cannot-write'] as const).map((kind, index) =>
      assignment(kind, () => Promise.reject(new Failure(kind, `bad ${index}`))),
    )

    const { failure } = await applyAll(all, clock, never)

    expect(failure).toMatchObject({ kind: 'unavailable', message: 'bad 0; bad 1' })
  })

  test('leaves a bug alone', async () => {
    const all = [assignment('one', () => Promise.reject(new TypeError('oops')))]
    await expect(applyAll(all, clock, never)).rejects.toThrow(TypeError)
  })

  test('begins nothing after an abort', async () => {
    const reason = new Error('enough')
    await expect(applyAll([assignment('one')], clock, AbortSignal.abort(reason))).rejects.toBe(
      reason,
    )
  })
})
