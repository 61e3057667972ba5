import { expect, test } from 'vitest'
import type { Change, Plan } from '../../model/index.ts'
import { planText } from './plan-text.ts'

function weight(section: string, index: number): Change {
  return {
    class: 'runtime',
    action: 'change',
    kind: 'server-weight',
    subject: { section, server: `s${index}` },
    summary: `server ${section}/s${index}: weight 1 → 2`,
    reason: { code: 'over-the-socket' },
    steps: [],
  }
}

const bind: Change = {
  ...weight('frontend web', 0),
  class: 'reload',
  action: 'add',
  kind: 'bind',
  summary: 'frontend web: + `bind :80`',
}

function planOf(changes: readonly Change[]): Plan {
  const basis = { files: {} }
  return { format: 2, target: 'lb', plugin: 'haproxy', generation: 'g', basis, files: [], changes }
}

const many = [
  ...Array.from({ length: 150 }, (_, index) => weight('backend a', index)),
  ...Array.from({ length: 1_200 }, (_, index) => weight('backend b', index)),
  bind,
]
const options = { colour: false, showsCommands: true }

test('many changes are summed up by section and kind', () => {
  expect(planText(planOf(many), undefined, options)).toBe(`lb (haproxy)
  ~ backend a: 150 × server-weight  runtime
  ~ backend b: 1,200 × server-weight  runtime
  + frontend web: + \`bind :80\`  reload
      HAProxy can change it over the socket
  1,351 changes in groups; --full shows each.

  1,351 changes: 1350 over the socket, 1 by one reload.
`)
})

test('all of them are shown where they are asked for, and where they are few', () => {
  const full = planText(planOf(many), undefined, { ...options, isFull: true })
  const few = planText(planOf(many.slice(0, 100)), undefined, options)

  expect(full).toContain('backend b/s1199: weight 1 → 2')
  expect(few).toContain('backend a/s99: weight 1 → 2')
})
