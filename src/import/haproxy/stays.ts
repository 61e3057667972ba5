/** Why the servers of a section stay in the file, and where that is seen. */
export interface Stays {
  readonly kind: 'stays'
  readonly why: string
  readonly help: string
  /** An offset in the file. */
  readonly at: number
}

export function stays(at: number, why: string, help: string): Stays {
  return { kind: 'stays', why, help, at }
}
