import { describe, expect, test } from 'vitest'
import type { SectionView } from '../kit/lint-rule.ts'
import { readTexts } from '../config/read-configuration.ts'
import { viewSections } from './section-views.ts'

function viewsOf(...texts: readonly string[]): (name: string) => SectionView {
  const named = texts.map((text, index) => ({ name: `${index}.cfg`, text }))
  const configuration = readTexts(named, { version: '3.2' })
  const { files } = configuration
  const views = viewSections(configuration)
  return (name) => {
    const all = files.flatMap((file) => file.sections)
    return views.of(all.find((section) => section.name === name)!)
  }
}

describe('inheritance', () => {
  test.each([
    ['the last defaults above', 'defaults a\ndefaults b\nlisten x\n', ['x', 'b']],
    ['the one that `from` names', 'defaults a\ndefaults b\nlisten x from a\n', ['x', 'a']],
    ['defaults of defaults', 'defaults a\ndefaults b from a\nlisten x\n', ['x', 'b', 'a']],
    ['none from a name that is not there', 'defaults a\nlisten x from c\n', ['x']],
    ['none where none stands above', 'listen x\ndefaults a\n', ['x']],
    ['none for sections that are no proxies', 'defaults a\npeers x\n', ['x']],
  ])('a section takes %s', (_title, text, names) => {
    const chain = viewsOf(text)('x').chain
    expect(chain.map((view) => view.section.name)).toEqual(names)
  })

  test('defaults of an earlier file hold on', () => {
    expect(viewsOf('defaults a\n  mode http\n', 'listen x\n')('x').mode).toBe('http')
  })
})

describe('find', () => {
  test.each([
    [
      'an own line before an inherited one',
      'defaults\n  mode http\nlisten x\n  mode tcp\n',
      'mode',
      'tcp',
    ],
    ['the last of several', 'listen x\n  mode tcp\n  mode http\n', 'mode', 'http'],
    ['an inherited one', 'defaults\n  retries 3\nlisten x\n', 'retries', '3'],
  ])('gives %s', (_title, text, keyword, value) => {
    expect(viewsOf(text)('x').find(keyword)?.directive.words[1]?.value).toBe(value)
  })

  test.each([
    ['listen x\n  option httplog\n', true],
    ['defaults\n  option httplog\nlisten x\n  no option httplog\n', false],
    ['listen x\n  no option httplog\n  option httplog\n', true],
    ['listen x\n  option tcplog\n', false],
  ])('in %j `option httplog` is in force: %s', (text, isThere) => {
    expect(viewsOf(text)('x').find('option', 'httplog') !== undefined).toBe(isThere)
  })
})

test('what stands in a section itself is told apart from what it inherits', () => {
  const text =
    'defaults\n  retries 3\n  acl a src 10.0.0.1\nlisten x\n  acl b src 10.0.0.2\n  acl c dst ::1\n'
  const view = viewsOf(text)('x')

  expect([view.has('acl'), view.has('retries')]).toEqual([true, false])
  expect(view.own('acl').map((line) => line.words[1]?.value)).toEqual(['b', 'c'])
  expect(view.own('retries')).toEqual([])
  expect(view.find('retries')?.view.section.keyword).toBe('defaults')
})

test('all sections of some kinds are given in their order', () => {
  const text = 'listen b\nbackend c\nfrontend a\nlisten d\n'
  const views = viewSections(readTexts([{ name: 'a', text }], { version: '3.2' }))

  const names = views.byKeyword(['frontend', 'listen']).map(({ section }) => section.name)
  expect(names).toEqual(['b', 'a', 'd'])
})
