import { expect, test } from 'vitest'
import { stamped } from '../../../test/support/running.ts'
import type { Current, CurrentFile } from '../../model/plan/plan.ts'
import { servedText } from './served-text.ts'

const ours = stamped('backend web\n').files[0]!.text
const cut = ours.slice(0, -4)
const last = stamped('backend last\n').files[0]!.text

function onDisk(text: string | undefined): readonly CurrentFile[] {
  const map = { name: 'a.map', path: '/a.map', text: 'x', isOwned: true }
  const config = { name: 'haproxy.cfg', path: '/h.cfg', isOwned: true }
  return [map, { ...config, ...(text !== undefined && { text }) }]
}

const process: NonNullable<Current['process']> = {
  pid: 1,
  version: '3.2',
  capabilities: { level: 'admin', commands: [] },
  servers: [],
  oldWorkers: 0,
}

test.each<[string, Current, string | undefined]>([
  [
    'what the process runs',
    { files: onDisk(ours), process: { ...process, text: 'running' } },
    'running',
  ],
  ['what it was brought to', { files: [], process: { ...process, text: 'a', liveText: 'b' } }, 'b'],
  ['the file, of a process that does not tell', { files: onDisk(ours), process }, ours],
  ['the file, where none runs', { files: onDisk(ours), lastText: last }, ours],
  ['the last generation, where the file was cut', { files: onDisk(cut), lastText: last }, last],
  [
    'the last generation, where the file is lost',
    { files: onDisk(undefined), lastText: last },
    last,
  ],
  [
    'a file of somebody else, where nothing else is known',
    { files: onDisk('global\n') },
    'global\n',
  ],
  ['nothing', { files: [] }, undefined],
])('a target serves by %s', (_, current, text) => {
  expect(servedText(current)).toBe(text)
})
