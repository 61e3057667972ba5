import { expect, test } from 'vitest'
import {
  administrativeBits,
  isAtMostDrained,
  isInMaintenance,
  isReady,
  serverState,
} from './admin-state.ts'

test.each([
  [0x00, 'ready', false, true, 0x00],
  [0x01, 'maint', true, false, 0x01],
  [0x02, 'ready', true, false, 0x00],
  [0x04, 'ready', true, false, 0x04],
  [0x05, 'maint', true, false, 0x05],
  [0x08, 'drain', false, true, 0x08],
  [0x09, 'maint', true, false, 0x09],
  [0x10, 'ready', false, false, 0x00],
  [0x20, 'ready', true, false, 0x00],
] as const)(
  'srv_admin_state %i is %s; in maintenance: %s; at most drained: %s; set: %i',
  (adminState, state, isMaint, isDrainAtMost, bits) => {
    const server = { adminState }

    expect(serverState(server)).toBe(state)
    expect(isReady(server)).toBe(state === 'ready')
    expect(isInMaintenance(server)).toBe(isMaint)
    expect(isAtMostDrained(server)).toBe(isDrainAtMost)
    expect(administrativeBits(server)).toBe(bits)
  },
)
