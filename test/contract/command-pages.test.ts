import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { renderCommandPages } from '../../scripts/docs-commands.ts'
import { commandFacts } from '../../src/cli/help/command-facts.ts'
import { commandManPage, programManPage } from '../../src/cli/help/man-page.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const facts = { version: '1.2.3', description: 'Finds nodes, and more. Much more.' }
const commands = commandFacts()

test.each([...renderCommandPages()])('%s is as the help says', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

describe('man pages', () => {
  const pages: readonly (readonly [string, string])[] = [
    ['haproxyctl', programManPage(commands, facts)],
    ...commands.map((each): [string, string] => [each.name, commandManPage(each, facts)]),
  ]

  test.each(pages)('groff has nothing against that of %s', async (_, page) => {
    const shown = run('groff', ['-man', '-Tutf8', '-P-cbou', '-ww', '-rLL=80n'])
    shown.child.stdin?.end(page)
    const { stdout, stderr } = await shown

    expect(stderr).toBe('')
    expect(stdout).toContain('SYNOPSIS')
  })

  test('a page has the words of the help, and nothing of them is an instruction', async () => {
    const command = commands.find(({ name }) => name === 'init')!
    const odd = { ...command, description: ['.B is no macro, and \\fB no font'] }
    const shown = run('groff', ['-man', '-Tutf8', '-P-cbou'])
    shown.child.stdin?.end(commandManPage(odd, facts))
    const { stdout } = await shown

    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('.B is no macro, and \\fB no font')
    expect(words).toContain('--service=NAME[=BIND]')
    expect(words).toContain('One of static, file, zookeeper.')
  })
})
