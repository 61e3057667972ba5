import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/text/parser.ts'
import { quoteWord } from '../../src/text/quote.ts'
import { haproxyBinaries } from '../support/haproxy-binaries.ts'
import { checkEnv, checkTexts } from '../support/haproxy-check.ts'

const binaries = haproxyBinaries()

/** Lines whose words HAProxy repeats to us in an alert about a condition. */
// oxfmt-ignore
const lines = [
  'a b', 'a\tb', 'a \t b ', 'a\vb\fc', 'a#b c', 'a #b', 'a \\#b', 'a\\#b', '"a#b"', "'a#b'", '"a b"  c', "'a  b'",
  'a"b c"d', '"a"\'b\'c', '"" b', "a '' b", '"a\'b"', "'a\"b'", '"a\\"b"', "'a\\n'", 'a\\nb', 'a\\tb', '\\x41\\x20\\x7a',
  '"\\x41"', 'a\\ b', 'a\\\\b', '"\\\\"', 'a\\\\ b', 'a\\', 'a \\', 'a\\\tb', '\\d\\.\\;\\q', '"\\d\\q"',
  "a\\'b", 'a\\"b', '$A', '"$A"', '"${A}b"', '"${B}"', '"${C-d e}"', '"${EMPTY-d}"', '"${C-}" a', "'$A'", '"\\$A"',
  'a\\$A', '"$A$B"', '"${A-b}"', '"<$C>"', 'a b\rc', 'a \r b', 'a "b"\r c', '"a"b"c d"e', 'é "ü ö"', 'a{b}[c](d)',
  '%[src] %{+Q}o', 'a,b;c|d&e', "\"it's\"", '"$A"#b', 'a""b',
]

/** Lines that HAProxy refuses to split. */
// oxfmt-ignore
const refused = [
  '"', "'", 'a "b', "a 'b", 'a"b\'c', '"a\\"', 'a "b\rc"', '\\x', '\\x4', 'a \\x4g', '"\\xz"', '"$"', '"$1"', '"${}"', '"${1}"',
  '"${A"', '"${A b}"', '"${A-b"', '"${A[}"', '"${A[*}"', '"${A[x]}"', '"$.FOO"', '"a$-"', 'a '.repeat(70),
]

describe.skipIf(binaries.length === 0)(
  binaries.length === 0 ? 'no haproxy is here: its words are not compared' : 'HAProxy',
  () => {
    describe.each(binaries)('$version', (binary) => {
      test.each(lines)('splits %j as we do', async (line) => {
        const output = await checkTexts(binary, `global\n.if ? ${line}\n.endif\n`)

        const words = splitLine(line).filter(
          (each, index, all) => index < all.length - 1 || each !== '',
        )
        expect(
          /conditional expression '\? ?(.*)' in '\.if' at/s.exec(output)?.[1]?.replace(/ $/, ''),
        ).toBe(words.join(' '))
      })

      test.each(refused)('refuses %j where we do', async (line) => {
        const text = `global\n  unknown ${line}\n`
        const output = await checkTexts(binary, text)

        const [finding] = parseConfig('x', text, { facts: { env: checkEnv } }).diagnostics
        const place = /\[[^\]]*:2\]: ([a-z ]+) at position (\d+)/.exec(output)
        const code = place === null ? tooManyWords(output) : problems.get(place[1] ?? '')
        expect(finding?.code).toBe(code)
        if (place !== null) expect(finding?.location?.start.column).toBe(Number(place[2]))
      })

      test('reads a quoted word back as it was', async () => {
        const values = [
          'a b',
          'it\'s $5 \\ "#"',
          'tab\there',
          '${A}',
          '\\d+\\s',
          "'",
          '"',
          '#',
          '\v\f\x01\x7f',
          '/',
        ]
        for (const value of values) {
          const output = await checkTexts(
            binary,
            `global\nsetenv V ${quoteWord(value)}\n.notice "<<$V>>"\n`,
          )
          expect(/<<(.*)>>/s.exec(output)?.[1]).toBe(value)
        }
      })

      test('agrees about lines that nobody would write', async () => {
        const sample = fc.sample(strangeLine, { numRuns: 400, seed: 1 })
        const ours = sample.map((line) => ({ line, verdict: verdictOf(line) }))
        // From 3.1 on unknown keywords are named only where every line can be split, and after 50 it stops.
        const [split, rejected] = [true, false].map((isSplit) =>
          ours.filter(({ verdict }) => verdict.startsWith('word') === isSplit),
        )
        for (const batch of [...inBatches(split ?? []), ...inBatches(rejected ?? [])]) {
          const text = `global\n${batch.map(({ line }) => `${line}\n`).join('')}`
          const heard = alerts(await checkTexts(binary, text))

          expect(batch.map(({ line }, index) => ({ line, verdict: heard.get(index + 2) }))).toEqual(
            batch,
          )
        }
      })
    })
  },
)

const problems = new Map([
  ['unmatched quote', 'syntax/unterminated-quote'],
  ['truncated or invalid hexadecimal sequence', 'syntax/bad-hex-escape'],
  ['forbidden first char in environment variable name', 'syntax/bad-variable-name'],
  ['unmatched brace in environment variable name', 'syntax/unterminated-brace'],
  ['truncated or invalid word expansion sequence', 'syntax/bad-word-expansion'],
])

/** A line whose first word starts with `k` and goes on with anything that a word can hold. */
const strangeLine = fc
  .array(
    fc.constantFrom(
      'a',
      '"',
      "'",
      '\\',
      '\\"',
      "\\'",
      '\\n',
      '\\x4a',
      '\\x',
      '\\ ',
      '\\#',
      '#',
      ' ',
      '$',
      '${',
      '}',
      '$A',
      '${A}',
      '-',
      '[*]',
      '/',
    ),
    { maxLength: 14 },
  )
  .map((parts) => `k${parts.join('')}`)

function splitLine(line: string): readonly string[] {
  const file = parseConfig('x', `k ${line}\n`, { facts: { env: checkEnv } })
  return file.sections[0]?.directives[0]?.words.slice(1).map(({ value }) => value) ?? []
}

/** What HAProxy should say of a line in `global`: its first word, or what is wrong and where. */
function verdictOf(line: string): string {
  const file = parseConfig('x', `${line}\n`, { facts: { env: checkEnv } })
  const [finding] = file.diagnostics
  if (finding !== undefined) return `${finding.code} ${finding.location?.start.column}`
  return `word ${file.sections[0]?.directives[0]?.words[0]?.value}`
}

/** The verdict on each line that HAProxy named. */
function alerts(output: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const alert of output.split('[ALERT]')) {
    const [, line, message = ''] = /:(\d+)\] ?: (.*)/s.exec(alert) ?? []
    const word = /^unknown keyword '(.*)' in 'global' section/s.exec(message)?.[1]
    const place = /^([a-z ]+) at position (\d+)/.exec(message)
    if (word !== undefined) found.set(Number(line), `word ${word}`)
    else if (place !== null) found.set(Number(line), `${problems.get(place[1] ?? '')} ${place[2]}`)
  }
  return found
}

function inBatches<T>(items: readonly T[]): readonly T[][] {
  const batches: T[][] = []
  for (let at = 0; at < items.length; at += 40) batches.push(items.slice(at, at + 40))
  return batches
}

function tooManyWords(output: string): string | undefined {
  return output.includes('too many words') ? 'syntax/too-many-words' : undefined
}
