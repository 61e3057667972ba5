import type { Glance, Target } from '../../src/kit/target.ts'
import { readGeneration } from '../../src/kit/targets/generation.ts'
import { readTexts } from '../../src/config/read-configuration.ts'
import {
  parseAddressText,
  type Current,
  type Plan,
  type Receipt,
  type RunningServer,
  type RuntimeStep,
  type Version,
} from '../../src/model/index.ts'
import { runtimeTable } from '../../src/plan/rules/runtime-table.ts'

const adminStates = { ready: 0, maint: 1, drain: 8 } as const

/** A HAProxy with its file that does what plans of servers say, and nothing else. */
export class FakeProcess {
  readonly target: Target
  readonly #version: Version
  /** What was carried out last through a look at a part. */
  lastPlan: Plan | undefined
  #started = ''
  #config: string | undefined
  #servers = new Map<string, RunningServer>()

  constructor(version: Version) {
    this.#version = version
    this.target = {
      read: () => Promise.resolve(this.current()),
      glance: (_, backends) => Promise.resolve(this.#glance(backends)),
      apply: () => Promise.reject(new Error('not asked for')),
    }
  }

  current(): Current {
    const path = '/etc/haproxy/haproxy.cfg'
    const text = this.#config
    if (text === undefined) return { files: [{ name: 'haproxy.cfg', path, isOwned: false }] }
    const generation = readGeneration(this.#started)
    const liveGeneration = readGeneration(text)
    return {
      files: [{ name: 'haproxy.cfg', path, text, isOwned: true }],
      process: {
        pid: 7,
        version: this.#version,
        capabilities: {
          level: 'admin',
          commands: Object.keys(runtimeTable(this.#version).commands),
        },
        ...(generation !== undefined && { generation }),
        text: this.#started,
        ...(liveGeneration !== undefined && { liveGeneration }),
        liveText: text,
        servers: [...this.#servers.values()],
        oldWorkers: 0,
      },
    }
  }

  /** Starts it, or reloads it, from the file of a plan. */
  start({ files }: Plan): void {
    const text = files[0]?.after ?? ''
    this.#started = text
    this.#config = text
    this.#servers = new Map()
    const read = readTexts([{ name: 'haproxy.cfg', text }], { version: this.#version })
    for (const section of read.sections.values()) {
      if (section.keyword !== 'backend') continue
      for (const { name, address, options } of section.servers.values()) {
        const state = options.has('disabled') ? 'maint' : 'ready'
        this.#add(
          section.proxyName,
          name,
          address,
          [...options].map(([key, args]) => [key, ...args]),
        )
        this.#set(section.proxyName, name, { adminState: adminStates[state] })
      }
    }
  }

  carryOut(plan: Plan): void {
    if (plan.changes.some((change) => change.class !== 'runtime')) {
      this.start(plan)
      return
    }
    for (const step of plan.changes.flatMap(({ steps }) => steps)) this.#do(step)
    this.#config = plan.files[0]?.after ?? this.#config
  }

  /** Somebody weighs a server by hand; gives what takes that back, if the server is there still. */
  touchOne(next: (below: number) => number): () => void {
    const server = [...this.#servers.values()][next(this.#servers.size)]
    if (server === undefined) return () => undefined
    const { backend, name, weight } = server
    this.#set(backend, name, { weight: 77 })
    return () => {
      const now = this.#servers.get(`${backend}/${name}`)
      if (now?.weight === 77) this.#set(backend, name, { weight })
    }
  }

  #glance(backends: readonly string[]): Glance {
    return {
      servers: [...this.#servers.values()].filter(({ backend }) => backends.includes(backend)),
      apply: (plan) => {
        this.lastPlan = plan
        this.carryOut(plan)
        const { target, generation } = plan
        const receipt: Receipt = {
          target,
          generation,
          outcome: 'applied',
          steps: [],
          diagnostics: [],
        }
        return Promise.resolve({ receipt, isDone: true })
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }
  }

  #do(step: RuntimeStep): void {
    if (step.kind === 'add-server') this.#add(step.backend, step.server, step.address, step.options)
    else if (step.kind === 'delete-server') this.#servers.delete(`${step.backend}/${step.server}`)
    else if ('server' in step) this.#set(step.backend, step.server, changeBy(step))
    else throw new Error(`a step of servers only: ${step.kind}`)
  }

  #add(
    backend: string,
    name: string,
    address: string,
    options: readonly (readonly string[])[],
  ): void {
    const { host, port } = parseAddressText(address)
    const weight = Number(options.find(([keyword]) => keyword === 'weight')?.[1] ?? 1)
    const isChecked = options.some(([keyword]) => keyword === 'check')
    this.#servers.set(`${backend}/${name}`, {
      backend,
      name,
      id: this.#servers.size + 1,
      address: host,
      port: Number(port),
      weight,
      initialWeight: weight,
      adminState: adminStates.maint,
      operationalState: 2,
      checkState: isChecked ? 6 : 0,
      agentState: 0,
    })
  }

  #set(backend: string, name: string, more: Partial<RunningServer>): void {
    const server = this.#servers.get(`${backend}/${name}`)
    if (server === undefined) throw new Error(`no server ${backend}/${name}`)
    this.#servers.set(`${backend}/${name}`, { ...server, ...more })
  }
}

function changeBy(step: RuntimeStep): Partial<RunningServer> {
  if (step.kind === 'set-address') return { address: step.address, port: step.port }
  if (step.kind === 'set-weight') return { weight: step.weight }
  if (step.kind === 'set-state') return { adminState: adminStates[step.state] }
  if (step.kind === 'enable-checks') return { checkState: 6 }
  if (step.kind === 'drain') return {}
  throw new Error(`not known here: ${step.kind}`)
}
