import type { ConfigFile, Directive } from '../model/index.ts'

/** A server that instances take turns in, as its line says. */
export interface Slot {
  readonly name: string
  /** Whose it is: the server name that the instance would have without slots. */
  readonly occupant?: string
  /** The address word of its line. */
  readonly address: string
}

// More than there will be, so that a slip in a file is not taken for a hundred thousand servers.
const slotName = /^slot([1-9]\d{0,4})$/

/** The number of a slot by the name of its server; `undefined` for any other server. */
export function slotNumber(server: string): number | undefined {
  const digits = slotName.exec(server)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The comment behind a slot's line says who owns it. */
export function readSlot(
  { text }: ConfigFile,
  { keyword, words, comment }: Directive,
): Slot | undefined {
  if (keyword !== 'server') return undefined
  const [, name, address] = words
  if (name === undefined || address === undefined) return undefined
  if (slotNumber(name.value) === undefined) return undefined
  const occupant = comment && text.slice(comment.start + 1, comment.end).trim()
  return {
    name: name.value,
    address: address.value,
    ...(occupant !== undefined && occupant !== '' && { occupant }),
  }
}
