import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'

describe('createLog', () => {
  test.each([
    ['quiet', ['warning: w\n']],
    ['normal', ['i\n', 'warning: w\n']],
    ['verbose', ['debug: d\n', 'i\n', 'warning: w\n']],
  ] as const)('%s says %j', (level, expected) => {
    const lines: string[] = []
    const log = createLog({ level, write: (line) => lines.push(line) })

    log.debug('d')
    log.info('i')
    log.warn('w')

    expect(lines).toEqual(expected)
  })

  test('masks what it learns to be secret', () => {
    const lines: string[] = []
    const log = createLog({ write: (line) => lines.push(line) })
    log.info('password hunter2')

    log.mask(['hunter2'])
    log.info('password hunter2')

    expect(lines).toEqual(['password hunter2\n', 'password ***\n'])
  })

  test.each([
    ['pretty', 'error: no\n answer\n'],
    ['journal', '<3>no\n<3> answer\n'],
    [
      'json',
      '{"time":"1970-01-01T00:00:00.007Z","level":"error","message":"no\\n answer","source":"zk","service":"web"}\n',
    ],
  ] as const)('as %s an error is %j', (format, line) => {
    const lines: string[] = []
    const log = createLog({ format, write: (each) => lines.push(each), now: () => 7 })

    log.about({ source: 'zk' }).error('no\n answer', { service: 'web' })

    expect(lines).toEqual([line])
  })

  test('masks secrets in what a line is about as well, wherever they were learnt', () => {
    const lines: string[] = []
    const log = createLog({ format: 'json', write: (line) => lines.push(line), now: () => 7 })

    log.about({ source: 'zk' }).mask(['hunter2'])
    log.warn('"hunter2"', { help: 'not hunter2', isBad: true })

    expect(JSON.parse(lines.join(''))).toMatchObject({
      message: '"***"',
      help: 'not ***',
      isBad: true,
    })
  })
})
