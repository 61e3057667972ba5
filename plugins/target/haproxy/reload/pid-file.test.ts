import { describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import { livePids } from './pid-file.ts'

function context(files: Readonly<Record<string, string>>, alive: readonly number[]) {
  const bare = testContext()
  return testContext({
    haproxy: { ...bare.haproxy, binary: '/opt/lb/hap' },
    files: {
      ...bare.files,
      async read(path) {
        const text = files[path]
        return text === undefined ? undefined : Buffer.from(text)
      },
    },
    processes: { ...bare.processes, isAlive: (pid) => alive.includes(pid) },
  })
}

describe('livePids', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly number[], readonly number[]]>([
    ['no file', {}, [], []],
    ['one that lives', { '/pid': '7\n', '/proc/7/comm': 'haproxy\n' }, [7], [7]],
    ['one that is gone', { '/pid': '7\n' }, [], []],
    [
      'a number that another program has by now',
      { '/pid': '7\n', '/proc/7/comm': 'nginx\n' },
      [7],
      [],
    ],
    ['a number that we have by now', { '/pid': '7\n', '/proc/7/comm': 'haproxyctl\n' }, [7], []],
    ['a binary of another name', { '/pid': '7\n', '/proc/7/comm': 'hap\n' }, [7], [7]],
    ['a system that does not tell', { '/pid': '7\n' }, [7], [7]],
    ['several, in their order', { '/pid': '9\n8\n7' }, [7, 9], [9, 7]],
    ['everybody and init', { '/pid': '0\n1\n-1\n' }, [0, 1, -1], []],
    ['anything else', { '/pid': 'x 7x 99999999999' }, [7, 99_999_999_999], []],
  ])('of %s', async (_, files, alive, expected) => {
    expect(await livePids(context(files, alive), '/pid')).toEqual(expected)
  })
})
