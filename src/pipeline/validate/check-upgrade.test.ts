import { describe, expect, test } from 'vitest'
import { explainRule } from '../../lint/explain.ts'
import { fixAll } from '../../lint/fix.ts'
import { hasErrors, type Diagnostic, type Version } from '../../model/index.ts'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../../validate/validate.ts'
import { meaningChanges } from '../../upgrade/meaning-changes.ts'
import { listUpgradeFindings, type UpgradeReport } from '../../upgrade/upgrade-report.ts'
import { checkUpgrade } from './check-upgrade.ts'
import { readConfiguration } from '../../config/read-configuration.ts'

function run(text: string, from: Version, to: Version): UpgradeReport {
  return checkUpgrade(new Map([['a', text]]), { from, to }).report
}

function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((each) => `${each.location?.start.line} ${each.code}`)
}

const servers = '  server a 192.0.2.1:80\n  server b 192.0.2.2:80\n'

describe('an upgrade', () => {
  test('breaks what the new version has dropped', () => {
    const report = run('program p\n  command /bin/true\n', '2.8', '3.4')
    expect(codes(report.breaks)[0]).toBe('1 validate/removed-directive')
    expect(report.broken).toEqual([])
  })

  test('does not break what was broken before', () => {
    const report = run('backend b\n  frobnicate\n', '2.8', '3.4')
    expect(report.breaks).toEqual([])
    expect(codes(report.broken)).toEqual(['2 validate/unknown-directive'])
  })

  test('warns of what a later version will drop', () => {
    const report = run('backend b\n  dispatch 192.0.2.1:80\n', '3.2', '3.4')
    expect(codes(report.warns)).toContain('2 validate/deprecated-directive')
  })

  test('to the same version brings nothing', () => {
    const report = run(`backend b\n${servers}`, '3.2', '3.2')
    expect(listUpgradeFindings(report)).toEqual([])
  })

  test('downwards breaks what the older version does not know', () => {
    const report = run(
      'frontend f\n  mode http\n  bind :80\n  option idle-close-on-response\n',
      '3.2',
      '2.4',
    )
    expect(codes(report.breaks)).toEqual(['4 validate/not-yet-available'])
  })
})

describe('meaning', () => {
  test.each<[string, Version, Version, readonly string[]]>([
    [`backend b\n${servers}`, '3.2', '3.4', ['1 upgrade/default-balance']],
    [`backend b\n${servers}`, '2.8', '3.2', []],
    [`backend b\n${servers}`, '3.3', '3.4', []],
    [`defaults\n  balance leastconn\nbackend b\n${servers}`, '3.2', '3.4', []],
    ['backend b\n  server a 192.0.2.1:80\n', '3.2', '3.4', []],
    ['listen l\n  mode http\n  bind :443 ssl crt x\n', '2.6', '2.8', ['3 upgrade/default-alpn']],
    ['listen l\n  mode http\n  bind :443 ssl crt x alpn h2\n', '2.6', '2.8', []],
    ['listen l\n  mode tcp\n  bind :443 ssl crt x\n', '2.6', '2.8', []],
    [
      'backend b\n  mode http\n  server a 192.0.2.1:443 ssl verify none\n',
      '3.0',
      '3.4',
      ['3 upgrade/default-sni'],
    ],
    [
      'backend b\n  mode http\n  default-server sni str(a)\n  server a 192.0.2.1:443 ssl verify none\n',
      '3.0',
      '3.4',
      [],
    ],
    ['global\n  lua-load x.lua\n', '3.0', '3.2', ['2 upgrade/lua-booleans']],
    ['mailers m\n  mailer a 192.0.2.1:25\n', '3.2', '3.4', ['1 upgrade/lua-mailers']],
  ])('of %j from %s to %s', (text, from, to, expected) => {
    expect(codes(run(text, from, to).meaning)).toEqual(expected)
  })

  test.each(meaningChanges.map((change) => [change.rule.meta.code, change] as const))(
    '%s fires on its bad example and is silent on its good one, which the new version takes',
    (_code, { changedIn, rule }) => {
      const { bad, good, source } = rule.meta.docs
      const file = parseConfig('good', good, { facts: { version: changedIn } })
      expect(run(bad, '2.4', changedIn).meaning.map((each) => each.code)).toContain(rule.meta.code)
      expect(run(good, '2.4', changedIn).meaning.map((each) => each.code)).not.toContain(
        rule.meta.code,
      )
      expect(hasErrors(validate(readConfiguration([file], { version: changedIn })))).toBe(false)
      expect(source).not.toBe('')
      expect(explainRule(rule.meta).remedy).toBeDefined()
    },
  )
})

test('rewrites leave nothing to rewrite, and keep all other bytes', async () => {
  const text = `global\n\tlua-load x.lua # ours\n\nbackend b # main\n  mode http\n  contimeout 5000\n  server a 192.0.2.1:443 ssl verify none # one\n  server b 192.0.2.2:80\n`

  const { texts } = await fixAll(new Map([['a', text]]), (now) =>
    listUpgradeFindings(checkUpgrade(now, { from: '2.8', to: '3.4' }).report),
  )

  expect(texts.get('a')).toBe(
    'global\n\ttune.lua.bool-sample-conversion pre-3.1-bug\n\tlua-load x.lua # ours\n\nbackend b # main\n  balance roundrobin\n  mode http\n  timeout connect 5000\n  server a 192.0.2.1:443 ssl verify none no-sni-auto # one\n  server b 192.0.2.2:80\n',
  )
})
