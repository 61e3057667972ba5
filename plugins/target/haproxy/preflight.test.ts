import { expect, test } from 'vitest'
import type { Change, Plan, ProcessState } from 'haproxyctl/plugin'
import { testContext } from 'haproxyctl/testing'
import { refuseUnreachable } from './preflight.ts'
import type { Member } from './processes.ts'
import { readSettings } from './settings.ts'

type Level = ProcessState['capabilities']['level']

function change(
  kind: 'runtime' | 'map' | 'reload',
  reason: Change['reason'] = { code: 'over-the-socket' },
): Change {
  const steps = kind === 'reload' ? [] : [{ kind: 'set-global-maxconn' as const, maxconn: 1 }]
  const subject = { section: 'backend web' }
  return { class: kind, action: 'change', kind: 'server', subject, summary: '', reason, steps }
}

function plan(changes: readonly Change[], text: string): Plan {
  const files = [{ name: 'haproxy.cfg', action: 'replace', after: text }] as const
  return {
    format: 2,
    target: 'lb',
    plugin: 'haproxy',
    generation: 'b',
    basis: { files: {} },
    files,
    changes,
  }
}

function member(level: Level, index: number): Member {
  const capabilities = { level, commands: [] }
  const state = { pid: index, version: '2.8', capabilities, servers: [], oldWorkers: 0 } as const
  return { addresses: [`/${index}`], state }
}

const lacking = { code: 'no-rights', has: 'operator', needs: 'admin' } as const
const [map, due, lesser] = [change('map'), change('reload'), change('reload', lacking)]
const admin = 'global\n  stats socket /0 level admin\n'
const user = 'global\n  stats socket /0 level user\n'

test.each<[string, readonly [Level, ...Level[]], readonly Change[], string, boolean]>([
  ['anything over admin', ['admin'], [map, lesser], user, false],
  ['a map over operator, which may', ['operator'], [map], user, false],
  ['a reload only because of the rights', ['operator'], [map, lesser], admin, true],
  ['a reload that comes anyway', ['operator'], [map, lesser, due], admin, false],
  ['a map over one that may and one that may not', ['operator', 'user'], [map], admin, true],
  ['a reload that cannot be seen', ['user'], [due], user, true],
  ['a reload that lets itself be seen', ['user'], [due], admin, false],
  ['files alone', ['user'], [], user, false],
])('%s: %j, %#', (_, levels, changes, text, isRefused) => {
  const settings = readSettings({ config: '/x' }, testContext({ root: '/' }))
  const [first, ...others] = levels.map(member)
  const presence = { kind: 'answers', members: [first!, ...others] } as const

  const refuse = (): void => refuseUnreachable(plan(changes, text), presence, settings)

  if (isRefused) expect(refuse).toThrow(/allows the level (operator|user), and /)
  else expect(refuse).not.toThrow()
})
