import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onAbort } from './on-abort.ts'

test('reacts once, with the reason', () => {
  const abort = new AbortController()
  const heard: unknown[] = []
  onAbort(abort.signal, (reason) => heard.push(reason))

  abort.abort('enough')
  abort.abort('again')

  expect(heard).toEqual(['enough'])
})

test('reacts at once to an abort that was before', () => {
  const heard: unknown[] = []

  onAbort(AbortSignal.abort('enough'), (reason) => heard.push(reason))

  expect(heard).toEqual(['enough'])
})

test('does not react after it was disposed, and without a signal never', () => {
  const abort = new AbortController()
  const heard: unknown[] = []
  onAbort(abort.signal, (reason) => heard.push(reason))[Symbol.dispose]()
  onAbort(undefined, (reason) => heard.push(reason))[Symbol.dispose]()

  abort.abort('enough')

  expect(heard).toEqual([])
})

test('nobody else listens to aborts', () => {
  const root = join(import.meta.dirname, '../..')
  const own = /EventListener\('abort'|AbortSignal\.any\(|\bonabort\b/
  const others = ['src', 'plugins'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name))
      .filter((path) => own.test(readFileSync(join(root, path), 'utf8'))),
  )

  expect(others).toEqual(['src/model/on-abort.ts'])
})
