import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ConfigModel, Endpoint, ModelServer, Origin } from '../model/index.ts'
import { compileTemplates } from './compile-templates.ts'
import { render } from './render.ts'

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8')
const origin: Origin = {
  kind: 'project',
  location: { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } },
}
const endpoint: Endpoint = { kind: 'tcp', address: '10.0.0.1', port: 80 }
const line = { text: 'retries 2', origin }
const server: ModelServer = {
  name: 'a',
  address: '10.0.0.1:80',
  endpoint,
  isBackup: false,
  isDisabled: false,
  origin,
}
const model: ConfigModel = {
  global: [line],
  defaults: [line],
  sections: [{ header: { text: 'resolvers r', origin }, lines: [line] }],
  peers: [{ header: { text: 'peers p', origin }, lines: [line] }],
  listens: [{ header: { text: 'listen l', origin }, lines: [line] }],
  frontends: [
    { name: 'web-in', service: 'web', binds: [line], lines: [line], backend: 'web', origin },
  ],
  backends: [{ name: 'web', service: 'web', lines: [line], servers: [server], origin }],
}

/** What the page names: at the top, and of each of a list behind `each has`. */
const rows = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \| (.*) \|$/gm)].flatMap(
  ([, names = '', meaning = '']) => {
    const [, own = ''] = /each has (.*)$/.exec(meaning) ?? []
    return namesIn(names).flatMap((name) => [
      `{{#if ${name}}}{{/if}}`,
      ...namesIn(own).map((each) => `{{#each ${name}}}{{#if ${each}}}{{/if}}{{/each}}`),
    ])
  },
)
const [, ofServer = ''] = /^A server has (.*)$/m.exec(page) ?? []
const fields = namesIn(ofServer.replaceAll(/\(.*?\)/g, '')).map(
  (name) => `{{#each backends}}{{#each servers}}{{#if ${name}}}{{/if}}{{/each}}{{/each}}`,
)

function namesIn(text: string): readonly string[] {
  return [...text.replaceAll(/\(.*?\)/g, '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

function print(text: string): string {
  const set = { main: { name: 'main', file: 'my.hbs', text }, partials: [] }
  return render(model, compileTemplates(set), '2.6').files[0]!.text
}

// A name that does not exist is an error.
test.each([...rows, ...fields])('what the page names is there: %s', (text) => {
  expect(() => print(text)).not.toThrow()
})

test('the page names all that is there', () => {
  expect(rows.length).toBeGreaterThan(15)
  expect(fields).toHaveLength(12)
  expect(() => print('{{#if madeUp}}{{/if}}')).toThrow()
})
