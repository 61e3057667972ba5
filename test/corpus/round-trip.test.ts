import { describe, expect, test } from 'vitest'
import type { ConfigFile } from '../../src/model/index.ts'
import { encodeText } from '../../src/text/words/decode.ts'
import { formatConfig } from '../../src/text/format/format.ts'
import { parseConfig, parseConfigBytes } from '../../src/text/parser.ts'
import { printConfig } from '../../src/text/printer.ts'
import { corpusFiles, corpusFolder, noCorpus } from '../support/corpus.ts'

describe.skipIf(corpusFolder === undefined)(
  corpusFolder === undefined ? noCorpus : 'every file',
  () => {
    const files = corpusFolder === undefined ? [] : [...corpusFiles(corpusFolder)]

    test('there are some', () => expect(files.length).toBeGreaterThan(100))

    test('is printed as it was read', () => {
      const changed = files.filter(({ name, bytes }) => {
        const file = parseConfigBytes(name, bytes)
        return !bytes.equals(encodeText({ text: printConfig(file), encoding: file.encoding }))
      })

      expect(changed.map(({ name }) => name)).toEqual([])
    })

    test('reads the same when it is formatted, and is then formatted', () => {
      const changed = files.filter(({ name, bytes }) => {
        const file = parseConfigBytes(name, bytes)
        const once = formatConfig(file)
        const again = parseConfig(name, once)
        return formatConfig(again) !== once || meaningOf(again) !== meaningOf(file)
      })

      expect(changed.map(({ name }) => name)).toEqual([])
    })
  },
)

function meaningOf(file: ConfigFile): string {
  return JSON.stringify(
    file.sections.map(({ keyword, name, directives }) => [
      keyword,
      name,
      directives.map(({ words, condition }) => [condition, words.map(({ value }) => value)]),
    ]),
  )
}
