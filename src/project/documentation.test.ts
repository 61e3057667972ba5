import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { memoryPorts } from '../../test/support/project-files.ts'
import { loadProject } from './load.ts'
import { keyHomes } from './schema-check.generated.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/project-file.md'), 'utf8')
const plugins = {
  discovery: ['file', 'static', 'zookeeper'],
  check: ['http', 'tcp'],
  target: ['git', 'haproxy'],
}

const examples = [...page.matchAll(/^```yaml ?(\S*)\n(.*?)^```$/gms)]
const named = examples.flatMap(([, name = '', text = '']) =>
  name === '' ? [] : [[name, text] as const],
)
const whole = examples.flatMap(([, name, text = '']) => (name === '' ? [text] : []))

test.each(whole)('an example loads without a finding: %s', async (text) => {
  const files = { ...Object.fromEntries(named), 'haproxyctl.yaml': text }

  const project = await loadProject('haproxyctl.yaml', memoryPorts(files, { plugins }))

  expect(project.diagnostics).toEqual([])
})

const sections = new Map(
  page.split(/^##+ /m).map((part) => {
    const [heading = ''] = part.split('\n', 1)
    return [heading === 'Top level' ? '' : heading.replaceAll('`', ''), part]
  }),
)
const keys = Object.entries(keyHomes).flatMap(([key, homes]) =>
  // A service's own guards are the same as the project's.
  homes.filter((home) => home !== 'services.<name>.guards').map((home) => ({ key, home })),
)

test.each(keys)('the page has `$key` of `$home`', ({ key, home }) => {
  expect(sections.get(home)).toContain(`| \`${key}\` |`)
})

test.each([...sections])('all keys in the section `%s` exist', (home, text) => {
  const documented = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key)

  for (const key of documented) expect(keyHomes[key]).toContain(home)
})

test('no test is empty', () => {
  expect([whole.length, named.length, keys.length].every((count) => count > 0)).toBe(true)
})

test('every link to a part of the page has its part', () => {
  const anchors = [...sections.keys()].map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  for (const [, anchor] of page.matchAll(/\]\(#([^)]*)\)/g)) expect(anchors).toContain(anchor)
})
