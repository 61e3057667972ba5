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
})
