import {
  reasonText,
  type Change,
  type ChangeClass,
  type Current,
  type Drift,
  type Plan,
} from '../../model/index.ts'
import { counted, grouped } from '../../kit/counted.ts'
import { shownStep } from '../../runtime/steps/shown-step.ts'
import { groupChanges } from './change-groups.ts'
import { paint } from './paint.ts'
import { printable } from '../../model/printable.ts'

export interface PlanTextOptions {
  readonly colour: boolean
  /** Whether the commands of each change are shown. */
  readonly showsCommands: boolean
  /** Each change by itself, however many there are. */
  readonly isFull?: boolean
}

// More than that is not read one by one.
const mostChanges = 200

const signs = { add: '+', remove: '-', change: '~' } as const

/** A plan for people: each change with its class and reason, its commands, and what all of it costs. */
export function planText(
  plan: Plan,
  current: Current | undefined,
  options: PlanTextOptions,
): string {
  const { bold, dim } = paint(options.colour)
  let text = `${bold(plan.target)} ${dim(`(${[plan.plugin, ...filesText(current)].join(', ')})`)}\n`
  const isSummedUp = options.isFull !== true && plan.changes.length > mostChanges
  if (isSummedUp) text += summedUp(plan.changes, options)
  else for (const change of plan.changes) text += changeText(change, options)
  for (const { name, action } of plan.files) {
    if (action !== 'keep')
      text += `  ${fileSign(action, options.colour)} ${name} ${dim(fileWords[action])}\n`
  }
  for (const drift of plan.drift ?? []) {
    text += `  ! ${printable(drift.summary)}  ${dim(driftText(drift, plan))}\n`
  }
  return `${text}\n  ${costText(plan, current)}\n`
}

/** The configuration, and what is beside it: the names of several stand below, where they change. */
function filesText(current: Current | undefined): readonly string[] {
  const [first, ...others] = current?.files ?? []
  if (first === undefined) return []
  const beside =
    others.length < 2
      ? others.map(({ path }) => path)
      : [`${counted(others.length, 'file')} beside it`]
  return [first.path, ...beside]
}

function summedUp(changes: readonly Change[], options: PlanTextOptions): string {
  const { dim } = paint(options.colour)
  let text = ''
  for (const group of groupChanges(changes)) {
    const { only, count, kind, section } = group
    if (only !== undefined) text += changeText(only, options)
    else {
      const what = printable(`${section}: ${grouped(count)} × ${kind}`)
      const sign = colourOf(group, options.colour)(signs[group.action])
      text += `  ${sign} ${what}  ${classText(group.class, options.colour)}\n`
    }
  }
  return `${text}  ${dim(`${counted(changes.length, 'change')} in groups; --full shows each.`)}\n`
}

function driftText({ policy, again }: Drift, { changes }: Plan): string {
  if (policy === 'reset') return 'put back'
  const isReloaded = changes.some((change) => change.class === 'reload')
  if (!isReloaded) return 'kept; `apply --heal` puts it back'
  return again === undefined ? 'ends with the reload' : 'kept, and done again after the reload'
}

const fileWords = {
  create: 'will be created',
  replace: 'will be replaced',
  delete: 'will be deleted',
} as const

function fileSign(action: keyof typeof fileWords, colour: boolean): string {
  const { green, red, yellow } = paint(colour)
  if (action === 'create') return green('+')
  return action === 'delete' ? red('-') : yellow('~')
}

function changeText(change: Change, { colour, showsCommands }: PlanTextOptions): string {
  const { dim } = paint(colour)
  const sign = colourOf(change, colour)(signs[change.action])
  let text = `  ${sign} ${printable(change.summary)}  ${classText(change.class, colour)}\n`
  text += `      ${dim(printable(reasonText(change.reason)))}\n`
  if (!showsCommands) return text
  for (const step of change.steps) text += `      ${dim('$')} ${printable(shownStep(step))}\n`
  return text
}

function colourOf({ action }: Pick<Change, 'action'>, colour: boolean): (text: string) => string {
  const { green, red, yellow } = paint(colour)
  if (action === 'add') return green
  return action === 'remove' ? red : yellow
}

function classText(name: ChangeClass, colour: boolean): string {
  const { cyan, magenta, red } = paint(colour)
  if (name === 'reload') return magenta(name)
  return name === 'restart' ? red(name) : cyan(name)
}

/** What a plan costs, in one sentence. */
export function costText(plan: Plan, current?: Current): string {
  const { changes, files } = plan
  if (changes.length === 0) {
    if (files.every((file) => file.action === 'keep')) {
      const isKept = plan.drift?.some(({ policy }) => policy === 'keep') === true
      if (isKept) return 'Nothing to do: what was changed by hand is kept.'
      return `${idleText(current)}${awayText(current)}.`
    }
    if (plan.basis.process !== undefined) return 'Files only: the process runs all of this already.'
    return `Files only${awayText(current)}.`
  }
  const live = changes.filter((each) => each.class !== 'reload' && each.class !== 'restart').length
  const restarts = changes.filter((each) => each.class === 'restart').length
  const reloads = changes.length - live - restarts
  const parts: string[] = []
  if (live > 0) parts.push(`${live} over the socket`)
  if (reloads > 0) parts.push(`${reloads} by one reload`)
  if (restarts > 0) parts.push(`${restarts} by a restart, which ends connections`)
  const cost = reloads + restarts === 0 ? ' No reload.' : ''
  return `${counted(changes.length, 'change')}: ${parts.join(', ')}.${cost}`
}

/** Where a HAProxy is missed there is something to do, only not for us. */
function idleText({ processError, isProcessMissed }: Partial<Current> = {}): string {
  const isWell = processError === undefined && isProcessMissed !== true
  return isWell ? 'Nothing to do' : 'The files stay as they are'
}

function awayText({ processAbsence, processError }: Partial<Current> = {}): string {
  if (processAbsence !== undefined) return `: no process runs (${printable(processAbsence)})`
  if (processError === undefined) return ''
  return `: the process does not answer (${printable(processError)})`
}
