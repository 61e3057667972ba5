import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'

const commands = (await readdir(new URL('../../src/commands', import.meta.url)))
  .filter((name) => /^[\w-]+\.ts$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
const cwd = fileURLToPath(new URL('.', import.meta.url))

// 80 columns wherever the tests run; the version of Node is the machine's.
async function help(args: readonly string[], columns = '80'): Promise<string> {
  const env = { COLUMNS: columns, OCLIF_COLUMNS: columns }
  const { code, stdout, stderr } = await haproxyctl(args, { cwd, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.replace(/^ {2}haproxyctl\/.*$/m, '  haproxyctl/VERSION PLATFORM')
}

describe('the help as people read it', () => {
  test.each(['--help', '-h', 'help', ''])('haproxyctl %s', async (args) => {
    await expect(await help(args === '' ? [] : [args])).toMatchFileSnapshot('help/haproxyctl.txt')
  })

  test.each(commands)('haproxyctl %s --help', async (command) => {
    const text = await help([command, '--help'])

    await expect(text).toMatchFileSnapshot(`help/${command}.txt`)
    expect(text, 'nothing is shown that says nothing').not.toContain('[default: ]')
    expect(text, 'every command shows how it is used').toContain('EXAMPLES')
    const wide = text.split('\n').filter((line) => line.length > 80)
    expect(wide).toEqual([])
    const unbroken = new Set((await help([command, '--help'], '1000')).split(/\s+/))
    const broken = text.split(/\s+/).filter((word) => word !== '\\' && !unbroken.has(word))
    expect(broken, 'no line ends in the middle of a word').toEqual([])
    expect(await help(['help', command])).toBe(text)
  })
})

test.each(['--version', '-v', 'version'])('%s is one line', async (word) => {
  const { code, stdout } = await haproxyctl([word], { cwd })

  expect(code).toBe(0)
  expect(stdout).toMatch(/^haproxyctl\/\d+\.\d+\.\d+ \S+ node-v\S+\n$/)
})
