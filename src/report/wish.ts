import { onAbort } from '../model/on-abort.ts'
import type { RegistryHealth } from '../model/instance.ts'

/** What is to be said of a copy. */
export interface Wish {
  /** `undefined` while nothing is known of it yet. */
  readonly health: RegistryHealth | undefined
  set(health: RegistryHealth | undefined): void
  /** Resolves with what is wished as soon as it is something else than this. */
  otherThan(health: RegistryHealth | undefined, signal: AbortSignal): Promise<RegistryHealth>
}

export function createWish(): Wish {
  let wished: RegistryHealth | undefined
  const listeners = new Set<() => void>()
  return {
    get health() {
      return wished
    },
    set(health) {
      wished = health
      for (const listener of listeners) listener()
    },
    otherThan(known, signal) {
      return new Promise((resolve, reject) => {
        let following: Disposable | undefined
        function end(): void {
          listeners.delete(look)
          following?.[Symbol.dispose]()
        }
        function look(): void {
          if (wished === undefined || wished === known) return
          end()
          resolve(wished)
        }
        listeners.add(look)
        following = onAbort(signal, (reason) => {
          end()
          reject(reason)
        })
        if (!signal.aborted) look()
      })
    },
  }
}
