import { env } from 'node:process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInPlugins } from '../../../plugins/index.ts'
import { haproxyTarget } from '../../../plugins/target/haproxy/index.ts'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { FakeProcess } from '../../../test/support/fake-process.ts'
import { scratch, type Scratch } from '../../../test/support/scratch.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import {
  configsOf,
  hasErrors,
  isEmptyPlan,
  type CheckedInstance,
  type Fleet,
  type Plan,
} from '../../model/index.ts'
import { TemplateCache } from '../../render/templates.ts'
import { validate } from '../../validate/validate.ts'
import { renderText } from '../candidate/render-text.ts'
import { readSlots } from '../candidate/slots.ts'
import { PatientStop } from '../follow/patient-stop.ts'
import { planGuarded } from '../held/plan-guarded.ts'
import { openSession, type Session } from '../session/session.ts'
import { systemWorld } from '../session/world.ts'
import type { PlannedProject } from '../targets/planned-project.ts'
import type { OpenTarget } from '../targets/targets.ts'
import { PartRounds } from './part-rounds.ts'

const { signal } = new AbortController()
const version = '2.8'

const project = `
haproxy: { version: "${version}" }
global: [maxconn 1000]
defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
discovery: {}
services:
  web: { discovery: { source: static, instances: [] }, frontend: { bind: ":8080" }, server: weight 10 }
  api: { discovery: { source: static, instances: [] }, server: check maxconn 20, backend: { lines: [http-request set-header x y] } }
  jobs: { discovery: { source: static, instances: [] }, guards: { max-removed: 100%, min-servers: 0 } }
  turns: { discovery: { source: static, instances: [] }, slots: { step: 4 } }
sections:
  frontend all:
    - bind :80
    - use_backend api if { path_beg /api }
    - default_backend web
targets:
  lb: { plugin: haproxy, config: haproxy.cfg, sockets: [admin.sock], master: master.sock }
`

