import { fieldsOf, notEtcd, post, type Members } from '../../clients/etcd/index.ts'

/** Keys that are put under it go when it is not renewed. */
export class Lease {
  readonly #members: Members
  readonly #seconds: number
  #id: string | undefined
  #granting: Promise<string> | undefined

  constructor(members: Members, seconds: number) {
    this.#members = members
    this.#seconds = seconds
  }

  /** Its id, granted when it is first wanted or has expired; several who want it at once get the same. */
  async id(signal: AbortSignal): Promise<string> {
    if (this.#id !== undefined) return this.#id
    this.#granting ??= this.#grant(signal).finally(() => (this.#granting = undefined))
    return this.#granting
  }

  /** Whether it was still there. One that is not takes its keys with it, and there will be another. */
  async renew(signal: AbortSignal): Promise<boolean> {
    const id = this.#id
    if (id === undefined) return false
    const { result } = await post(this.#members, 'lease/keepalive', { ID: id }, signal)
    const { TTL: left } = fieldsOf(result)
    if (left !== undefined && left !== '0') return true
    if (this.#id === id) this.#id = undefined
    return false
  }

  /** Ends it, with all keys that are still under it. */
  async revoke(signal: AbortSignal): Promise<void> {
    const id = this.#id
    this.#id = undefined
    if (id !== undefined) await post(this.#members, 'lease/revoke', { ID: id }, signal)
  }

  async #grant(signal: AbortSignal): Promise<string> {
    const { ID: id } = await post(this.#members, 'lease/grant', { TTL: this.#seconds }, signal)
    if (typeof id !== 'string' || !/^\d{1,19}$/.test(id)) throw notEtcd()
    this.#id = id
    return id
  }
}
