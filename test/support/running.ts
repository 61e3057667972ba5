import { generationOf, stampLines } from '../../src/kit/targets/generation.ts'
import type {
  Change,
  Current,
  Plan,
  ProcessState,
  RunningServer,
} from '../../src/model/plan/plan.ts'
import { reasonText, type Reason } from '../../src/model/plan/reason.ts'
import type { RuntimeStep } from '../../src/model/plan/runtime-step.ts'
import type { LineOrigin, Rendered } from '../../src/model/config/rendered.ts'
import type { Version } from '../../src/model/version.ts'
import { planHaproxy, type PlanInput } from '../../src/plan/plan-haproxy.ts'
import { runtimeTable } from '../../src/plan/rules/runtime-table.ts'
import { commandOf, isCommand } from '../../src/runtime/steps/commands.ts'

/** A text as it would be rendered: stamped, each line from the same line of a template. */
export function stamped(text: string): Rendered {
  const generation = generationOf(text)
  const lines = text.split('\n')
  const origins: (LineOrigin | undefined)[] = lines.map((_, index) => originAt(index + 1))
  for (const stamp of stampLines(lines, generation).toReversed()) {
    lines.splice(stamp.before, 0, stamp.text)
    origins.splice(stamp.before, 0, undefined)
  }
  return { files: [{ name: 'haproxy.cfg', text: lines.join('\n'), origins }], generation }
}

function originAt(line: number): LineOrigin {
  const location = { file: 'haproxy.cfg.hbs', start: { line, column: 1 } }
  return { origin: { kind: 'template', location }, column: 1 }
}

/** A server as the process tells it. */
export function running(
  name: string,
  address: string,
  more: Partial<RunningServer> = {},
): RunningServer {
  const [backend = '', server = ''] = name.split('/')
  const colon = address.lastIndexOf(':')
  return {
    backend,
    name: server,
    id: 1,
    address: address.slice(0, colon),
    port: Number(address.slice(colon + 1)),
    weight: 1,
    initialWeight: 1,
    adminState: 0,
    operationalState: 2,
    checkState: 0,
    agentState: 0,
    ...more,
  }
}

export interface Scene {
  /** What the process was started with. */
  readonly started: string
  /** What its live state was brought to since. */
  readonly applied?: string
  /** What lies on disk; what was applied last, unless said otherwise. */
  readonly onDisk?: string
  readonly wanted: string
  readonly servers: readonly RunningServer[]
  /** Files beside the configuration by name, as they are and as they are to be; absent where there is none. */
  readonly files?: Readonly<Record<string, readonly [string | undefined, string | undefined]>>
  readonly version?: Version
  readonly process?: Partial<ProcessState>
  readonly current?: Partial<Current>
  readonly settings?: PlanInput['settings']
}

export function planScene(scene: Scene): Plan {
  const version = scene.version ?? '2.6'
  const started = stamped(scene.started)
  const applied = stamped(scene.applied ?? scene.started)
  const wanted = stamped(scene.wanted)
  const files = Object.entries(scene.files ?? {})
  const onDisk = stamped(scene.onDisk ?? scene.applied ?? scene.started)
  return planHaproxy({
    target: 'lb',
    plugin: 'haproxy',
    desired: {
      ...wanted,
      files: [
        ...wanted.files,
        ...files.flatMap(([name, [, text]]) =>
          text === undefined ? [] : [{ name, text, origins: [] }],
        ),
      ],
    },
    current: {
      files: [
        {
          name: 'haproxy.cfg',
          path: '/etc/haproxy/haproxy.cfg',
          text: onDisk.files[0]!.text,
          isOwned: true,
        },
        ...files.map(([name, [text]]) => ({
          name,
          path: `/etc/haproxy/${name}`,
          ...(text !== undefined && { text }),
          isOwned: true,
        })),
      ],
      process: {
        pid: 7,
        version,
        capabilities: { level: 'admin', commands: Object.keys(runtimeTable(version).commands) },
        generation: started.generation,
        text: started.files[0]!.text,
        liveGeneration: applied.generation,
        liveText: applied.files[0]!.text,
        servers: scene.servers,
        oldWorkers: 0,
        ...scene.process,
      },
      ...scene.current,
    },
    ...(scene.settings && { settings: scene.settings }),
  })
}

/** `runtime server-weight` for each change. */
export function words(plan: Plan): readonly string[] {
  return plan.changes.map((change) => `${change.class} ${change.kind} ${change.action}`)
}

/** The changes with their reasons as people read them. */
export function inWords(changes: readonly Change[]): readonly object[] {
  return changes.map((change) => ({ ...change, reason: reasonText(change.reason) }))
}

/**
 * What becomes of one server, or of a process with few: the commands that are sent, `anew:` with the reason for
 * each server that is made anew, `reload:` with the reason for what only a reload does, and what is drift.
 */
export function outcome({ changes, drift = [] }: Plan): readonly string[] {
  return [
    ...changes.flatMap(({ class: cost, reason, steps }) => {
      if (cost === 'reload' || cost === 'restart') return [`${cost}: ${shortReason(reason)}`]
      if (reason.code === 'server-made-anew') return [`anew: ${shortReason(reason)}`]
      return steps.map(commandText)
    }),
    ...drift.map(({ policy, summary }) => `${policy}: ${summary}`),
  ]
}

/** The code of a reason with its values. */
function shortReason({ code, ...values }: Reason): string {
  const shown = Object.values(values).map((value) =>
    typeof value === 'object' ? `(${shortReason(value)})` : String(value),
  )
  return code === 'server-made-anew' ? shown.join(' ').slice(1, -1) : [code, ...shown].join(' ')
}

/** All commands of a plan, in order; steps that are more than one by their kind. */
export function commands(plan: Plan): readonly string[] {
  return plan.changes.flatMap((change) => change.steps).map(commandText)
}

export function commandText(step: RuntimeStep): string {
  return isCommand(step) ? commandOf(step).text : step.kind
}
