import { describe, expect, test } from 'vitest'
import { memoryPorts } from '../../test/support/project-files.ts'
import { InvalidError } from '../model/errors.ts'
import { plainOf } from '../text/yaml/yaml.ts'
import { parseYamlPath, type YamlPath } from '../text/yaml-edit/yaml-path.ts'
import { placeOfEdit, readWritten, writtenAt } from './written.ts'

const texts = {
  'haproxyctl.yaml':
    'include: [more/*.yaml]\nglobal: [one, two]\ndefaults: mode http\nservices:\n  web: { balance: "${env:NOT_SET}" }\n',
  'more/a.yaml': 'global: [three]\ndefaults: |\n  timeout client 1s\nservices:\n  api: {}\n',
  'more/b.yaml': 'targets:\n  lb:\n',
}

function pathOf(text: string): YamlPath {
  const read = parseYamlPath(text)
  return 'path' in read ? read.path : []
}

test.each([
  ['services', { web: { balance: '${env:NOT_SET}' }, api: {} }],
  ['services.web.balance', '${env:NOT_SET}'],
  ['global', ['one', 'two', 'three']],
  ['global[2]', 'three'],
  ['targets.lb', null],
])('what is written at %s is %j', async (path, value) => {
  const found = writtenAt(await readWritten('haproxyctl.yaml', memoryPorts(texts)), pathOf(path))

  expect('value' in found && plainOf(found.value)).toEqual(value)
})

test.each([
  ['services.wbe', ['web', 'api']],
  ['services.web.balance.x', []],
  ['global[3]', []],
])('nothing is written at %s', async (path, beside) => {
  const files = await readWritten('haproxyctl.yaml', memoryPorts(texts))

  expect(writtenAt(files, pathOf(path))).toEqual({ beside })
})

describe('the file of an edit', () => {
  test.each([
    ['set', 'services.web.balance', 'haproxyctl.yaml', 'services.web.balance'],
    ['set', 'services.api.balance', 'more/a.yaml', 'services.api.balance'],
    ['set', 'services.new', 'haproxyctl.yaml', 'services.new'],
    ['set', 'targets.other', 'more/b.yaml', 'targets.other'],
    ['set', 'guards.min-servers', 'haproxyctl.yaml', 'guards.min-servers'],
    ['set', 'global[2]', 'more/a.yaml', 'global[0]'],
    ['remove', 'global[1]', 'haproxyctl.yaml', 'global[1]'],
    ['add', 'global', 'more/a.yaml', 'global'],
    ['add', 'defaults', 'more/a.yaml', 'defaults'],
    ['remove', 'targets', 'more/b.yaml', 'targets'],
  ] as const)('%s %s is %s', async (kind, path, file, own) => {
    const files = await readWritten('haproxyctl.yaml', memoryPorts(texts))

    const place = placeOfEdit(files, { kind, path: pathOf(path) })

    expect(place).toMatchObject({ file: { file: { shown: file } }, path: pathOf(own) })
  })

  test.each([
    ['set', 'global'],
    ['remove', 'services'],
    ['set', 'services'],
    ['set', 'defaults[0]'],
  ] as const)('%s %s is refused, because two files give it', async (kind, path) => {
    const files = await readWritten('haproxyctl.yaml', memoryPorts(texts))

    const place = placeOfEdit(files, { kind, path: pathOf(path) })

    expect(place).toMatchObject({ diagnostic: { code: 'project/several-files' } })
  })
})

test('a file that is not YAML is an error with its place', async () => {
  const ports = memoryPorts({ 'haproxyctl.yaml': 'a: [\n' })

  const error: unknown = await readWritten('haproxyctl.yaml', ports).catch((e: unknown) => e)

  expect(error).toBeInstanceOf(InvalidError)
  expect(error).toHaveProperty('diagnostics.0.location.start.line', 1)
})
