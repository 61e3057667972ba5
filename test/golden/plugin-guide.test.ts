import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pluginKinds } from '../../src/kit/plugins/plugin-kinds.ts'
import * as testing from '../../src/kit/testing/index.ts'

const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/writing-a-plugin.md'), 'utf8')
const blocks = [...guide.matchAll(/^```js\n(.*?)^```$/gms)].map(([, text]) => text)

test('the guide has the examples of examples/plugins as they are', () => {
  const paths = [
    'discovery-hosts/plugin.mjs',
    'discovery-hosts/plugin.test.mjs',
    'lint-no-telnet/plugin.mjs',
    'lint-no-telnet/plugin.test.mjs',
  ]
  const texts = paths.map((path) => readFileSync(join(root, 'examples/plugins', path), 'utf8'))

  expect(blocks).toEqual(expect.arrayContaining(texts))
})

test.each(Object.entries(pluginKinds))('the guide has a row for %s', (kind, entry) => {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`))
  const laws = kind === 'lint' ? 'ruleTests' : `${kind}Laws`

  expect(row).toContain(`| \`${entry.namedUnder}\` |`)
  for (const method of Object.keys(entry.runtime)) expect(row).toContain(`\`${method}(`)
  expect(testing).toHaveProperty(laws)
  expect(guide).toContain(`\`${laws}\``)
})
