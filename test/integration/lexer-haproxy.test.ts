import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/text/parser.ts'
import { quoteWord } from '../../src/text/words/quote.ts'
import { haproxyBinaries, type HaproxyBinary } from '../support/haproxy/haproxy-binaries.ts'
import { checkTexts, factsOf } from '../support/haproxy/haproxy-check.ts'

const binaries = haproxyBinaries()

/** Lines whose words HAProxy repeats to us in an alert about a condition. */
const lines = [
  'a b',
  'a\tb',
  'a \t b ',
  'a\vb\fc',
  'a#b c',
  'a #b',
  'a \\#b',
  'a\\#b',
  '"a#b"',
  "'a#b'",
  '"a b"  c',
  "'a  b'",
  'a"b c"d',
  '"a"\'b\'c',
  '"" b',
  "a '' b",
  '"a\'b"',
  "'a\"b'",
  '"a\\"b"',
  "'a\\n'",
  'a\\nb',
  'a\\tb',
  '\\x41\\x20\\x7a',
  '"\\x41"',
  'a\\ b',
  'a\\\\b',
  '"\\\\"',
  'a\\\\ b',
  'a\\',
  'a \\',
  'a\\\tb',
  '\\d\\.\\;\\q',
  '"\\d\\q"',
  "a\\'b",
  'a\\"b',
  '$A',
  '"$A"',
  '"${A}b"',
  '"${B}"',
  '"${C-d e}"',
  '"${EMPTY-d}"',
  '"${C-}" a',
  "'$A'",
  '"\\$A"',
  'a\\$A',
  '"$A$B"',
  '"${A-b}"',
  '"<$C>"',
  'a b\rc',
  'a \r b',
  'a "b"\r c',
  '"a"b"c d"e',
  'é "ü ö"',
  'a{b}[c](d)',
  'a "$C" b',
  'a "x$C" b',
  '"$C" "$C" b',
  'a "$C""b"',
  'a "$C""" b',
  '"$C" "b c" d',
  '"$C" \\ d',
  'a "$C" # b',
  'a "$C"\r b',
  '"${C-}" b',
  '%[src] %{+Q}o',
  'a,b;c|d&e',
  '"it\'s"',
  '"$A"#b',
  'a""b',
]

/** Lines that HAProxy refuses to split. */
const refused = [
  '"',
  "'",
  'a "b',
  "a 'b",
  'a"b\'c',
  '"a\\"',
  'a "b\rc"',
  '\\x',
  '\\x4',
  'a \\x4g',
  '"\\xz"',
  '"$"',
  '"$1"',
  '"${}"',
  '"${1}"',
  '"${A"',
  '"${A b}"',
  '"${A-b"',
  '"${A[}"',
  '"${A[*}"',
  '"${A[x]}"',
  '"$.FOO"',
  '"a$-"',
]

describe.skipIf(binaries.length === 0)(
  binaries.length === 0 ? 'no haproxy is here: its words are not compared' : 'HAProxy',
  () => {
    describe.concurrent.each(binaries)('$version', (binary) => {
      test.each(lines)('splits %j as we do', async (line) => {
        const output = await checkTexts(binary, `global\n.if ? ${line}\n.endif\n`)

        // Up to 3.1 a blank at the end of the line is one more, empty, word here.
        const heard = /conditional expression '\?(.*)' in '\.if' at/s.exec(output)?.[1]
        expect(heard?.trim()).toBe(splitLine(line, binary).join(' ').trim())
      })

      test('refuses to split what we refuse, at the same place', async () => {
        const text = `global\n${refused.map((line) => `  unknown ${line}\n`).join('')}`
        const heard = alerts(await checkTexts(binary, text))

        const ours = refused.map((line) => [line, verdictOf(`  unknown ${line}`, binary)])
        expect(refused.map((line, index) => [line, heard.get(index + 2)])).toEqual(ours)
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
        const ours = sample.map((line) => ({ line, verdict: verdictOf(line, binary) }))
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

function splitLine(line: string, binary: HaproxyBinary): readonly string[] {
  const file = parseConfig('x', `k ${line}\n`, { facts: factsOf(binary) })
  return file.sections[0]?.directives[0]?.words.slice(1).map(({ value }) => value) ?? []
}

/** What HAProxy should say of a line in `global`: its first word, or what is wrong and where. */
function verdictOf(line: string, binary: HaproxyBinary): string {
  const file = parseConfig('x', `${line}\n`, { facts: factsOf(binary) })
  const finding = file.diagnostics.find(({ severity }) => severity === 'error')
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
