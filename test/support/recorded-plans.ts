import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Current } from '../../src/model/plan/plan.ts'
import type { Rendered } from '../../src/model/config/rendered.ts'
import type { PlanSettings } from '../../src/plan/plan-settings.ts'

/**
 * What the planner was given in a test with a real HAProxy: the state of a process that was really there, and
 * what was wanted of it. The planner is pure, so that what it makes of it can be looked at without HAProxy.
 */
export interface RecordedPlan {
  readonly test: string
  readonly current: Current
  readonly desired: Rendered
  readonly settings?: Partial<PlanSettings>
}

/** Appends to the file that `HAPROXYCTL_RECORD_PLANS` names; does nothing without it. */
export function recordPlan(folder: string, recorded: Omit<RecordedPlan, 'test'>): void {
  const file = process.env['HAPROXYCTL_RECORD_PLANS']
  if (file === undefined) return
  const test = (expect.getState().currentTestName ?? '').replaceAll(/\s+/g, ' ')
  const text = JSON.stringify({ test, ...recorded }, withoutChance)
  appendFileSync(file, `${text.replaceAll(folder, '/etc/haproxy')}\n`)
}

function withoutChance(key: string, value: unknown): unknown {
  if (key === 'pid') return 7
  return key === 'startedAtSec' ? 1_700_000_000 : value
}

interface Store {
  /** What several scenes share is in here once, and `{ "$": 3 }` stands for it there. */
  readonly pool: readonly unknown[]
  readonly scenes: readonly unknown[]
}

const pooled = new Set([
  'servers',
  'capabilities',
  'frontends',
  'limits',
  'entryFiles',
  'text',
  'liveText',
])

/** Puts scenes into a file, one item a line. */
export function storePlans(file: string, scenes: readonly RecordedPlan[]): void {
  const numbers = new Map<string, number>()
  const packed = scenes.map((scene) =>
    JSON.stringify(scene, (key, value: unknown) => {
      if (!pooled.has(key) || value === undefined) return value
      const text = JSON.stringify(value)
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return { $: number }
    }),
  )
  const pool = [...numbers.keys()]
  writeFileSync(file, `{"pool":[\n${pool.join(',\n')}\n],"scenes":[\n${packed.join(',\n')}\n]}\n`)
}

export function readStoredPlans(file: string): readonly RecordedPlan[] {
  const { pool, scenes } = JSON.parse(readFileSync(file, 'utf8')) as Store
  return scenes.map((scene) => unpack(scene, pool) as RecordedPlan)
}

function unpack(value: unknown, pool: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => unpack(each, pool))
  if (typeof value !== 'object' || value === null) return value
  if ('$' in value) return pool[Number(value.$)]
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each, pool)]))
}

/** As `recordPlan` left them: one of each test and result, without those that are very large. */
export function readRecording(
  file: string,
  resultOf: (scene: RecordedPlan) => string,
): readonly RecordedPlan[] {
  const kept = new Map<string, RecordedPlan>()
  const lines = readFileSync(file, 'utf8').split('\n').toSorted()
  for (const line of lines) {
    if (line === '' || line.length > 40_000) continue
    const scene = JSON.parse(withoutKeys(line)) as RecordedPlan
    const title = scene.test.replaceAll(/\d\.\d/g, '')
    const key = `${title} ${resultOf(scene)}`
    if (!kept.has(key)) kept.set(key, scene)
  }
  return [...kept.values()]
}

/** Two keys that are equal stay so, and no key is kept. */
function withoutKeys(line: string): string {
  return line.replaceAll(
    /(BEGIN [A-Z ]*PRIVATE KEY-----)(.*?)(-----END)/g,
    (_whole, begin, key: string, end) => {
      const digest = createHash('sha256').update(key).digest('hex')
      return `${begin}\\n${digest}\\n${end}`
    },
  )
}
