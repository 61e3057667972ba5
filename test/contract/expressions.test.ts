import { describe, expect, test } from 'vitest'
import { parseVersion, type Version } from '../../src/model/index.ts'
import { parseBinaryOutput } from '../../src/validate/binary.ts'
import type { ArgumentSpec } from '../../src/validate/expressions/argument-spec.ts'
import { sampleTable } from '../../src/validate/expressions/load-samples.ts'
import { framed, judge } from '../support/findings.ts'
import { haproxyBinaries, type HaproxyBinary } from '../support/haproxy/haproxy-binaries.ts'
import { checkTexts } from '../support/haproxy/haproxy-check.ts'

/** Every fetch and converter with few, many, too many and wrong arguments: HAProxy and we say the same of each line. */
const binaries = haproxyBinaries()

/** Features of other builds, arguments that depend on keys, sinks or other arguments, and what a patch release changed. */
const leftOut = new Set([
  '51d.all',
  '51d.single',
  'da-csv-fetch',
  'da-csv-conv',
  'wurfl-get',
  'wurfl-get-all',
  'acl',
  'bc_setting_streams_limit',
  'bc_settings_streams_limit',
  'bytes_out',
  'debug',
  'fix_tag_value',
  'mqtt_field_value',
  'hmac',
  'aes_gcm_dec',
  'aes_gcm_enc',
  'jwt_decrypt_cert',
  'jwt_decrypt_jwk',
  'jwt_verify_cert',
  'be2hex',
])

const values: Readonly<Record<string, string>> = {
  str: 'a',
  int: '1',
  index: '1',
  occurrence: '1',
  offset: '1',
  number: '1',
  'number>=0': '1',
  'number>0': '1',
  hex: '0a',
  regex: 'a',
  var: 'txn.a',
  'var|': 'txn.a',
  ip4: '1.2.3.4',
  ip6: '::1',
  mask4: '24',
  mask6: '64',
  address: '1.2.3.4',
  pbuf: '1',
  file: '/dev/null',
  backend: 'b',
  frontend: 'f',
  server: 'b/s',
  table: 'b',
  userlist: 'u',
  token4: 'ABCD',
  delimiter: '&',
  separators: ':',
  digest: 'sha256',
  flags: 'g',
  tlv: '0xEA',
  bool: 'true',
  block: 'head',
  jwt: 'HS256',
  base64: 'YWFh',
  when: 'error',
}

function valueOf(spec: ArgumentSpec): string {
  return spec.words?.[0] ?? values[spec.type] ?? 'a'
}

function write(name: string, list: readonly string[]): string {
  return list.length === 0 ? name : `${name}(${list.join(',')})`
}

/** With what it needs, with all that it takes, with one argument too much, and with a wrong one. */
function calls(name: string, specs: readonly ArgumentSpec[]): readonly string[] {
  const required = specs.filter((spec) => !spec.isOptional).map(valueOf)
  const all = specs.map(valueOf)
  const wrong = specs.findIndex(({ type }) =>
    ['int', 'choice', 'var', 'number', 'mask4', 'userlist', 'table'].includes(type),
  )
  const mistaken = all.map((value, index) => (index === wrong ? 'zz!' : value))
  return [required, all, [...all, 'a'], ...(wrong === -1 ? [] : [mistaken])].map((list) =>
    write(name, list),
  )
}

/** These are all alike. */
const family = /^(?:sc[12]_|src_.*_(?:rate|cnt|cur))/

function linesFor(version: Version): string[] {
  const table = sampleTable(version)
  const fetches = table.names('fetches').filter((name) => !leftOut.has(name) && !family.test(name))
  const converters = table.names('converters').filter((name) => !leftOut.has(name))
  const written = fetches.map((name) => calls(name, table.fetch(name)?.arguments ?? []))
  return [
    ...written.flatMap(([short, , tooMany]) => [
      `acl x ${short} -m found`,
      `acl x ${tooMany} -m found`,
    ]),
    ...written.map(([short]) => `http-request set-header x %[${short}]`),
    ...converters.flatMap((name) =>
      calls(name, table.converter(name)?.arguments ?? []).map(
        (call) => `acl x var(txn.a),${call} -m found`,
      ),
    ),
    ...[
      'bool(1)',
      'int(1)',
      'src',
      'str(a)',
      'bin(00)',
      'method',
      'ipv4(1.2.3.4)',
      'ipv6(::1)',
    ].flatMap((fetch) =>
      ['lower', 'add(1)', 'base64', 'ipmask(24)', 'not'].map(
        (converter) => `http-request set-header x %[${fetch},${converter}]`,
      ),
    ),
  ]
}

/** HAProxy stops after some fifty mistakes, and does not look names up where there is one already. */
async function refusedLines(binary: HaproxyBinary, lines: readonly string[]): Promise<Set<string>> {
  const refused = new Set<string>()
  let left = lines
  for (;;) {
    const text = framed(left)
    const source = text.split('\n')
    const found = parseBinaryOutput(await checkTexts(binary, text))
      .filter(({ level, text: message }) => level === 'alert' && !message.includes('too many'))
      // Names that are not found come together, with their lines inside of the message.
      .flatMap(({ text, line }) => [
        line,
        ...[...text.matchAll(/\[[^\]]*:(\d+)\]/g)].map((match) => Number(match[1])),
      ])
      .map((line) => source[(line ?? 0) - 1]?.trim() ?? '')
      .filter((line) => left.includes(line))
    if (found.length === 0) return refused
    for (const line of found) refused.add(line)
    left = left.filter((line) => !refused.has(line))
  }
}

function ourRefused(lines: readonly string[], version: Version): Set<string> {
  const text = framed(lines)
  const source = text.split('\n')
  const errors = judge(text, version).filter(({ severity }) => severity === 'error')
  return new Set(
    errors.map(({ location }) => source[(location?.start.line ?? 1) - 1]?.trim() ?? ''),
  )
}

describe.skipIf(binaries.length === 0)(
  'every fetch and converter (needs a haproxy in PATH)',
  () => {
    test.each(binaries)(
      'HAProxy $version and we refuse the same lines',
      async (binary) => {
        const version = parseVersion(binary.version) ?? '3.2'
        const lines = [...new Set(linesFor(version))]

        const theirs = new Set<string>()
        for (let at = 0; at < lines.length; at += 150) {
          for (const line of await refusedLines(binary, lines.slice(at, at + 150))) theirs.add(line)
        }
        const ours = ourRefused(lines, version)

        expect(theirs.size).toBeGreaterThan(200)
        expect({
          onlyHaproxy: lines.filter((line) => theirs.has(line) && !ours.has(line)),
          onlyWe: lines.filter((line) => ours.has(line) && !theirs.has(line)),
        }).toEqual({ onlyHaproxy: [], onlyWe: [] })
      },
      120_000,
    )
  },
)
