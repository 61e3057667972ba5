import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'

interface Definition {
  readonly args?: Readonly<Record<string, { readonly ignoreStdin?: boolean }>>
  readonly flags?: Readonly<Record<string, { multiple?: boolean; multipleNonGreedy?: boolean }>>
}

const folder = new URL('../../commands/', import.meta.url)
const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
const commands = await Promise.all(
  names.map(async (name): Promise<[string, Definition]> => {
    const { default: command } = await import(new URL(name, folder).href)
    return [name, command]
  }),
)

describe.each(commands)('%s', (_, { args = {}, flags = {} }) => {
  test('reads no argument from standard input', () => {
    for (const [name, arg] of Object.entries(args)) expect(arg.ignoreStdin, name).toBe(true)
  })

  test('takes one value for each flag that may be repeated', () => {
    for (const [name, flag] of Object.entries(flags))
      if (flag.multiple === true) expect(flag.multipleNonGreedy, name).toBe(true)
  })
})
