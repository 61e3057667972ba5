import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pages } from '../promises/pages.ts'
import type { Promised } from '../promises/promise.ts'

const root = join(import.meta.dirname, '../..')

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** A page without its code, which other tests run, and with one blank between words. */
function proseOf(path: string): string {
  return read(path).replaceAll(/^```.*?^```$/gms, '\n')
}

/** Paragraphs, items and rows: whatever could promise something by itself. */
function statementsOf(path: string): readonly string[] {
  const lines = proseOf(path).split('\n')
  const statements: string[] = []
  let paragraph = ''
  for (const [index, line] of [...lines, ''].entries()) {
    const isRow = line.startsWith('|')
    const isItem = /^\s*(?:[-*]|\d+\.) /.test(line)
    if ((isRow || isItem || line.trim() === '' || line.startsWith('#')) && paragraph !== '') {
      statements.push(paragraph)
      paragraph = ''
    }
    // The head of a table and the line below it are no statements.
    const isHead = isRow && /^\|[\s|:-]+\|$/.test(lines[index + 1] ?? '')
    if (line.startsWith('#') || line.startsWith('<!--') || isHead || /^\|[\s|:-]+\|$/.test(line))
      continue
    if (isRow) statements.push(line)
    else paragraph = `${paragraph} ${line.trim()}`.trim()
  }
  return statements
}

function isTold(statement: string, promises: readonly Promised[]): boolean {
  return promises.some(([words]) => statement.includes(words))
}

test('every page says which tests hold it', () => {
  const all = [
    'README.md',
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]

  expect(Object.keys(pages).toSorted()).toEqual(all.toSorted())
})

describe.each(Object.entries(pages))('%s', (path, { promises, rest = [] }) => {
  test('promises nothing that no test holds', () => {
    const untold = statementsOf(path).filter(
      (each) => !isTold(each, promises) && !rest.some((pattern) => pattern.test(each)),
    )

    expect(untold).toEqual([])
  })

  test('has all the words that are held here', () => {
    const statements = statementsOf(path)

    expect(promises.filter(([words]) => !statements.some((each) => each.includes(words)))).toEqual(
      [],
    )
    expect(rest.filter((pattern) => !statements.some((each) => pattern.test(each)))).toEqual([])
  })

  test('is held by tests that are there', () => {
    const missing = promises.filter(([, file, title]) => {
      const name = join(root, `${file}.test.ts`)
      return !existsSync(name) || !hasTitle(readFileSync(name, 'utf8'), title)
    })

    expect(missing).toEqual([])
  })
})

/** As a string of the file's: behind `test(`, `describe(`, or a table. */
function hasTitle(source: string, title: string): boolean {
  return ["'", '"', '`'].some((quote) =>
    source.includes(`${quote}${title.replaceAll(quote, `\\${quote}`)}${quote},`),
  )
}
