import { AssertionError } from 'node:assert'
import { describe, expect, test } from 'vitest'
import type { LintRule } from '../lint-rule.ts'
import { ruleTests, type RuleCases } from './rule-tester.ts'

/** The rule of docs/writing-a-plugin.md. */
const noTelnet: LintRule = {
  kind: 'lint',
  meta: {
    code: 'acme/no-telnet',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Nobody listens on the telnet port.',
    messages: { telnet: '`{address}` is the telnet port.' },
    docs: {
      why: 'The company has given up telnet.',
      bad: 'frontend old\n  bind :23\n',
      good: 'frontend old\n  bind :2323\n',
      source: 'acme handbook, ports',
    },
  },
  create: (context) => ({
    directives: {
      bind(line, _section, file) {
        const at = line.words[1]
        if (at?.value.endsWith(':23') !== true) return
        const fix = { description: 'd', edits: [{ start: at.start, end: at.end, text: ':2323' }] }
        context.report({ messageId: 'telnet', data: { address: at.value }, file, at, fix })
      },
    },
  }),
}

const config = 'frontend f\n  bind :23\n'
const fixed = 'frontend f\n  bind :2323\n'
const finding = { messageId: 'telnet', at: '2:8' }

function runAll(cases: Partial<RuleCases>): void {
  for (const { run } of ruleTests(noTelnet, { valid: [], invalid: [], ...cases })) run()
}

test('cases that hold are silent, and are named after their rule and text', () => {
  const cases = { valid: [fixed], invalid: [{ config, findings: [finding], fixed }] }
  expect(ruleTests(noTelnet, cases).map((each) => each.title)).toEqual([
    'acme/no-telnet accepts frontend f | bind :2323',
    'acme/no-telnet reports frontend f | bind :23',
  ])
  expect(() => runAll(cases)).not.toThrow()
})

describe('a case fails', () => {
  test.each<[string, Partial<RuleCases>]>([
    ['when a valid text is reported', { valid: [config] }],
    ['when an invalid text is not', { invalid: [{ config: fixed, findings: [finding] }] }],
    ['at another place', { invalid: [{ config, findings: [{ ...finding, at: '2:9' }], fixed }] }],
    [
      'with another message',
      { invalid: [{ config, findings: [{ ...finding, messageId: 'x' }], fixed }] },
    ],
    [
      'with another text',
      { invalid: [{ config, findings: [{ ...finding, message: /ssh/ }], fixed }] },
    ],
    ['with a fix that nobody mentions', { invalid: [{ config, findings: [finding] }] }],
  ])('%s', (_title, cases) => {
    expect(() => runAll(cases)).toThrow(AssertionError)
  })
})
