import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configLines, configText } from '../../test/support/config-text.ts'
import type { ConfigFile } from '../model/index.ts'
import { decodeText, encodeText } from './words/decode.ts'
import { formatConfig } from './format/format.ts'
import { splitWords } from './words/lexer.ts'
import { offsetAt, positionAt, rangeInWord } from './locate.ts'
import { parseConfig, parseConfigBytes, type ParseOptions } from './parser.ts'
import { directiveOf, printConfig } from './printer.ts'
import { quoteWord } from './words/quote.ts'

/** Nothing known, and everything. */
const options = fc.constantFrom<ParseOptions>(
  {},
  { facts: { version: '2.6', env: { HOME: '/' }, features: [] } },
  { facts: { version: '3.2', env: {}, features: ['QUIC'] } },
)
const runs = { numRuns: 1_000 }

describe('a parsed file has lost nothing', () => {
  test('printing it gives the same text', () => {
    fc.assert(
      fc.property(
        fc.oneof(configText, configLines, fc.string({ unit: 'binary' })),
        options,
        (text, given) => {
          expect(printConfig(parseConfig('x', text, given))).toBe(text)
        },
      ),
      runs,
    )
  })

  test('printing it gives the same bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const file = parseConfigBytes('x', bytes)

        expect(encodeText({ text: printConfig(file), encoding: file.encoding })).toEqual(
          Buffer.from(bytes),
        )
      }),
      runs,
    )
  })

  test('its words are in order and only what is not read lies between them', () => {
    fc.assert(
      fc.property(configText, options, (text, given) => {
        for (const line of parseConfig('x', text, given).lines) {
          let at = line.start
          for (const { start, end } of directiveOf(line)?.words ?? []) {
            expect(text.slice(at, start)).toMatch(/^[ \t\n\v\f\r]*$/)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBeLessThanOrEqual(line.end)
        }
      }),
      runs,
    )
  })
})

describe('a formatted file', () => {
  const text = fc.oneof(configText, configLines)

  test('reads as before', () => {
    fc.assert(
      fc.property(text, options, (before, given) => {
        const file = parseConfig('x', before, given)

        expect(meaningOf(parseConfig('x', formatConfig(file), given))).toEqual(meaningOf(file))
      }),
      runs,
    )
  })

  test('is formatted', () => {
    fc.assert(
      fc.property(text, options, (before, given) => {
        const once = formatConfig(parseConfig('x', before, given))

        expect(formatConfig(parseConfig('x', once, given))).toBe(once)
      }),
      runs,
    )
  })

  test('differs in white space only', () => {
    fc.assert(
      fc.property(text, (before) => {
        const after = formatConfig(parseConfig('x', before))

        expect(after.replace(/[ \t\n\v\f\r]/g, '')).toBe(before.replace(/[ \t\n\v\f\r]/g, ''))
      }),
      runs,
    )
  })
})

describe('a quoted word', () => {
  const value = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('\\', "'", '"', ' ', '\t', '#', '$', '\n', '\r', '\v', '\x7f', '[', '.'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    })
    .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text))

  test('is read back as that one word', () => {
    fc.assert(
      fc.property(value, (text) => {
        const words = splitWords(`server ${quoteWord(text)} check`)

        expect(words.map((word) => word.value)).toEqual(['server', text, 'check'])
        expect(words.some((word) => word.hasVariable)).toBe(false)
      }),
      runs,
    )
  })

  test('has a place for each of its characters', () => {
    fc.assert(
      fc.property(value, (text) => {
        const line = `a ${quoteWord(text)}`
        const file = parseConfig('x', line)
        const word = splitWords(line)[1]!
        let at = word.start

        for (let index = 0; index < text.length; index += 1) {
          const range = rangeInWord(file, word, index)
          expect(range.start).toBeGreaterThanOrEqual(at)
          expect(range.end).toBeLessThanOrEqual(word.end)
          at = range.start + 1
        }
      }),
      runs,
    )
  })
})

test('every offset has a position of its own, and gets back to itself', () => {
  fc.assert(
    fc.property(configText, (text) => {
      const file = parseConfig('x', text)

      for (let offset = 0; offset <= text.length; offset += 1) {
        expect(offsetAt(file, positionAt(file, offset))).toBe(offset)
      }
    }),
    runs,
  )
})

test('bytes are decoded and encoded without loss', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeText(decodeText(bytes))).toEqual(Buffer.from(bytes))
    }),
    runs,
  )
})

/** All that HAProxy takes from a file. */
function meaningOf(file: ConfigFile): unknown {
  return {
    sections: file.sections.map(({ keyword, name, directives }) => ({
      keyword,
      name,
      directives: directives.map(({ words, comment, condition }) => ({
        words: words.map(({ value, hasVariable }) => ({ value, hasVariable })),
        condition,
        comment: comment && file.text.slice(comment.start, comment.end).trimEnd(),
      })),
    })),
    codes: file.diagnostics
      .map(({ code }) => code)
      .filter((code) => code !== 'syntax/missing-final-newline'),
  }
}
