import { readdirSync } from 'node:fs'
import { lintLaws } from 'haproxyctl/testing'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../support/built-in.ts'
import { compareVersions, hasErrors, newestVersion, parseVersion } from '../../src/model/index.ts'
import { parseConfig } from '../../src/text/parser.ts'
import { parseBinaryOutput } from '../../src/validate/binary.ts'
import { validate } from '../../src/validate/validate.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'
import { checkTexts } from '../support/haproxy/haproxy-check.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'

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

  for (const law of lintLaws(rule)) test(law.name, () => law.run())

  test('is in sets of which the stricter has what the other has', () => {
    expect(meta.sets).not.toEqual([])
    expect(meta.sets.includes('recommended') && !meta.sets.includes('strict')).toBe(false)
  })

  test('has a good example that HAProxy would take', () => {
    const version = meta.until ?? newestVersion
    const file = parseConfig('good.cfg', meta.docs.good, { facts: { version } })
    const findings = validate(readConfiguration([file], { version }))
    expect(hasErrors(findings), JSON.stringify(findings)).toBe(false)
  })
})

/** What an example leaves to the reader: files, hosts, and the limits that each rule is not about. */
const leftOut =
  /unable to (?:stat|load)|open the ca-file|could not resolve|initialize server|missing timeouts|milliseconds to verify|^config : |error\(?s?\)? found/i

/** Rules for what HAProxy itself refuses or warns of; the good example is free of it. */
const alsoTold = new Set([
  'lint/ambiguous-defaults',
  'lint/check-rules-ignored',
  'lint/clear-peers',
  'lint/external-check-without-fork',
  'lint/hidden-servers',
  'lint/log-format-without-target',
  'lint/proxy-without-bind',
  'lint/resolvers-without-nameserver',
  'lint/rule-order',
  'lint/suspicious-timeout',
  'lint/unreachable-rule',
  'lint/unsafe-violations',
])

describe.each(haproxyBinaries().map((binary) => [binary.version, binary] as const))(
  'HAProxy %s',
  (name, binary) => {
    const version = parseVersion(name) ?? newestVersion
    const here = lintRules.filter(
      ({ meta: { since = version, until = version } }) =>
        compareVersions(since, version) <= 0 && compareVersions(version, until) <= 0,
    )

    async function wordsAbout(text: string): Promise<string[]> {
      const output = await checkTexts(binary, text)
      const told = parseBinaryOutput(output).filter((each) => each.level !== 'notice')
      return told.map((each) => each.text).filter((each) => !leftOut.test(each))
    }

    test.each(here.map(({ meta }) => [meta.code, meta] as const))(
      'has nothing to say of the good example of %s',
      async (_code, meta) => {
        expect(await wordsAbout(meta.docs.good)).toEqual([])
      },
    )

    test.each(here.map(({ meta }) => [meta.code, meta] as const))(
      'says of the bad example of %s no more than the rule is about',
      async (code, meta) => {
        const words = await wordsAbout(meta.docs.bad)

        expect(words.length > 0 && !alsoTold.has(code) ? words : []).toEqual([])
      },
    )
  },
)
