import type { Current, Plan } from '../../../src/model/plan/plan.ts'
import type { Rendered } from '../../../src/model/config/rendered.ts'
import type { ChangeResult } from '../../../src/model/ports.ts'
import { planHaproxy } from '../../../src/plan/plan-haproxy.ts'
import type { PlanSettings } from '../../../src/plan/plan-settings.ts'
import { createRuntimeConnector } from '../../../src/runtime/connector.ts'
import { readProcess } from '../../../src/runtime/read-process.ts'
import { systemClock } from '../../../src/system/clock.ts'
import type { TestHaproxy } from '../haproxy/haproxy.ts'
import { recordPlan } from '../recorded-plans.ts'
import { stamped } from '../running.ts'

export const connector = createRuntimeConnector({ clock: systemClock })

/** A text as it would be rendered, with other files beside it. */
export function rendered(text: string, others: Readonly<Record<string, string>> = {}): Rendered {
  const { files, generation } = stamped(text)
  const more = Object.entries(others).map(([name, content]) => ({
    name,
    text: content,
    origins: [],
  }))
  return { files: [...files, ...more], generation }
}

export interface PlanWorldOptions {
  /** The process was started with it, and it lies on disk. */
  readonly before: Rendered
  /** Its live state was brought to it, and it lies on disk. */
  readonly applied?: Rendered
  readonly after: Rendered
  readonly settings?: Partial<PlanSettings>
  /** Where files other than `haproxy.cfg` are. */
  readonly folder?: string
}

export async function currentOf(haproxy: TestHaproxy, options: PlanWorldOptions): Promise<Current> {
  const state = await readProcess(connector, [haproxy.socketPath])
  const onDisk = options.applied ?? options.before
  const names = new Set([...onDisk.files, ...options.after.files].map((file) => file.name))
  return {
    files: [...names].map((name) => {
      const text = onDisk.files.find((file) => file.name === name)?.text
      const path = `${options.folder ?? haproxy.folder}/${name}`
      return { name, path, isOwned: true, ...(text !== undefined && { text }) }
    }),
    process: {
      ...state,
      generation: options.before.generation,
      text: options.before.files[0]!.text,
      ...(options.applied !== undefined && {
        liveGeneration: options.applied.generation,
        liveText: options.applied.files[0]!.text,
      }),
    },
  }
}

export async function planFor(haproxy: TestHaproxy, options: PlanWorldOptions): Promise<Plan> {
  const current = await currentOf(haproxy, options)
  const { after: desired, settings } = options
  const input = { current, desired, ...(settings !== undefined && { settings }) }
  recordPlan(options.folder ?? haproxy.folder, input)
  return planHaproxy({ target: 'lb', plugin: 'haproxy', ...input })
}

/** Does what the plan says over the socket. */
export async function runPlan(haproxy: TestHaproxy, plan: Plan): Promise<readonly ChangeResult[]> {
  await using connection = await connector.open(haproxy.socketPath)
  return await connection.run(plan.changes)
}
