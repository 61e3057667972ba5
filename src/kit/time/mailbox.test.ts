import { describe, expect, test } from 'vitest'
import { openMailbox, pump } from './mailbox.ts'

describe('a mailbox', () => {
  test('holds the newest only, and each once', async () => {
    const mailbox = openMailbox<number>(new AbortController().signal)
    mailbox.put(1)
    mailbox.put(2)

    await mailbox.arrival()

    expect([mailbox.read(), mailbox.read()]).toEqual([{ value: 2 }, undefined])
  })

  test('wakes all who wait', async () => {
    const mailbox = openMailbox<number>(new AbortController().signal)
    const waiting = Promise.all([mailbox.arrival(), mailbox.arrival()])

    mailbox.put(1)

    await expect(waiting).resolves.toHaveLength(2)
  })

  test('gives what was put last before it says that its source ended or broke', async () => {
    async function* source(): AsyncGenerator<number> {
      yield 1
      throw new Error('broken')
    }
    const mailbox = openMailbox<number>(new AbortController().signal)

    await pump(source(), mailbox)

    expect(mailbox.isClosed).toBe(true)
    expect(mailbox.read()).toEqual({ value: 1 })
    expect(() => mailbox.read()).toThrow('broken')
  })

  test('forgets what is unread at an abort, and takes nothing more', async () => {
    const abort = new AbortController()
    const mailbox = openMailbox<number>(abort.signal)
    mailbox.put(1)

    abort.abort(new Error('stopped'))
    mailbox.put(2)

    await mailbox.arrival()
    expect(() => mailbox.read()).toThrow('stopped')
    expect(() => openMailbox(abort.signal).read()).toThrow('stopped')
  })
})
