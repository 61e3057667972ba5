import { expect } from 'vitest'
import {
  watchChildren,
  type Children,
  type ZooKeeperClient,
} from '../../../plugins/clients/zookeeper/index.ts'

export function textsOf(children: Children | undefined): string[] | undefined {
  return children && [...children].map(([name, data]) => `${name}=${data.toString()}`)
}

/** Collects the states of a watch in the background; `until` waits for one. */
export function follow(client: ZooKeeperClient, path: string, patienceMs = 60_000) {
  const states: (string[] | undefined)[] = []
  const abort = new AbortController()
  const failure = (async (): Promise<unknown> => {
    try {
      for await (const state of watchChildren(client, path, patienceMs, abort.signal))
        states.push(textsOf(state))
    } catch (error) {
      return error
    }
    return undefined
  })()
  return {
    states,
    failure,
    async until(expected: string[] | undefined) {
      await expect.poll(() => states.at(-1), { interval: 20 }).toEqual(expected)
    },
    async [Symbol.asyncDispose]() {
      abort.abort()
      await failure
    },
  }
}
