import { expect, test } from 'vitest'
import { isUnedited, readGeneration } from '../kit/targets/generation.ts'
import { InvalidError, type ConfigModel, type ModelServer, type Origin } from '../model/index.ts'
import { templates } from '../generated/built-in-templates.generated.ts'
import { builtInTemplates } from './built-in-templates.ts'
import { compileTemplates } from './compile-templates.ts'
import type { TemplateSet } from './compiled-templates.ts'
import { render } from './render.ts'

const origin: Origin = {
  kind: 'project',
  location: { file: 'haproxyctl.yaml', start: { line: 3, column: 5 } },
}

function line(text: string): { text: string; origin: Origin } {
  return { text, origin }
}

function server(name: string, address: string, more: Partial<ModelServer> = {}): ModelServer {
  return {
    name,
    address,
    endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
    isBackup: false,
    isDisabled: false,
    instance: {
      id: name,
      endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
      origin: 'static web #1',
      use: 'serve',
      check: 'unchecked',
      metadata: { zone: 'a b\n  option httpclose' },
    },
    origin: { kind: 'instance', service: 'web', instance: name, source: 'static web #1' },
    ...more,
  }
}

function model(more: Partial<ConfigModel> = {}): ConfigModel {
  return {
    global: [line('maxconn 4000')],
    defaults: [line('mode http')],
    frontends: [],
    backends: [
      { name: 'web', service: 'web', lines: [], servers: [server('a', '10.0.0.1:80')], origin },
    ],
    sections: [],
    peers: [],
    listens: [],
    ...more,
  }
}

function template(text: string, partials: Record<string, string> = {}): TemplateSet {
  return {
    main: { name: 'main', file: 'my.hbs', text },
    partials: Object.entries(partials).map(([name, body]) => ({
      name,
      file: `${name}.hbs`,
      text: body,
    })),
  }
}

function textOf(set: TemplateSet, given: ConfigModel = model()): string {
  return render(given, compileTemplates(set), '2.6').files[0]!.text
}

test('the built-in templates print what they say, also as they were compiled with the package', () => {
  const named: ConfigModel = model({
    defaultsName: 'base',
    frontends: [
      { name: 'in', binds: [line(':80')], lines: [line('log global')], backend: 'web', origin },
    ],
    sections: [{ header: line('resolvers r'), lines: [line('nameserver a 127.0.0.1:53')] }],
    peers: [{ header: line('peers p'), lines: [] }],
    listens: [{ header: line('listen stats'), lines: [line('bind :1')] }],
  })
  for (const each of [model(), named]) {
    const printed = render(each, builtInTemplates(), '2.6')
    expect(printed).toEqual(render(each, compileTemplates(templates), '2.6'))
    expect(printed.files[0]!.text).toContain('option idle-close-on-response')
  }
})

test('what a registry said is always exactly one word', () => {
  const text = textOf(
    template(
      'global\n{{#each backends}}{{#each servers}}# x\nserver {{metadata.zone}}\n{{/each}}{{/each}}',
    ),
  )

  expect(text.split('\n')).toContain('server "a b\\n  option httpclose"')
})

test('three braces print a value as it is', () => {
  const text = '{{#each backends}}{{#each servers}}# {{{metadata.zone}}}\n{{/each}}{{/each}}'

  expect(textOf(template(text))).toContain('# a b\n  option httpclose\n')
})

test("the project's own lines are printed as they stand, indented, one a line", () => {
  const given = model({ global: [line('maxconn 4000'), line('setenv A "b c" # why')] })

  const text = textOf(template('global\n{{lines global}}\n'), given)

  expect(text.split('\n').slice(3)).toEqual(['    maxconn 4000', '    setenv A "b c" # why', ''])
})

test('an empty list prints no line', () => {
  const text = textOf(template('defaults\n{{lines global}}\nlisten x\n'), model({ global: [] }))

  expect(text).toContain('defaults\nlisten x\n')
})

