import { describe, expect, test } from 'vitest'
import { plainOf, readYaml, type YamlNode } from '../yaml/yaml.ts'
import { editYaml, type YamlEdit } from './edit-yaml.ts'
import { parseYamlPath, type YamlPath } from './yaml-path.ts'

function pathOf(text: string): YamlPath {
  const read = parseYamlPath(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.path
}

function valueOf(text: string): YamlNode {
  const { root } = readYaml('value', text)
  if (root === undefined) throw new Error(`no value: ${text}`)
  return root
}

function editOf(kind: YamlEdit['kind'], path: string, value = ''): YamlEdit {
  if (kind === 'remove') return { kind, path: pathOf(path) }
  return { kind, path: pathOf(path), value: valueOf(value) }
}

function edited(text: string, edit: YamlEdit): string {
  const result = editYaml('a.yaml', text, edit)
  if ('diagnostics' in result) throw new Error(result.diagnostics.map((e) => e.message).join('\n'))
  return result.text
}

function codeOf(text: string, edit: YamlEdit): string {
  const result = editYaml('a.yaml', text, edit)
  if (!('diagnostics' in result)) return result.text
  return result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')
}

describe('set', () => {
  test.each<[name: string, before: string, path: string, value: string, after: string]>([
    ['a number', 'a: 1 # one\nb: 2\n', 'a', '3', 'a: 3 # one\nb: 2\n'],
    ['a number as it is written', 'v: "3.2"\n', 'v', '3.0', 'v: 3.0\n'],
    ['in double quotes', 'a: "x" # c\n', 'a', '":80"', 'a: ":80" # c\n'],
    ['in single quotes', "a: 'x'\n", 'a', "it's", "a: 'it''s'\n"],
    ['quotes only where they are needed', 'a: x\nb: y\n', 'a', '"yes"', 'a: "yes"\nb: y\n'],
    ['a text that looks like a number', 'a: x\n', 'a', '"1.0"', 'a: "1.0"\n'],
    ['the value that is there', "a: '1'\n", 'a', '"1"', "a: '1'\n"],
    ['a value where there is none', 'a:\nb: 2\n', 'a', '1', 'a: 1\nb: 2\n'],
    ['a value before a comment', 'a: # none\nb: 2\n', 'a', '1', 'a: 1 # none\nb: 2\n'],
    ['a new key', 'a: 1\n', 'b', '2', 'a: 1\nb: 2\n'],
    ['a new key without a last line feed', 'a: 1', 'b', '2', 'a: 1\nb: 2'],
    [
      'a new key with CRLF',
      'a: 1\r\nb:\r\n  c: 2\r\n',
      'b.d',
      '3',
      'a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n',
    ],
    ['a new key behind a mark', '\ufeffa: 1\n', 'b', '2', '\ufeffa: 1\nb: 2\n'],
    ['keys that are all new', 'a: 1\n', 'b.c.d', '2', 'a: 1\nb:\n  c:\n    d: 2\n'],
    ['keys below nothing', 'a: # c\nb: 1\n', 'a.x', '2', 'a: # c\n  x: 2\nb: 1\n'],
    ['an odd key', 'a: 1\n', '["b: c"]', '2', 'a: 1\n"b: c": 2\n'],
    ['below an odd key', '"x.y": { z: 1 }\n', '"x.y".z', '2', '"x.y": { z: 2 }\n'],
    ['a key that is a number', '80: { a: x }\n', '80.a', 'w', '80: { a: w }\n'],
    [
      'a mapping in the steps of the file',
      'a:\n    b: 1\n',
      'c',
      '{x: {y: [1, 2]}}',
      'a:\n    b: 1\nc:\n    x:\n        y:\n            - 1\n            - 2\n',
    ],
    ['a mapping over a text', 'a: 1 # c\nb: 2\n', 'a', '{x: 1}', 'a: # c\n  x: 1\nb: 2\n'],
    [
      'a text over a mapping',
      'a: # c\n  x: 1 # x\n  # y\nb: 2\n',
      'a',
      '1',
      'a: 1 # c\n  # y\nb: 2\n',
    ],
    ['a list over a list at the key', 'a:\n- x\n- y\nb: 1\n', 'a', '[z]', 'a:\n  - z\nb: 1\n'],
    ['a flow list stays one', 'a: [x, y] # c\n', 'a', '[z, w]', 'a: [z, w] # c\n'],
    ['within a flow mapping', 'a: {b: 1, c: 2}\n', 'a.b', '[x]', 'a: {b: [x], c: 2}\n'],
    ['a key of a flow mapping', 'a: { b: 1 }\n', 'a.c', '"x,y"', 'a: { b: 1, c: "x,y" }\n'],
    ['a key of an empty mapping', 'a: {}\nb: 1\n', 'a.c', '2', 'a:\n  c: 2\nb: 1\n'],
    ['JSON', '{"a":{"b":1},"c":[]}', 'a.b', '2', '{"a":{"b":2},"c":[]}'],
    [
      'a line of its own in a flow mapping',
      'a: {\n  b: 1, # b\n  c: 2 # c\n}\n',
      'a.d',
      '3',
      'a: {\n  b: 1, # b\n  c: 2, # c\n  d: 3\n}\n',
    ],
    [
      'a literal block',
      'a: |\n    x\n\n    y\nb: 1\n',
      'a',
      '"p\\nq\\n"',
      'a: |\n    p\n    q\nb: 1\n',
    ],
    ['a literal block with a comment', 'a: | # c\n  x\n', 'a', '"y"', 'a: |- # c\n  y\n'],
    [
      'a list whose last text would take the comment behind it',
      '-\n    # c\n    a: b\n- 5\n',
      '[0]',
      '["x\\ny\\n"]',
      '- ["x\\ny\\n"]\n    # c\n- 5\n',
    ],
    [
      'a block that was a text',
      'a: x # c\nb: 1\n',
      'a',
      '"p\\nq\\n"',
      'a: | # c\n  p\n  q\nb: 1\n',
    ],
    ['a number that was a block', 'a: |\n  x\n  y\n\nb: 1\n', 'a', '1', 'a: 1\n\nb: 1\n'],
    ['a folded text', 'a: >-\n  x\n  y\nb: 1\n', 'a', 'z', 'a: |-\n  z\nb: 1\n'],
    ['a text over two lines', 'a: "x\n  y" # c\nb: z\n  w\n', 'b', 'v', 'a: "x\n  y" # c\nb: v\n'],
    ['behind a kept block', 'a: |+\n  x\n\n# end\n', 'b', '1', 'a: |+\n  x\n\n# end\nb: 1\n'],
    [
      'behind the comments of the last key',
      'a:\n  b: 1\n  # c: 2\n\n# d\n',
      'a.e',
      '3',
      'a:\n  b: 1\n  # c: 2\n  e: 3\n\n# d\n',
    ],
    ['an item', 'a:\n  - x # x\n  - y\n', 'a[1]', 'z', 'a:\n  - x # x\n  - z\n'],
    [
      'a mapping as an item',
      'a:\n  - x # x\n  - y\n',
      'a[0]',
      '{b: 1, c: 2}',
      'a:\n  - b: 1 # x\n    c: 2\n  - y\n',
    ],
    ['a key of an item', 'a:\n  - b: 1\n    c: 2\n', 'a[0].b', '3', 'a:\n  - b: 3\n    c: 2\n'],
    ['an anchor stays', 'a: &x 1\nb: *x\n', 'a', '2', 'a: &x 2\nb: *x\n'],
    ['an alias goes', 'a: &x 1\nb: *x\n', 'b', '2', 'a: &x 1\nb: 2\n'],
    ['an anchored mapping', 'a: &x\n  b: 1\nc: *x\n', 'a.b', '2', 'a: &x\n  b: 2\nc: *x\n'],
    ['a tag stays', 'a: !!str 5\n', 'a', '"6"', 'a: !!str "6"\n'],
    ['a tag goes', 'a: &x !!str 5 # c\n', 'a', '6', 'a: &x 6 # c\n'],
    [
      'over a merged key',
      'a: &x { b: 1 }\nc:\n  <<: *x\n',
      'c.b',
      '2',
      'a: &x { b: 1 }\nc:\n  <<: *x\n  b: 2\n',
    ],
    ['an explicit key', '? a\n: 1\n? b\n: 2\n', 'b', '3', '? a\n: 1\n? b\n: 3\n'],
    ['comments only', '# one\n# two\n', 'a.b', '1', '# one\n# two\na:\n  b: 1\n'],
    ['an empty file', '', 'a', '1', 'a: 1\n'],
    [
      'a marked document',
      '%YAML 1.2\n--- # x\n...\n# end\n',
      'a',
      '1',
      '%YAML 1.2\n--- # x\na: 1\n...\n# end\n',
    ],
    ['an empty mapping as the document', '# c\n{}\n', 'a', '1', '# c\na: 1\n'],
    [
      'signs that nobody sees',
      'a: x\n',
      'a',
      '"\\u200b\\u0007\\u2028"',
      'a: "\u200b\\u0007\\u2028"\n',
    ],
  ])('%s', (_, before, path, value, after) => {
    expect(edited(before, editOf('set', path, value))).toBe(after)
  })
})

describe('add', () => {
  test.each<[name: string, before: string, path: string, value: string, after: string]>([
    ['an item', 'a:\n  - x # x\n  # y\nb: 1\n', 'a', 'z', 'a:\n  - x # x\n  # y\n  - z\nb: 1\n'],
    ['at the key', 'a:\n- x\nb: 1\n', 'a', 'z', 'a:\n- x\n- z\nb: 1\n'],
    ['a mapping', 'a:\n  - x\n', 'a', '{b: 1, c: x y}', 'a:\n  - x\n  - b: 1\n    c: x y\n'],
    ['to a flow list', 'a: [x, y ] # c\n', 'a', '{b: 1}', 'a: [x, y, { b: 1 } ] # c\n'],
    ['to a list with a last comma', 'a: [x,]\n', 'a', 'z', 'a: [x, z,]\n'],
    [
      'to a list over lines',
      'a: [\n  x,\n  y, # y\n]\n',
      'a',
      'z',
      'a: [\n  x,\n  y, # y\n  z,\n]\n',
    ],
    ['to an empty list', 'a: [] # c\n', 'a', 'x', 'a: # c\n  - x\n'],
    ['to nothing', 'a:\n', 'a', 'x', 'a:\n  - x\n'],
    ['to what is not there', 'b: 1\n', 'a.c', 'x', 'b: 1\na:\n  c:\n    - x\n'],
    ['a line', 'a: |\n    x\n\n    y\n\nb: 1\n', 'a', 'z', 'a: |\n    x\n\n    y\n    z\n\nb: 1\n'],
    ['a line to a stripped block', 'a: |-\n  x\n', 'a', 'y', 'a: |-\n  x\n  y\n'],
  ])('%s', (_, before, path, value, after) => {
    expect(edited(before, editOf('add', path, value))).toBe(after)
  })
})

describe('remove', () => {
  test.each<[name: string, before: string, path: string, after: string]>([
    ['the first key', '# top\na: 1 # a\nb: 2\n', 'a', '# top\nb: 2\n'],
    ['the last key', 'a: 1\n\nb:\n  c: 2\n', 'b', 'a: 1\n\n'],
    ['the last key without a line feed', 'a: 1\r\nb: 2', 'b', 'a: 1'],
    ['the only key', 'a:\n  b: 1 # c\nd: 2\n', 'a.b', 'a: {}\nd: 2\n'],
    ['the only item', 'a: # c\n  - 1\n', 'a[0]', 'a: [] # c\n'],
    ['the first key of an item', 'a:\n  - b: 1\n    c: 2\n', 'a[0].b', 'a:\n  - c: 2\n'],
    ['the same before a comment', '- b: 1\n  # c\n  c: 2\n', '[0].b', '-\n  # c\n  c: 2\n'],
    ['an item', 'a:\n  - x\n  - y # y\n  - z\n', 'a[1]', 'a:\n  - x\n  - z\n'],
    ['a literal block', 'a: |\n  x\n  y\n\nb: 1\n', 'a', '\nb: 1\n'],
    ['the first of a flow mapping', 'a: { b: 1, c: 2 }\n', 'a.b', 'a: { c: 2 }\n'],
    ['the last of a flow mapping', 'a: { b: 1, c: 2 }\n', 'a.c', 'a: { b: 1 }\n'],
    ['the last before a comma', 'a: [x, y,]\n', 'a[1]', 'a: [x,]\n'],
    ['the only one of a flow list', 'a: [x]\n', 'a[0]', 'a: []\n'],
    ['a line of a flow list', 'a: [\n  x, # x\n  y # y\n]\n', 'a[1]', 'a: [\n  x # x\n]\n'],
    ['the first line of one', 'a: [\n  x, # x\n  y # y\n]\n', 'a[0]', 'a: [\n  y # y\n]\n'],
    ['an alias', 'a: &x 1\nb: *x\nc: 2\n', 'b', 'a: &x 1\nc: 2\n'],
    ['everything', '# c\na: 1\n', 'a', '# c\n{}\n'],
  ])('%s', (_, before, path, after) => {
    expect(edited(before, editOf('remove', path))).toBe(after)
  })
})

describe('refused', () => {
  const anchored = 'base: &base\n  a: 1\n  list: [1]\nweb:\n  <<: *base\nall: *base\n'
  test.each<[name: string, before: string, edit: YamlEdit, says: string]>([
    [
      'below an alias',
      anchored,
      editOf('set', 'all.a', '2'),
      'yaml/edit-alias: `all.a` stands below `*base`',
    ],
    [
      'below a merged key',
      anchored,
      editOf('set', 'web.list[0]', '2'),
      'yaml/edit-alias: `web.list[0]` is taken over from `&base`',
    ],
    [
      'a merged key away',
      anchored,
      editOf('remove', 'web.a'),
      'yaml/edit-alias: `web.a` is taken over from `&base`',
    ],
    ['to a merged list', anchored, editOf('add', 'web.list', '2'), 'yaml/edit-alias'],
    ['to an alias', anchored, editOf('add', 'all', '2'), 'yaml/edit-alias'],
    ['an anchor in use', anchored, editOf('remove', 'base'), 'yaml/edit-anchor: `&base`'],
    [
      'over an anchor in use',
      'a:\n  b: &x 1\nc: *x\n',
      editOf('set', 'a', '2'),
      'yaml/edit-anchor: `&x`',
    ],
    [
      'what is not there',
      'web: 1\n',
      editOf('remove', 'wbe'),
      'yaml/edit-nothing-there: There is no `wbe`',
    ],
    ['an item behind the last', 'a: [1]\n', editOf('set', 'a[1]', '2'), 'yaml/edit-nothing-there'],
    ['an item of nothing', 'a: 1\n', editOf('set', 'b[0]', '2'), 'yaml/edit-nothing-there'],
    ['a key of a list', 'a: [1]\n', editOf('set', 'a.b', '2'), 'yaml/edit-kind: `a` is a list'],
    [
      'a key of a text',
      'a: 1\n',
      editOf('set', 'a.b', '2'),
      'yaml/edit-kind: `a` is a single value',
    ],
    [
      'an item of a mapping',
      'a: { b: 1 }\n',
      editOf('set', 'a[0]', '2'),
      'yaml/edit-kind: `a` is a mapping',
    ],
    ['an item to a mapping', 'a: { b: 1 }\n', editOf('add', 'a', '2'), 'yaml/edit-kind'],
    ['an item to a text', 'a: b\n', editOf('add', 'a', '2'), 'yaml/edit-kind'],
    ['a file that cannot be read', 'a: [1\n', editOf('set', 'a', '2'), 'yaml/syntax'],
  ])('%s', (_, before, edit, says) => {
    expect(codeOf(before, edit)).toContain(says)
  })
})

test('aliases that stand for what was edited are named', () => {
  const text = 'a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n'

  const result = editYaml('a.yaml', text, editOf('set', 'a.b', '2'))

  expect(result).toHaveProperty('aliases', [
    expect.objectContaining({ start: { line: 3, column: 4 } }),
    expect.objectContaining({ start: { line: 5, column: 7 } }),
  ])
  expect(plainOf(valueOf(edited(text, editOf('set', 'a.b', '2'))))).toEqual({
    a: { b: 2 },
    c: { b: 2 },
    d: { b: 2 },
  })
})
