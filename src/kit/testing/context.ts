import { setTimeout as wait } from 'node:timers/promises'
import type { Clock, Files, Log } from '../../model/ports.ts'
import { noProgress } from '../../model/progress.ts'
import type { PluginContext } from '../definition.ts'

/**
 * A context for tests of plugins: a real clock and a log that says nothing. Every other door is shut
 * until the test gives its own, and says so when a plugin tries it.
 */
export function testContext(more: Partial<PluginContext> = {}): PluginContext {
  return {
    name: 'test',
    root: process.cwd(),
    clock: realClock,
    log: silentLog,
    progress: noProgress,
    files: shutFiles,
    http: {
      open() {
        throw new TypeError('the test gave the plugin no `http`')
      },
    },
    processes: {
      run: () => shut('processes'),
      start: () => shut('processes'),
      signal: () => shut('processes'),
      isAlive: () => false,
    },
    git: { open: () => shut('git') },
    runtime: {
      open: () => shut('runtime'),
      reload: () => shut('runtime'),
      askMaster: () => shut('runtime'),
    },
    readProcess: () => shut('readProcess'),
    haproxy: { version: '2.8', binary: 'haproxy', check: () => shut('haproxy') },
    stateFolder: process.cwd(),
    environment: {},
    ...more,
  }
}

const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  async sleep(ms, signal) {
    signal?.throwIfAborted()
    try {
      await wait(ms, undefined, signal && { signal })
    } catch (cause) {
      signal?.throwIfAborted()
      throw cause
    }
  },
}

const silentLog: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined }

const shutFiles: Files = {
  read: () => shut('files'),
  replace: () => shut('files'),
  stage: () => shut('files'),
  remove: () => shut('files'),
  list: () => shut('files'),
  lock: () => shut('files'),
}

async function shut(door: string): Promise<never> {
  throw new TypeError(`the test gave the plugin no \`${door}\``)
}
