import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'

test('every command is listed, by the name of its file', () => {
  const files = readdirSync(new URL('../commands', import.meta.url))

  expect([...commands.keys()].map((name) => `${name}.ts`)).toEqual(files.toSorted())
})
