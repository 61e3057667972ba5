import type { SlotSettings } from '../model/index.ts'
import { slotNumber, type Slot } from '../text/slot-line.ts'

/** By backend, the slots that there were. */
export type SlotMemory = ReadonlyMap<string, readonly Slot[]>

/** What a slot is for that somebody is to sit in: the server name and the address word of an instance. */
export interface SlotCandidate {
  readonly name: string
  readonly address: string
}

/** Where an empty slot points: HAProxy wants an address, and it is never connected to while it is disabled. */
export const emptyEndpoint = { kind: 'tcp', address: '127.0.0.1', port: 1 } as const
export const emptyAddress = `${emptyEndpoint.address}:${emptyEndpoint.port}`

/**
 * Gives each guest a slot: the one that it had, else the lowest that is free. There are never fewer slots
 * than before, because taking one away can cost a reload, and there is always one more step before they run out.
 */
export function assignSlots<T extends SlotCandidate>(
  guests: readonly T[],
  before: readonly Slot[],
  { step, spare }: SlotSettings,
): readonly (T | undefined)[] {
  const seats: (T | undefined)[] = []
  const homes = new SlotOwners(before)
  const waiting = guests.filter((guest) => {
    const number = homes.claim(guest)
    if (number === undefined || seats[number - 1] !== undefined) return true
    seats[number - 1] = guest
    return false
  })
  let next = 0
  for (const guest of waiting) {
    while (seats[next] !== undefined) next++
    seats[next] = guest
  }
  const needed = Math.ceil((guests.length + spare) / step) * step
  const count = Math.max(needed, seats.length, homes.count)
  return Array.from({ length: count }, (_, index) => seats[index])
}

/** Which slot belongs to whom; each can be claimed once. */
class SlotOwners {
  /** The highest number that there was. */
  readonly count: number
  private readonly byOccupant = new Map<string, number>()
  /** For files whose template does not print who it is that sits there. */
  private readonly byAddress = new Map<string, number>()

  constructor(slots: readonly Slot[]) {
    let count = 0
    for (const { name, occupant, address } of slots) {
      const number = slotNumber(name) ?? 0
      count = Math.max(count, number)
      if (occupant !== undefined) this.byOccupant.set(occupant, number)
      else if (address !== emptyAddress) this.byAddress.set(address, number)
    }
    this.count = count
  }

  claim({ name, address }: SlotCandidate): number | undefined {
    const own = this.byOccupant.get(name)
    if (own !== undefined) {
      this.byOccupant.delete(name)
      return own
    }
    const found = this.byAddress.get(address)
    this.byAddress.delete(address)
    return found
  }
}
