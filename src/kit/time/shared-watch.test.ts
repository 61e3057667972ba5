import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openMailbox } from './mailbox.ts'
import { shareWatch } from './shared-watch.ts'

/** A watch that is told what to say, and how often it was begun and ended. */
function scene() {
  const log: string[] = []
  const mailbox = openMailbox<number>(new AbortController().signal)
  let fail: (() => void) | undefined
  const listen = shareWatch<number>(async function* (signal) {
    log.push('begin')
    const own = openMailbox<void>(signal)
    fail = () => own.close({ thrown: new Error('broken') })
    try {
      for (;;) {
        await Promise.race([mailbox.arrival(), own.arrival()])
        own.read()
        const letter = mailbox.read()
        if (letter !== undefined) yield letter.value
      }
    } finally {
      log.push('end')
    }
  })
  return { log, listen, put: (value: number) => mailbox.put(value), fail: () => fail?.() }
}

function newSignal(): AbortSignal {
  return new AbortController().signal
}

test('all who listen are told by one watch, who comes later the newest at once', async () => {
  const { log, listen, put } = scene()
  const [first, second, late] = [newSignal(), newSignal(), newSignal()].map(listen)
  const told = [first!.next(), second!.next()]

  put(1)

  expect(await Promise.all(told)).toEqual([
    { done: false, value: 1 },
    { done: false, value: 1 },
  ])
  expect(await late!.next()).toEqual({ done: false, value: 1 })
  const next = late!.next()
  put(2)
  expect(await next).toEqual({ done: false, value: 2 })
  expect(await first!.next()).toEqual({ done: false, value: 2 })
  expect(log).toEqual(['begin'])
})

test('it ends with the last who listens, and begins again with the next', async () => {
  const { log, listen, put } = scene()
  const abort = new AbortController()
  const [returned, aborted] = [listen(newSignal()), listen(abort.signal)]
  const told = [returned.next(), aborted.next()]
  put(1)
  await Promise.all(told)

  await returned.return(undefined)
  expect(log).toEqual(['begin'])
  abort.abort(new Error('enough'))
  await expect(aborted.next()).rejects.toThrow('enough')
  await turn()
  expect(log).toEqual(['begin', 'end'])

  const again = listen(newSignal()).next()
  put(2)
  expect(await again).toEqual({ done: false, value: 2 })
  expect(log).toEqual(['begin', 'end', 'begin'])
})

test('a failure is told to all, and who comes then begins it anew', async () => {
  const { log, listen, put, fail } = scene()
  const [first, second] = [listen(newSignal()), listen(newSignal())]
  const told = [first.next(), second.next()]
  await turn()

  fail()

  const ends = await Promise.allSettled(told)
  expect(ends.map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
    'Error: broken',
    'Error: broken',
  ])
  const again = listen(newSignal()).next()
  put(3)
  expect(await again).toEqual({ done: false, value: 3 })
  expect(log).toEqual(['begin', 'end', 'begin'])
})
