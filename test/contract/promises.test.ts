import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flags } from '../promises/help.ts'
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
    expect(promises.filter(([, file, title]) => !isThere(file, title))).toEqual([])
  })
})

describe('help', () => {
  const { commands } = JSON.parse(read('oclif.manifest.json')) as Manifest

  test('has no flag that no test shows', () => {
    const untold = Object.entries(commands).flatMap(([command, { flags: own }]) =>
      Object.values(own)
        .filter(({ name, hidden }) => hidden !== true && !isShown(command, name))
        .map(({ name }) => `${command} --${name}`),
    )

    expect(untold).toEqual([])
  })

  test('has all the flags that are shown here', () => {
    const gone = flags.filter(([command, name]) => {
      const some = command === '*' ? Object.values(commands) : [commands[command]]
      return !some.some((each) => each?.flags[name] !== undefined)
    })

    expect(gone).toEqual([])
  })

  test('is shown by tests that are there', () => {
    expect(flags.filter(([, , file, title]) => !isThere(file, title))).toEqual([])
  })
})

interface Manifest {
  readonly commands: Readonly<
    Record<
      string,
      {
        readonly flags: Readonly<
          Record<string, { readonly name: string; readonly hidden?: boolean }>
        >
      }
    >
  >
}

function isShown(command: string, name: string): boolean {
  return flags.some(([of, flag]) => (of === '*' || of === command) && flag === name)
}

function isThere(file: string, title: string): boolean {
  const path = join(root, `${file}.test.ts`)
  return existsSync(path) && hasTitle(readFileSync(path, 'utf8'), title)
}

/** As a string of the file's: behind `test(`, `describe(`, or a table. */
function hasTitle(source: string, title: string): boolean {
  return ["'", '"', '`'].some((quote) =>
    source.includes(`${quote}${title.replaceAll(quote, `\\${quote}`)}${quote},`),
  )
}
