import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Slot } from '../text/slot-line.ts'
import { assignSlots, type SlotCandidate } from './slots.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }
const tens = { step: 10, spare: 1, location }

function guest(name: string): SlotCandidate {
  return { name, address: `${name}:80` }
}

/** `a.b` is `a` in slot 1, nobody in slot 2, `b` in slot 3. */
function guests(names: string): readonly SlotCandidate[] {
  return names.split('').map(guest)
}

function slots(picture: string): readonly Slot[] {
  return picture.split('').map((name, index) => ({
    name: `slot${index + 1}`,
    ...(name === '.' ? { address: '127.0.0.1:1' } : { occupant: name, address: `${name}:80` }),
  }))
}

function pictureOf(seats: readonly (SlotCandidate | undefined)[]): string {
  return seats.map((each) => each?.name ?? '.').join('')
}

test.each<[string, string, string, number, number, string]>([
  ['nobody sat there before', '', 'abc', 4, 1, 'abc.'],
  ['nobody is there', '', '', 4, 1, '....'],
  ['nobody moves', 'cab.', 'abc', 4, 1, 'cab.'],
  ['one goes', 'cab.', 'bc', 4, 1, 'c.b.'],
  ['one comes into the lowest that is free', 'c.b.', 'bcz', 4, 1, 'czb.'],
  ['one goes and another comes', 'cab.', 'bcz', 4, 1, 'czb.'],
  ['they run out', 'abc.', 'abcd', 4, 1, 'abcd....'],
  ['fewer than the spare ones are left', 'abc.....', 'abcdef', 4, 3, 'abcdef......'],
  ['none has to be spare', 'abc.', 'abcd', 4, 0, 'abcd'],
  ['there are never fewer than before', 'a...........', 'a', 4, 1, 'a...........'],
  ['the step has changed', 'ab....', 'ab', 4, 1, 'ab....'],
  ['all go', 'abcd....', '', 4, 1, '........'],
])('%s: %j and %j become %j', (_, before, now, step, spare, after) => {
  expect(pictureOf(assignSlots(guests(now), slots(before), { step, spare, location }))).toBe(after)
})

describe('who it is', () => {
  test('is told by the name, when the address is another', () => {
    const moved = [
      { name: 'b', address: 'a:80' },
      { name: 'a', address: 'new:80' },
    ]

    expect(pictureOf(assignSlots(moved, slots('ab.'), { step: 3, spare: 1, location }))).toBe('ab.')
  })

  test('is told by the address, when no comment says who it was', () => {
    const bare = slots('cab.').map(({ name, address }) => ({ name, address }))

    expect(pictureOf(assignSlots(guests('abc'), bare, tens))).toBe('cab.......')
  })

  test.each([
    ['one of two slots', ['slot1', 'slot2'], 'aa', 'ba.'],
    ['one of two in a slot', ['slot1', 'slot1'], 'ab', 'ab.'],
  ])('is told by the file for %s', (_, names, occupants, after) => {
    const before = names.map((name, index) => {
      const occupant = occupants.charAt(index)
      return { name, occupant, address: `${occupant}:80` }
    })

    expect(pictureOf(assignSlots(guests('ab'), before, { step: 3, spare: 1, location }))).toBe(
      after,
    )
  })
})

test('whoever comes and goes: nobody is lost, nobody moves, and there is room for the next', () => {
  const names = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  fc.assert(
    fc.property(
      fc.array(names, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 5 }),
      (rounds, step, spare) => {
        let before: readonly Slot[] = []
        let homes = new Map<string, number>()
        for (const round of rounds) {
          const now = round.map((id) => guest(`n${id}`))
          const seats = assignSlots(now, before, { step, spare, location })
          const next = new Map(
            seats.flatMap((each, index) => (each ? [[each.name, index] as const] : [])),
          )
          expect([...next.keys()].sort()).toEqual(now.map((each) => each.name).sort())
          for (const [name, index] of next) expect(homes.get(name) ?? index).toBe(index)
          expect(seats.length).toBeGreaterThanOrEqual(Math.max(before.length, now.length + spare))
          expect(seats.length % step).toBe(0)
          before = seats.map((each, index) => ({
            name: `slot${index + 1}`,
            ...(each === undefined
              ? { address: '127.0.0.1:1' }
              : { occupant: each.name, address: each.address }),
          }))
          homes = next
        }
      },
    ),
  )
})
