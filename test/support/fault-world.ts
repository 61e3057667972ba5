import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { PluginContext } from '../../src/kit/definition.ts'
import { generationOf } from '../../src/kit/generation.ts'
import { applyText } from './apply-text.ts'
import type { HaproxyBinary } from './haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from './haproxy.ts'
import { never, openHaproxyTarget, realContext, stamped } from './target-world.ts'

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
frontend front
  bind 127.0.0.1:${at.port('web')}
  default_backend web
backend web
  timeout queue ${queueSec}s
  server a 127.0.0.1:1 weight ${weight}
${more}`)
}

export function start(wish: Wish = {}, binary?: HaproxyBinary): Promise<TestHaproxy> {
  return startHaproxy({
    config: (at) => config(at, wish),
    ports: ['web'],
    ...(binary && { binary }),
  })
}

/** What holds after every fault: HAProxy serves, and the file is one that it ran. */
export async function expectAsBefore(
  haproxy: TestHaproxy,
  before: { pid: number; text: string },
): Promise<void> {
  expect(await haproxy.pid()).toBe(before.pid)
  expect(await readFile(haproxy.configPath, 'utf8')).toBe(before.text)
}

export async function stateOf(haproxy: TestHaproxy): Promise<{ pid: number; text: string }> {
  return { pid: await haproxy.pid(), text: await readFile(haproxy.configPath, 'utf8') }
}

/** The next apply does what the failed one could not. */
export async function expectCompletion(
  haproxy: TestHaproxy,
  text: string,
  context: PluginContext = realContext(haproxy.folder),
): Promise<void> {
  await applyText(haproxy, text, context)
  expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
  expect(await applyText(haproxy, text, context)).toMatchObject({ outcome: 'unchanged' })
  const current = await openHaproxyTarget(haproxy).read(never)
  const generation = current.process?.liveGeneration ?? current.process?.generation
  expect(generation).toBe(generationOf(text))
  expect(current.owedReload).toBeUndefined()
}

/** Asks until it is so. */
export async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isTrue()) return
    await wait(20)
  }
  throw new Error('it did not come to be')
}
