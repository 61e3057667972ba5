import type { Clock } from '../../model/index.ts'
import { findToken, type StoredToken, type TokenFile } from './token-file.ts'

/** A token that was taken away is refused this soon. */
const tokensMs = 1_000

interface Seen {
  readonly text: string
  readonly among: readonly StoredToken[]
  readonly token: StoredToken
}

/** The tokens of a file, as it was a moment ago. */
export class KnownTokens {
  readonly #file: TokenFile
  readonly #clock: Clock
  readonly #seen = new WeakMap<object, Seen>()
  #known: { readonly tokens: readonly StoredToken[]; readonly readAtMs: number } | undefined

  constructor(file: TokenFile, clock: Clock) {
    this.#file = file
    this.#clock = clock
  }

  /** A connection that goes on with the same text is looked up once for each reading of the file. */
  async findFor(connection: object, text: string): Promise<StoredToken | undefined> {
    const among = await this.#current()
    const last = this.#seen.get(connection)
    if (last?.text === text && last.among === among) return last.token
    const token = findToken(among, text)
    if (token === undefined) return this.#findAnew(text)
    this.#seen.set(connection, { text, among, token })
    return token
  }

  /** One that was made a moment ago counts at once. */
  async #findAnew(text: string): Promise<StoredToken | undefined> {
    if (this.#known?.readAtMs === this.#clock.now()) return undefined
    this.#known = undefined
    return findToken(await this.#current(), text)
  }

  async #current(): Promise<readonly StoredToken[]> {
    const nowMs = this.#clock.now()
    const known = this.#known
    if (known !== undefined && nowMs - known.readAtMs < tokensMs && nowMs >= known.readAtMs)
      return known.tokens
    const tokens = await this.#file.list()
    this.#known = { tokens, readAtMs: nowMs }
    return tokens
  }
}
