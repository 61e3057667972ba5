import { expect, test } from 'vitest'
import { fakeHttp } from 'haproxyctl/testing'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { paceOf } from './pace.ts'

const never = new AbortController().signal

/** Whether a wait is over. */
function waiting(pace: ReturnType<typeof paceOf>): { readonly isOver: () => boolean } {
  let over = false
  void pace.wait(never).then(() => (over = true))
  return { isOver: () => over }
}

test('when one source of a run is throttled, all of them wait for that host, longer each time', async () => {
  const clock = createFakeClock(0)
  const http = fakeHttp(() => ({}))
  const [one, other] = [paceOf(http, 'ec2', clock), paceOf(http, 'ec2', clock)]

  one.throttled()
  other.throttled()
  const first = waiting(other)
  await clock.advance(400)
  expect(first.isOver()).toBe(false)
  await clock.advance(300)
  expect(first.isOver()).toBe(true)

  one.throttled()
  const second = waiting(other)
  await clock.advance(900)
  expect(second.isOver()).toBe(false)
  await clock.advance(400)
  expect(second.isOver()).toBe(true)
})

test('another host, and another run, do not wait', async () => {
  const clock = createFakeClock(0)
  const [http, otherRun] = [fakeHttp(() => ({})), fakeHttp(() => ({}))]
  paceOf(http, 'ec2', clock).throttled()

  await paceOf(http, 'sts', clock).wait(never)
  await paceOf(otherRun, 'ec2', clock).wait(never)

  expect(clock.now()).toBe(0)
})

test('a wait ends with an abort', async () => {
  const clock = createFakeClock(0)
  const pace = paceOf(
    fakeHttp(() => ({})),
    'ec2',
    clock,
  )
  pace.throttled()

  await expect(pace.wait(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})
