import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect } from 'vitest'
import type { PluginContext } from '../../../src/kit/definition.ts'
import { generationOf } from '../../../src/kit/targets/generation.ts'
import { applyText } from '../apply-text.ts'
import type { HaproxyBinary } from '../haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../haproxy/haproxy.ts'
import { served } from './served-world.ts'
import { checkFiles, never, openHaproxyTarget, realContext, stamped } from './target-world.ts'
import { until } from '../until.ts'

export interface Wish {
  readonly weight?: number
  readonly queueSec?: number
  readonly level?: string
  readonly more?: string
}

export function config(
  at: HaproxyPlaces,
  { weight = 10, queueSec = 50, level = 'admin', more = '' }: Wish = {},
): string {
  return stamped(`global
${at.globalLines.replace('level admin', `level ${level}`)}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
  option redispatch 1
frontend front
  bind 127.0.0.1:${at.port('web')}
  default_backend web
frontend app
  bind 127.0.0.1:${at.port('app')}
  http-request return status 200 content-type text/plain string up
backend web
  timeout queue ${queueSec}s
  server a 127.0.0.1:${at.port('app')} weight ${weight}
${more}`)
}

/** A HAProxy with an app of its own behind it, which answers `up`. */
export function start(wish: Wish = {}, binary?: HaproxyBinary): Promise<TestHaproxy> {
  return startHaproxy({
    config: (at) => config(at, wish),
    ports: ['web', 'app'],
    ...(binary && { binary }),
  })
}

/** What holds after every fault: HAProxy serves, and would start from what lies on the disk. */
export async function expectServing(haproxy: TestHaproxy, at = 'the fault'): Promise<void> {
  expect(await served(haproxy.port('web')), `served after ${at}`).toEqual(['up'])
  expect(await checkFiles([haproxy.configPath]), `haproxy -c after ${at}`).toEqual([])
}

/** The same, and nothing was changed. */
export async function expectAsBefore(
  haproxy: TestHaproxy,
  before: { pid: number; text: string },
): Promise<void> {
  await expectServing(haproxy)
  expect(await haproxy.pid()).toBe(before.pid)
  expect(await readFile(haproxy.configPath, 'utf8')).toBe(before.text)
  expect(await leftovers(dirname(haproxy.configPath))).toEqual([])
}

/** Candidates that were forgotten in a folder, or below it. A HAProxy that starts has `.tmp` files too, for its sockets. */
export async function leftovers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => /\.haproxyctl-.*\.tmp$/.test(name))
}

export async function stateOf(haproxy: TestHaproxy): Promise<{ pid: number; text: string }> {
  return { pid: await haproxy.pid(), text: await readFile(haproxy.configPath, 'utf8') }
}

/** The next apply does what the failed one could not, leaves nothing behind, and leaves nothing to do. */
export async function expectCompletion(
  haproxy: TestHaproxy,
  text: string,
  at = 'the fault',
  context: PluginContext = realContext(haproxy.folder),
): Promise<void> {
  // The reload that a fault has left under way would make a plan stale: up to 3.0 a master answers when it is done.
  await until('an answer of the master', () => haproxy.masterSocket('show proc'))
  await applyText(haproxy, text, context)
  expect(await readFile(haproxy.configPath, 'utf8'), `the file after ${at}`).toBe(text)
  const again = await applyText(haproxy, text, context)
  expect(again, `after ${at}`).toMatchObject({ outcome: 'unchanged' })
  expect(await leftovers(haproxy.folder), `after ${at}`).toEqual([])
  await expectServing(haproxy, at)
  const current = await openHaproxyTarget(haproxy).read(never)
  const generation = current.process?.liveGeneration ?? current.process?.generation
  expect(generation).toBe(generationOf(text))
  expect(current.owedReload).toBeUndefined()
}