test.each<[Partial<ModelServer>, string]>([
  [{}, 'server a 10.0.0.1:80'],
  [{ weight: 0 }, 'server a 10.0.0.1:80 weight 0'],
  [{ isBackup: true, isDisabled: true }, 'server a 10.0.0.1:80 backup disabled'],
  [{ options: line('check inter 2s') }, 'server a 10.0.0.1:80 check inter 2s'],
  [
    { endpoint: { kind: 'tcp', address: 'app.internal', port: 80 } },
    'server a 10.0.0.1:80 init-addr last,libc,none',
  ],
  [
    {
      endpoint: { kind: 'tcp', address: 'app.internal', port: 80 },
      options: line('init-addr none'),
    },
    'server a 10.0.0.1:80 init-addr none',
  ],
])('a server with %j is printed as %j', (more, printed) => {
  const backend = { name: 'web', service: 'web', lines: [], origin }
  const given = model({ backends: [{ ...backend, servers: [server('a', '10.0.0.1:80', more)] }] })

  const text = textOf(template('{{#each backends}}{{servers servers}}\n{{/each}}'), given)

  expect(text).toContain(`\n    ${printed}\n`)
})

test('each line knows where it comes from, down to the line of a partial', () => {
  const set = template('global\n\n{{> part}}\n', {
    part: 'defaults\n{{lines defaults}}\n    retries 2\n',
  })

  const [file] = render(model(), compileTemplates(set), '2.6').files

  const kinds = file!.text.split('\n').map((text, index) => {
    const from = file!.origins[index]
    const place = from?.origin.location
    return [text.trim().split(' ')[0], place && `${place.file}:${place.start.line}`]
  })
  expect(kinds).toEqual([
    ['#', undefined],
    ['global', 'my.hbs:1'],
    ['setenv', undefined],
    ['', 'my.hbs:2'],
    ['defaults', 'part.hbs:1'],
    ['mode', 'haproxyctl.yaml:3'],
    ['retries', 'part.hbs:3'],
    ['', undefined],
  ])
})

test('the stamp names the content, and the same input gives the same bytes', () => {
  const set = template('global\n{{lines global}}\n')

  const { files, generation } = render(model(), compileTemplates(set), '2.6')

  expect(readGeneration(files[0]!.text)).toBe(generation)
  expect(isUnedited(files[0]!.text)).toBe(true)
  expect(isUnedited(files[0]!.text.replace('4000', '4001'))).toBe(false)
  expect(files[0]!.text).toContain(`\n    setenv HAPROXYCTL_GENERATION ${generation}\n`)
  expect(render(model(), compileTemplates(set), '2.6').files[0]!.text).toBe(files[0]!.text)
})

