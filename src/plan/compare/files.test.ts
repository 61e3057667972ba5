import { describe, expect, test } from 'vitest'
import { stamped } from '../../../test/support/running.ts'
import type { CurrentFile, FileChange } from '../../model/plan/plan.ts'
import { compareFiles } from './file-changes.ts'
import { isConfig, knownTexts } from './known-texts.ts'
import { WantedFiles } from './wanted-files.ts'

function onDisk(name: string, text?: string, isOwned = true): CurrentFile {
  return { name, path: `/etc/haproxy/${name}`, isOwned, ...(text !== undefined && { text }) }
}

describe('what happens to a file', () => {
  test.each<[string, readonly CurrentFile[], readonly string[], readonly FileChange[]]>([
    ['it is new', [], ['a'], [{ name: 'a', action: 'create', after: 'new' }]],
    [
      'its place is known, and it is not there',
      [onDisk('a')],
      ['a'],
      [{ name: 'a', action: 'create', after: 'new' }],
    ],
    [
      'it is as wanted',
      [onDisk('a', 'new')],
      ['a'],
      [{ name: 'a', action: 'keep', before: 'new', after: 'new' }],
    ],
    [
      'it is another, whoever wrote it',
      [onDisk('a', 'old', false)],
      ['a'],
      [{ name: 'a', action: 'replace', before: 'old', after: 'new' }],
    ],
    [
      'it is empty',
      [onDisk('a', '')],
      ['a'],
      [{ name: 'a', action: 'replace', before: '', after: 'new' }],
    ],
    [
      'it is wanted no more',
      [onDisk('a', 'old')],
      [],
      [{ name: 'a', action: 'delete', before: 'old' }],
    ],
    ['it is somebody else’s', [onDisk('a', 'old', false)], [], []],
    ['it is wanted no more, and is gone', [onDisk('a')], [], []],
  ])('%s', (_, current, wanted, changes) => {
    expect(
      compareFiles(
        current,
        wanted.map((name) => ({ name, text: 'new', origins: [] })),
      ),
    ).toEqual(changes)
  })
})

describe('the files that are wanted, by their places', () => {
  const current = [
    onDisk('h.cfg', 'old'),
    onDisk('gone', 'x'),
    onDisk('kept', 'k'),
    onDisk('later'),
  ]
  const changes: readonly FileChange[] = [
    { name: 'h.cfg', action: 'replace', before: 'old', after: 'new' },
    { name: 'gone', action: 'delete', before: 'x' },
    { name: 'kept', action: 'keep', before: 'k', after: 'k' },
    { name: 'more', action: 'create', after: 'm' },
  ]
  const files = new WantedFiles(changes, current, true)

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ['h.cfg', 'h.cfg', 'new', true],
    ['gone', 'gone', undefined, false],
    ['kept', 'kept', 'k', false],
    ['later', 'later', undefined, false],
    ['more', 'more', 'm', false],
    ['other', undefined, undefined, false],
  ])('%s', (name, known, text, isChanged) => {
    const path = `/etc/haproxy/${name}`

    expect(files.pathOf(name)).toBe(path)
    expect(files.nameOf(path)).toBe(known)
    expect(files.textOf(path)).toBe(text)
    expect(files.isChanged(path)).toBe(isChanged)
  })

  test('after an apply that was cut off, any of them may not have reached the process', () => {
    const unsettled = new WantedFiles(changes, current, false)

    expect(
      ['h.cfg', 'gone', 'kept', 'more', 'later'].map((name) =>
        unsettled.isChanged(`/etc/haproxy/${name}`),
      ),
    ).toEqual([true, true, true, true, false])
  })

  test('a new one is beside those whose places end with their names', () => {
    const elsewhere = { ...onDisk('a.cfg', ''), path: '/srv/generated.cfg' }
    const plain = onDisk('b.cfg', '')

    expect(new WantedFiles([], [elsewhere, plain], true).pathOf('new')).toBe('/etc/haproxy/new')
    expect(new WantedFiles([], [elsewhere], true).pathOf('new')).toBe('new')
    expect(new WantedFiles([], [elsewhere], true).pathOf('a.cfg')).toBe('/srv/generated.cfg')
  })
})

describe('the texts behind a process', () => {
  const [one, two] = ['backend a\n', 'backend b\n'].map((text) => {
    const { files, generation } = stamped(text)
    return { text: files[0]!.text, generation }
  })
  const known = (files: readonly CurrentFile[], process: object) =>
    knownTexts({ files } as never, process as never)
  const first = onDisk('a.cfg', one!.text)
  const second = onDisk('b.cfg', two!.text)

  test.each<[string, readonly CurrentFile[], object, object | undefined]>([
    ['nothing is known', [], {}, undefined],
    [
      'what it says itself',
      [],
      { text: 's', liveText: 'l' },
      { started: 's', applied: 'l', isSettled: true },
    ],
    [
      'what it was started with',
      [],
      { text: 's' },
      { started: 's', applied: 's', isSettled: true },
    ],
    [
      'what it was brought to',
      [],
      { liveText: 'l' },
      { started: 'l', applied: 'l', isSettled: true },
    ],
    [
      'files of its generations',
      [first, second],
      { generation: one!.generation, liveGeneration: two!.generation },
      { started: one!.text, applied: two!.text, isSettled: true },
    ],
    [
      'a file of the generation it was started with',
      [first],
      { generation: one!.generation },
      { started: one!.text, applied: one!.text, isSettled: true },
    ],
    [
      'a file of a generation that it has not come to',
      [second],
      { generation: one!.generation, text: 's' },
      { started: 's', applied: 's', isSettled: false },
    ],
    [
      'a file of the generation before',
      [first],
      { generation: one!.generation, liveGeneration: two!.generation, liveText: 'l' },
      { started: one!.text, applied: 'l', isSettled: false },
    ],
    [
      'no generation, beside a file',
      [first],
      { text: 's' },
      { started: 's', applied: 's', isSettled: false },
    ],
    [
      'a file of another kind',
      [onDisk('a.map', one!.text)],
      { generation: one!.generation },
      undefined,
    ],
    [
      'a file that was edited',
      [onDisk('a.cfg', `${one!.text}# more\n`)],
      { generation: one!.generation },
      undefined,
    ],
    ['a file that is gone', [onDisk('a.cfg')], { generation: one!.generation }, undefined],
    ['a file without a stamp', [onDisk('a.cfg', 'backend a\n')], { generation: '' }, undefined],
  ])('%s', (_, files, process, texts) => {
    expect(known(files, process)).toEqual(texts)
  })

  test('only files that end so are configurations', () => {
    expect(['a.cfg', 'a.cfg.bak', 'cfg', 'a.map'].map(isConfig)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
