import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { StandardStream } from './standard-stream.ts'

function streamWith(code: string): { stream: StandardStream; told: string[]; written: string[] } {
  const written: string[] = []
  const told: string[] = []
  const inner = Object.assign(new EventEmitter(), {
    write(text: string) {
      written.push(text)
      inner.emit('error', Object.assign(new Error(code), { code }))
    },
  })
  // As oclif does.
  inner.on('error', (error: unknown) => {
    throw error
  })
  const stream = new StandardStream(inner as unknown as NodeJS.WriteStream, (error) =>
    told.push(error.message),
  )
  return { stream, told, written }
}

test.each([
  ['EPIPE', ['one'], false],
  ['ENOSPC', ['one', 'two'], true],
])('after %s %j is tried, and incomplete is %j', (code, tried, isIncomplete) => {
  const { stream, told, written } = streamWith(code)

  stream.write('one')
  stream.write('two')

  expect(written).toEqual(tried)
  expect(told).toEqual([code])
  expect(stream.isIncomplete).toBe(isIncomplete)
  expect(stream.hasReader).toBe(isIncomplete)
})
