import { describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { Snapshot } from 'haproxyctl/plugin'
import { systemProcesses } from '../../../src/system/processes/processes.ts'
import { until } from '../../../test/support/until.ts'
import { execDiscovery } from './index.ts'
import type { ExecOptions } from './options.ts'

const never = new AbortController().signal
const context = testContext({ processes: systemProcesses })

function ids({ instances }: Snapshot): string {
  return instances.map(({ id }) => id).join(' ')
}

async function find(options: ExecOptions, service = 'web'): Promise<string> {
  const source = await execDiscovery.open(options, context)
  return ids(await source.snapshot({ service, options: {} }, never))
}

test('a program gets the service’s name as one argument, whatever is in it, and variables', async () => {
  const command = [
    'sh',
    '-c',
    'printf \'["%s:1","%s:2","%s:3"]\' "$1" "$2" "$KIND"',
    'sh',
    '{service}',
    'n-{service}',
  ]

  expect(await find({ command, environment: { KIND: 'k' } }, 'a.b')).toBe('a.b:1 n-a.b:2 k:3')
})

describe('no empty list is what comes of a program that', () => {
  test.each<[string, string, RegExp]>([
    [
      'fails',
      'echo []; echo no route >&2; exit 3',
      /^sh failed: with exit code 3, and said: no route$/,
    ],
    ['is killed', 'kill -9 $$', /^sh failed: by a signal$/],
    ['prints nothing', 'exit 0', /^what sh printed is not JSON$/],
    ['is cut short', 'printf \'["a:1"\'', /^what sh printed is not JSON$/],
    ['hangs', 'sleep 600', /^sh did not say anything within 0.3 s$/],
  ])('%s', async (_, script, message) => {
    const timeout = script.startsWith('sleep') ? '300ms' : '1m'
    const found = find({ command: ['sh', '-c', script], timeout })

    await expect(found).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(message),
    })
  })

  test('is not there', async () => {
    await expect(find({ command: ['no-such-program'] })).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'cannot run no-such-program: there is no such program',
    })
  })
})

describe('a program that runs on', () => {
  test('tells a state with each line, to all services, and ends with what it started', async () => {
    const script = `echo '{"web":["a:1"],"api":["x:1"]}'; echo; echo '{"web":["b:1"],"api":["x:1"]}'; sleep 600 & echo $! >&2; wait`
    const pids: string[] = []
    const watched = {
      ...systemProcesses,
      async start(...args: Parameters<typeof systemProcesses.start>) {
        const child = await systemProcesses.start(...args)
        void child.ended.then(({ stderr }) => pids.push(stderr.trim()))
        return child
      },
    }
    const source = await execDiscovery.open(
      { command: ['sh', '-c', script], follow: true },
      testContext({ processes: watched }),
    )
    const told: string[] = []
    const abort = new AbortController()
    const runs = ['web', 'api'].map(async (service) => {
      for await (const each of source.watch!({ service, options: {} }, abort.signal))
        told.push(`${service} ${ids(each)}`)
    })
    await until('the second line', () => told.at(-1) === 'web b:1')
    expect(told.filter((each) => each.startsWith('api'))).toEqual(['api x:1'])

    abort.abort()
    await Promise.allSettled(runs)

    const [pid] = await until(
      'its end',
      () => pids,
      (each) => each.length === 1,
    )
    await until('the end of its child', () => !systemProcesses.isAlive(Number(pid)))
  })

  test('and ends is an error, with what it said last', async () => {
    const script = 'echo \'["a:1"]\'; echo lost the registry >&2; exit 4'
    const source = await execDiscovery.open(
      { command: ['sh', '-c', script], follow: true },
      context,
    )
    const told: string[] = []
    async function run(): Promise<void> {
      for await (const each of source.watch!({ service: 'web', options: {} }, never))
        told.push(ids(each))
    }

    await expect(run()).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'sh has ended: with exit code 4, and said: lost the registry',
    })
    expect(told).toEqual(['a:1'])
  })
})
