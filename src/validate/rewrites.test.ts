import { describe, expect, test } from 'vitest'
import type { Version } from '../model/index.ts'
import { parseConfig } from '../text/parser.ts'
import { validate } from './validate.ts'
import { readConfiguration } from '../config/read-configuration.ts'

function fixesOf(text: string, version: Version): readonly string[] {
  const files = [parseConfig('a', text, { facts: { version } })]
  return validate(readConfiguration(files, { version })).flatMap(({ fix }) =>
    (fix?.edits ?? []).map((edit) => `${edit.location.start.line} ${edit.text}`),
  )
}

describe('a renamed word is written anew', () => {
  test.each<[Version, string, readonly string[]]>([
    ['3.4', 'listen l\n  clitimeout 5000\n', ['2 timeout client']],
    [
      '2.4',
      'listen l\n  contimeout 5000\n  srvtimeout 5s\n',
      ['2 timeout connect', '3 timeout server'],
    ],
    ['3.4', 'backend b\n  redispatch\n', ['2 option redispatch']],
    ['2.8', 'listen l\n  option forceclose\n', ['2 httpclose']],
    [
      '3.4',
      'listen l\n  mode http\n  option accept-invalid-http-request\n',
      ['3 accept-unsafe-violations-in-http-request'],
    ],
  ])('for %s in %j', (version, text, fixes) => {
    expect(fixesOf(text, version)).toEqual(fixes)
  })
})

describe('`block` becomes a rule only in front of the others', () => {
  const rule = '  http-request deny if { src 192.0.2.1 }\n'
  const block = '  block if { path /x }\n'
  test.each<[string, readonly string[]]>([
    [`listen l\n  mode http\n${block}${rule}`, ['3 http-request deny']],
    [`listen l\n  mode http\n${rule}${block}`, []],
  ])('%j', (text, fixes) => {
    expect(fixesOf(text, '3.4')).toEqual(fixes)
  })
})

describe('a slip of the pen is mended where it can only be one word', () => {
  test.each<[string, readonly string[]]>([
    ['backend b\n  balanc roundrobin\n', ['2 balance']],
    ['backend b\n  servre s 192.0.2.1:80\n', ['2 server']],
    ['backend b\n  baalance roundrobin\n', ['2 balance']],
    ['backend b\n  frobnicate\n', []],
    ['backend b\n  blnce roundrobin\n', []],
  ])('%j', (text, fixes) => {
    expect(fixesOf(text, '3.4')).toEqual(fixes)
  })
})
