import { silentServices } from '../model/index.ts'
import type { Status, TargetStatus } from '../pipeline/status.ts'
import { count } from './counts.ts'
import { fleetTroubles } from './fleet-text.ts'
import { paint } from './paint.ts'
import { printable } from './printable.ts'
import { table } from './table.ts'

/** Which generation is where, and what is owed. */
export function statusText(status: Status, nowMs: number, colour: boolean): string {
  const { bold, green, yellow } = paint(colour)
  const rows = [['TARGET', 'PLACE', 'GENERATION', 'REMARKS'].map((word) => bold(word))]
  rows.push(['-', 'desired', status.desired ?? 'not known', 'by what the sources say'])
  for (const target of status.targets) rows.push(...targetRows(target, status.desired, colour))
  const troubles = [
    ...fleetTroubles(status.fleet, nowMs),
    ...status.targets.flatMap((target) => targetTroubles(target)),
    ...status.refusals.map(
      ({ target, guard, message }) => `${target}: ${guard} refuses an apply: ${printable(message)}`,
    ),
  ]
  const isCurrent = status.targets.every((target) => target.isCurrent)
  let verdict = yellow('Not all of it is as it should be; `haproxyctl diff` shows what differs.')
  if (isAsItShould(status)) verdict = green('All of it is as it should be.')
  else if (isCurrent) {
    verdict = yellow('All of it is as it should be by what the sources said last; not all answer.')
  }
  const lines = troubles.map((each) => `${yellow('!')} ${each}\n`).join('')
  return `${table(rows)}\n${lines}${verdict}\n`
}

/** Every place holds what should be, and what should be is what the sources say now. */
export function isAsItShould({ targets, fleet }: Status): boolean {
  return targets.every((target) => target.isCurrent) && silentServices(fleet).length === 0
}

function targetRows(
  target: TargetStatus,
  desired: string | undefined,
  colour: boolean,
): string[][] {
  const { name, role, file, process, commit, lastApply } = target
  const rows: string[][] = []
  if (file !== undefined) {
    const remarks = [printable(file.path)]
    if (commit !== undefined) remarks.push(`commit ${commit.slice(0, 10)}`)
    if (file.generation !== undefined && role === 'serves' && !file.isUnedited) {
      remarks.push('edited by hand')
    }
    const place = role === 'records' ? 'git' : 'disk'
    rows.push([name, place, generationText(file.generation, desired, colour), remarks.join(', ')])
  }
  if (process !== undefined) {
    const { pid, version, started, live, oldWorkers } = process
    const remarks = [`worker ${pid}, HAProxy ${version}`]
    if (live !== undefined && live !== started)
      remarks.push(`started with ${started ?? 'an unknown one'}`)
    if (oldWorkers > 0) remarks.push(count(oldWorkers, 'old worker'))
    if (lastApply !== undefined) remarks.push(`applied ${new Date(lastApply.atMs).toISOString()}`)
    rows.push([
      name,
      'process',
      generationText(live ?? started, desired, colour),
      remarks.join(', '),
    ])
  }
  return rows
}

function generationText(
  generation: string | undefined,
  desired: string | undefined,
  colour: boolean,
): string {
  const { green, yellow } = paint(colour)
  if (generation === undefined) return yellow('none of ours')
  return generation === desired ? green(generation) : yellow(generation)
}

function targetTroubles(target: TargetStatus): string[] {
  const { name, processError, processAbsence, owedReload } = target
  const lines: string[] = []
  if (processAbsence !== undefined) {
    lines.push(`${name}: no process runs: ${printable(processAbsence)}`)
  }
  if (processError !== undefined)
    lines.push(`${name}: the process does not answer: ${printable(processError)}`)
  if (owedReload !== undefined) {
    lines.push(
      `${name}: a reload to ${owedReload.generation} is owed: ${printable(owedReload.reason)}`,
    )
  }
  return lines
}
