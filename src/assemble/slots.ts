import type { SlotSettings } from '../model/index.ts'
import { slotNumber, type Slot } from '../text/slot-line.ts'

/** By backend, the slots that there were. */
export type SlotMemory = ReadonlyMap<string, readonly Slot[]>

/** An instance that wants a slot: the name that its server would have, and its address word. */
export interface SlotCandidate {
  readonly name: string
  readonly address: string
}

/** Where an empty slot points: HAProxy wants an address, and it is never connected to while it is disabled. */
export const emptyEndpoint = { kind: 'tcp', address: '127.0.0.1', port: 1 } as const
export const emptyAddress = `${emptyEndpoint.address}:${emptyEndpoint.port}`

/**
 * Gives each candidate a slot: the one that it owned, else the lowest that is free. There are never fewer slots
 * than before, because taking one away can cost a reload, and there is always one more step before they run out.
 */
export function assignSlots<T extends SlotCandidate>(
  candidates: readonly T[],
  before: readonly Slot[],
  { step, spare }: SlotSettings,
): readonly (T | undefined)[] {
  const slots: (T | undefined)[] = []
  const owners = new SlotOwners(before)
  const waiting = candidates.filter((candidate) => {
    const number = owners.claim(candidate)
    if (number === undefined || slots[number - 1] !== undefined) return true
    slots[number - 1] = candidate
    return false
  })
  let next = 0
  for (const candidate of waiting) {
    while (slots[next] !== undefined) next++
    slots[next] = candidate
  }
  const needed = Math.ceil((candidates.length + spare) / step) * step
  const count = Math.max(needed, slots.length, owners.count)
  return Array.from({ length: count }, (_, index) => slots[index])
}

/** Which slot belongs to whom; each can be claimed once. */
class SlotOwners {
  /** The highest number that there was. */
  readonly count: number
  private readonly byOwner = new Map<string, number>()
  /** For files whose template does not print who owns it. */
  private readonly byAddress = new Map<string, number>()

  constructor(slots: readonly Slot[]) {
    let count = 0
    for (const { name, occupant, address } of slots) {
      const number = slotNumber(name) ?? 0
      count = Math.max(count, number)
      if (occupant !== undefined) this.byOwner.set(occupant, number)
      else if (address !== emptyAddress) this.byAddress.set(address, number)
    }
    this.count = count
  }

  claim({ name, address }: SlotCandidate): number | undefined {
    const own = this.byOwner.get(name)
    if (own !== undefined) {
      this.byOwner.delete(name)
      return own
    }
    const found = this.byAddress.get(address)
    this.byAddress.delete(address)
    return found
  }
}
