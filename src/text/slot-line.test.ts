import { expect, test } from 'vitest'
import { parseConfig } from './parser.ts'
import { readSlot, slotNumber } from './slot-line.ts'

test.each([
  ['slot1', 1],
  ['slot10', 10],
  ['slot0', undefined],
  ['slot01', undefined],
  ['slot', undefined],
  ['app01', undefined],
  ['slot100000', undefined],
])('%s is slot %s', (name, number) => expect(slotNumber(name)).toBe(number))

test.each([
  [
    'server slot1 10.0.0.1:80 check # app01',
    { name: 'slot1', address: '10.0.0.1:80', occupant: 'app01' },
  ],
  ['server slot2 127.0.0.1:1 disabled', { name: 'slot2', address: '127.0.0.1:1' }],
  ['server slot2 127.0.0.1:1 disabled #  ', { name: 'slot2', address: '127.0.0.1:1' }],
  ['server app01 10.0.0.1:80 # slot1', undefined],
  ['server slot3', undefined],
  ['balance slot1 x', undefined],
])('%j', (line, slot) => {
  const file = parseConfig('x', `backend web\n  ${line}\n`)

  expect(readSlot(file, file.sections[0]!.directives[0]!)).toEqual(slot)
})