let folder: Scratch
let session: Session
beforeAll(async () => {
  folder = await scratch()
  const file = await folder.write('haproxyctl.yaml', project)
  const env = { HAPROXYCTL_STATE: join(folder.path, '.state') }
  const world = systemWorld({ env, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  session = await openSession(file, world, builtInPlugins)
})
afterAll(() => folder[Symbol.asyncDispose]())

/** Numbers that are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function instance(id: number, more: Partial<CheckedInstance> = {}): CheckedInstance {
  return {
    id: `node-${id}`,
    endpoint: { kind: 'tcp', address: `10.0.${id % 200}.1`, port: 8_000 + id },
    origin: 'test',
    use: 'serve',
    check: 'unchecked',
    ...more,
  }
}

const names = ['web', 'api', 'jobs', 'turns']

function fleetOf(instances: ReadonlyMap<string, readonly CheckedInstance[]>): Fleet {
  return {
    services: names.map((name) => ({
      name,
      source: 'static',
      freshness: 'fresh',
      instances: (instances.get(name) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      rejected: [],
    })),
  }
}

/** One change of a list: something comes, goes, moves, or is weighed, drained or disabled. */
function changed(
  list: readonly CheckedInstance[],
  next: (below: number) => number,
): readonly CheckedInstance[] {
  const at = next(list.length)
  const one = list[at]
  const free = [...Array(40).keys()].filter((id) => list.every((each) => each.id !== `node-${id}`))
  const kind = next(8)
  if (one === undefined || (kind < 3 && list.length < 12)) {
    return [...list, instance(free[next(free.length)] ?? 0)]
  }
  const others = list.filter((each) => each !== one)
  if (kind < 4) return others
  if (kind === 4) return [...others, { ...one, weight: 1 + next(50) }]
  if (kind === 5) return [...others, { ...one, use: next(2) === 0 ? 'drain' : 'serve' }]
  if (kind === 6) return [...others, { ...one, use: next(2) === 0 ? 'disable' : 'serve' }]
  return [
    ...others,
    { ...one, endpoint: { kind: 'tcp', address: '10.1.0.1', port: 1 + next(60_000) } },
  ]
}

/** Everything, as a round of `watch` works it out. */
async function planWhole(
  process: FakeProcess,
  target: OpenTarget,
  fleet: Fleet,
  templates: TemplateCache,
): Promise<PlannedProject> {
  const read = [{ target, current: process.current() }]
  const slots = readSlots(session, servicesOf(session.project, fleet), read, version)
  const gathered = { fleet, companions: [], slots, read, unread: [], version } as const
  const text = await renderText(session, gathered, templates)
  const found = validate(session.readings.read(configsOf(text.rendered), { version }))
  if (hasErrors(found)) throw new Error(JSON.stringify(found))
  const request = { heals: false, overridden: [], asksBinary: false }
  return { fleet, warnings: [], ...(await planGuarded(session, text, request, signal)) }
}

function changedBackends(before: Fleet, after: Fleet): ReadonlySet<string> {
  const changed = after.services.filter(
    (each, index) => JSON.stringify(each) !== JSON.stringify(before.services[index]),
  )
  return new Set(changed.map(({ name }) => `backend ${name}`))
}

/** What it rests on is asked of less; of others what somebody did by hand is seen when everything is compared. */
function told(
  { basis: _basis, drift = [], ...plan }: Plan,
  concerned: ReadonlySet<string>,
): object {
  const seen = drift.filter(({ subject }) => concerned.has(subject.section))
  return { ...plan, drift: seen }
}

describe('a round of what changed', () => {
  // Each is planned twice, so as many as there is time for; `npm run test:events` takes all of them.
  const isWhole = env['HAPROXYCTL_TEST_EVENTS'] === 'all'
  const timeout = isWhole ? 3_600_000 : 120_000
  test('gives what a round of everything gives, event by event', { timeout }, async () => {
    const next = numbers(7)
    const templates = new TemplateCache()
    const process = new FakeProcess(version)
    const target: OpenTarget = { name: 'lb', definition: haproxyTarget, target: process.target }
    const instances = new Map(
      names.map((name, index) => [name, [0, 1, 2, 3].map((id) => instance(id + index * 4))]),
    )
    let fleet = fleetOf(instances)
    process.start((await planWhole(process, target, fleet, templates)).plans[0]!.plan)
    const parts = new PartRounds(session, [target], new PatientStop(signal, 0, createFakeClock()))
    const untilMs = Date.now() + (isWhole ? timeout : 6_000)
    let takeBack = (): void => undefined
    let [events, inPart] = [0, 0]
    for (; events < 10_000 && (events < 100 || Date.now() < untilMs); events++) {
      for (let more = next(10) === 0 ? 2 : 1; more > 0; more--) {
        const name = names[next(names.length)]!
        instances.set(name, [...changed(instances.get(name)!, next)])
      }
      takeBack()
      takeBack = next(40) === 0 ? process.touchOne(next) : () => undefined
      const before = fleet
      fleet = fleetOf(instances)
      const concerned = changedBackends(before, fleet)
      const wanted = await planWhole(process, target, fleet, templates)
      process.lastPlan = undefined
      const part = await parts.round(fleet)
      if (part !== undefined) {
        inPart++
        expect(wanted.refusals, `event ${events}`).toEqual([])
        const plan = wanted.plans[0]!.plan
        if (process.lastPlan === undefined) expect(isEmptyPlan(plan), `event ${events}`).toBe(true)
        else
          expect(told(process.lastPlan, concerned), `event ${events}`).toEqual(
            told(plan, concerned),
          )
        continue
      }
      expect(process.lastPlan, `event ${events}`).toBeUndefined()
      if (wanted.refusals.length === 0) process.carryOut(wanted.plans[0]!.plan)
      await parts.learn(await planWhole(process, target, fleet, templates))
    }
    expect(inPart).toBeGreaterThan(events / 4)
  })
  test('that is asked to end in the middle of its apply comes to its end', async () => {
    const process = new FakeProcess(version)
    const asked = new AbortController()
    using stop = new PatientStop(asked.signal, 1_000, createFakeClock())
    let wasBrokenOff: boolean | undefined
    const halting: OpenTarget['target'] = {
      ...process.target,
      async glance(...parts) {
        const glance = await process.target.glance?.(...parts)
        return (
          glance && {
            ...glance,
            async apply(plan, text, during) {
              asked.abort(new Error('asked to end'))
              wasBrokenOff = during.aborted
              return glance.apply(plan, text, during)
            },
          }
        )
      },
    }
    const target: OpenTarget = { name: 'lb', definition: haproxyTarget, target: halting }
    const templates = new TemplateCache()
    const before = fleetOf(new Map([['web', [instance(1)]]]))
    process.start((await planWhole(process, target, before, templates)).plans[0]!.plan)
    const parts = new PartRounds(session, [target], stop)
    await parts.learn(await planWhole(process, target, before, templates))

    const round = await parts.round(fleetOf(new Map([['web', [instance(1), instance(2)]]])))

    expect(round?.result?.receipts).toMatchObject([{ target: 'lb', outcome: 'applied' }])
    expect(wasBrokenOff).toBe(false)
    expect(stop.signal.aborted).toBe(true)
  })
})