test('a template without a global section is stamped all the same', () => {
  const { files } = render(model(), compileTemplates(template('defaults\n')), '2.6')

  expect(isUnedited(files[0]!.text)).toBe(true)
  expect(files[0]!.text).toMatch(/\nglobal # .*\n {4}setenv HAPROXYCTL_GENERATION /)
})

test('a line of a template knows where it ends when it is nothing but text', () => {
  const set = template('a\n{{#if true}}\n  b c\n{{/if}}\nd {{version}}\n  e\n')
  const [file] = render(model(), compileTemplates(set), '2.6').files

  const ends = file!.text
    .split('\n')
    .map((text, index) => [text, file!.origins[index]?.origin.location] as const)
    .filter(([, location]) => location?.file === 'my.hbs')
    .map(([text, location]) => [text, location?.start.line, location?.end?.column])

  expect(ends).toEqual([
    ['a', 1, 2],
    ['  b c', 3, 6],
    ['d 2.6', 5, undefined],
    ['  e', 6, 4],
  ])
})

const web = model().backends[0]!
const twoServices = model({
  backends: [
    web,
    { ...web, name: 'shop-b', service: 'shop', servers: [server('b', '10.0.0.2:80')] },
  ],
})

test('a backend tells whether a pattern stands for its service', () => {
  const given = model({ backends: [web, { ...web, name: 'app-a', pattern: 'app-*' }] })
  const text = '{{#each backends}}{{#if pattern}}# {{name}} of {{pattern}}\n{{/if}}{{/each}}'

  expect(textOf(template(text), given)).toContain('# app-a of app-*')
  expect(textOf(template(text), given)).not.toContain('# web')
})

test.each<[string, ConfigModel, string]>([
  ['{{nodes}}', model(), '    server a 10.0.0.1:80'],
  ['{{nodes "web"}}', twoServices, '    server a 10.0.0.1:80'],
  ['{{nodes "shop"}}', twoServices, '    server b 10.0.0.2:80'],
  ['{{nodes "web"}}', model({ backends: [{ ...web, servers: [] }] }), ''],
])('%s stands for the servers of a service', (text, given, expected) => {
  const printed = textOf(template(`backend own\n${text}\n`), given)

  expect(printed.replace(/^[^]*backend own\n/, '')).toBe(expected === '' ? '' : `${expected}\n`)
})

test.each([
  ['{{nodes}}', twoServices, 'needs the name of a service'],
  ['{{nodes "nope"}}', twoServices, 'there is no service "nope"; there are: web, shop'],
  ['{{nodes "web" "shop"}}', twoServices, 'takes the name of one service'],
])('%s is refused at its place: %s', (text, given, message) => {
  expect(() => textOf(template(`backend own\n  ${text}\n`), given)).toThrow(
    expect.objectContaining({
      diagnostics: [
        expect.objectContaining({
          message: expect.stringContaining(message),
          location: { file: 'my.hbs', start: { line: 2, column: 3 } },
        }),
      ],
    }),
  )
})

test.each([
  ['a value that does not exist', 'global\n{{globl}}\n', {}, 'my.hbs', 2],
  ['bad syntax', 'global\n{{#each global}}\n', {}, 'my.hbs', 3],
  ['an unknown helper', 'global\n{{shout "x"}}\n', {}, 'my.hbs', 2],
  ['a partial that is not there', '{{> nope}}', {}, 'my.hbs', 1],
  ['a mistake in a partial', '{{> part}}', { part: 'a\nb {{c}}\n' }, 'part.hbs', 2],
])('%s is found at its place', (_, text, partials, file, lineNumber) => {
  let thrown: unknown
  try {
    textOf(template(text, partials))
  } catch (error) {
    thrown = error
  }

  expect(thrown).toBeInstanceOf(InvalidError)
  const [found] = thrown instanceof InvalidError ? thrown.diagnostics : []
  expect(found?.code).toBe('render/template')
  expect([found?.location?.file, found?.location?.start.line]).toEqual([file, lineNumber])
})

test.each([
  ['check', { weight: 5 }, 'server a 10.0.0.1:80 weight 5 check'],
  ['check weight 10', {}, 'server a 10.0.0.1:80 check weight 10'],
  ['check weight 10', { weight: 0 }, 'server a 10.0.0.1:80 check weight 10 weight 0'],
  [
    'weight 10',
    { weight: 3, isDisabled: true },
    'server a 10.0.0.1:80 weight 10 weight 3 disabled',
  ],
])('beside the options `%s` an instance with %j is `%s`', (options, more, expected) => {
  const servers = [server('a', '10.0.0.1:80', { options: line(options), ...more })]

  const text = textOf(
    template('backend own\n{{nodes}}\n'),
    model({ backends: [{ ...web, servers }] }),
  )

  expect(text).toContain(`    ${expected}\n`)
})

test('the options of a server come from the project, the rest of its line from the instance', () => {
  const options = line('check inter 2s')
  const set = template('backend web\n{{#each backends}}{{servers servers}}\n{{/each}}')

  const given = model({
    backends: [
      {
        name: 'web',
        service: 'web',
        lines: [],
        servers: [server('a', '10.0.0.1:80', { options })],
        origin,
      },
    ],
  })
  const [file] = render(given, compileTemplates(set), '2.6').files

  const at = file!.text.split('\n').findIndex((text) => text.includes('server a'))
  expect(file!.origins[at]).toMatchObject({
    origin: { kind: 'instance' },
    column: 5,
    later: [{ origin, column: '    server a 10.0.0.1:80 '.length + 1 }],
  })
})
