import { readdirSync } from 'node:fs'
import { runRule } from 'haproxyctl/testing'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../support/built-in.ts'
import { hasErrors } from '../../src/model/index.ts'
import { parseConfig } from '../../src/text/parser.ts'
import { validate } from '../../src/validate/validate.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'

const folder = new URL('../../plugins/lint/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, ''))

test('the rules on disk are the rules that are registered, each under the name of its file', () => {
  expect(lintRules.map((rule) => rule.meta.code)).toEqual(
    names.toSorted().map((name) => `lint/${name}`),
  )
})

test('every rule has a test of its own beside it', () => {
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  expect(tests.toSorted()).toEqual(names.map((name) => `${name}.test.ts`).toSorted())
})

describe.each(lintRules.map((rule) => [rule.meta.code, rule] as const))('%s', (_code, rule) => {
  const { meta } = rule

  test('says what it asks for in sentences', () => {
    for (const text of [meta.summary, meta.docs.why, ...Object.values(meta.messages)]) {
      expect(text).toMatch(/^[`{A-Z].*[.)]$/s)
    }
    expect(meta.sets).not.toEqual([])
    expect(meta.sets.includes('recommended') && !meta.sets.includes('strict')).toBe(false)
  })

  test('fires on its bad example', () => {
    expect(runRule(rule, meta.docs.bad)).not.toEqual([])
  })

  test('is silent on its good example, which HAProxy would take', () => {
    const file = parseConfig('good.cfg', meta.docs.good, { facts: { version: '3.4' } })
    const findings = validate(readConfiguration([file], { version: '3.4' }))
    expect(runRule(rule, meta.docs.good)).toEqual([])
    expect(hasErrors(findings), JSON.stringify(findings)).toBe(false)
  })
})
