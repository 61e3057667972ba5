import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import type { Diagnostic } from '../../model/index.ts'
import { notToldYet } from './told-findings.ts'
import { systemWorld } from './world.ts'

function finding(message: string, line = 1): Diagnostic {
  const location = { file: 'a.cfg', start: { line, column: 1 } }
  return { code: 'lint/any', severity: 'warning', message, location }
}

const one = finding('one')
const two = finding('two')

test('a finding is told when it comes, and again when it comes back', async () => {
  await using folder = await scratch()
  const world = systemWorld({ env: {}, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  const session = { stateFolder: join(folder.path, 'state'), world }
  const told: string[][] = []
  for (const findings of [[one], [one], [finding('one', 7), two], [two], [one, two], []]) {
    const news = await notToldYet(findings, session)
    told.push(news.map(({ message }) => message))
  }

  expect(told).toEqual([['one'], [], ['two'], [], ['one'], []])
})

test('where nothing can be kept, everything is told', async () => {
  await using folder = await scratch()
  const world = systemWorld({ env: {}, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  const session = { stateFolder: await folder.write('file', ''), world }

  expect(await notToldYet([one], session)).toEqual([one])
  expect(await notToldYet([one], session)).toEqual([one])
})
