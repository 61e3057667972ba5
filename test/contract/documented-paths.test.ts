import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** For those who work on the code; the others name files of their readers. */
const pages = [
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/testing.md',
  'docs/vocabulary.md',
  'facts/README.md',
  'facts/runtime/README.md',
  'facts/samples/README.md',
]

const folders = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !each.name.startsWith('.'))
  .map((each) => each.name)

function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** What stands between backticks and begins with a folder of the project, in so far as it is a path. */
function pathsIn(page: string): readonly string[] {
  const quoted = [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
  return quoted.filter(
    (text) => folders.includes(text.split('/', 1)[0] ?? '') && /^[\w./-]+$/.test(text),
  )
}

describe.each(pages)('%s', (page) => {
  test('names only files and folders that there are', () => {
    const missing = pathsIn(page).filter((path) => !existsSync(join(root, path)))
    expect(missing).toEqual([])
  })

  test('links only to what there is', () => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, link = '']) => link,
    )
    const missing = links.filter((link) => !existsSync(join(root, dirname(page), link)))
    expect(missing).toEqual([])
  })
})

/** The folders of the source, and the rooms in them. Those that begin with `_` are of tests. */
function rooms(): readonly string[] {
  const found = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  return found
    .filter((each) => each.isDirectory() && !each.name.startsWith('_'))
    .map((each) => join(each.parentPath, each.name).slice(root.length))
}

test('docs/architecture.md names every folder of the source', () => {
  const named = new Set(pathsIn('docs/architecture.md'))
  expect(named.size).toBeGreaterThan(100)
  expect(rooms().filter((room) => !named.has(room))).toEqual([])
})
