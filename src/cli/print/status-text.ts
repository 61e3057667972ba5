import type { Status, TargetStatus } from '../../pipeline/targets/status.ts'
import { counted } from '../../kit/counted.ts'
import { fleetTroubles } from './fleet-text.ts'
import { paint } from './paint.ts'
import { printable } from '../../model/printable.ts'
import { heldLines } from './refusal-text.ts'
import { shownTime } from './shown-time.ts'
import { table } from './table.ts'

/** Which generation is where, and what is owed. */
export function statusText(status: Status, nowMs: number, colour: boolean, width: number): string {
  const { bold, green, yellow } = paint(colour)
  const rows = [['TARGET', 'PLACE', 'GENERATION', 'REMARKS'].map((word) => bold(word))]
  rows.push(['-', 'desired', status.desired ?? 'not known', 'according to the sources'])
  for (const target of status.targets) rows.push(...targetRows(target, status.desired, colour))
  const troubles = [
    ...fleetTroubles(status.fleet, nowMs).map(({ message }) => message),
    ...status.targets.flatMap(targetTroubles),
    ...heldLines(status),
  ]
  const verdict = status.isCurrent ? green(verdictOf(status)) : yellow(verdictOf(status))
  const lines = troubles.map((each) => `${yellow('!')} ${each}\n`).join('')
  return `${table(rows, width)}\n${lines}${verdict}\n`
}

function verdictOf({ isCurrent, targets, refusals }: Status): string {
  if (isCurrent) return 'Everything is as it should be.'
  if (refusals.length > 0) {
    return 'Not everything is as it should be: something is held back; `haproxyctl diff` shows the rest.'
  }
  return targets.every((target) => target.isCurrent)
    ? 'Everything is as the sources last said, but not every source answers.'
    : 'Not everything is as it should be; `haproxyctl diff` shows what differs.'
}

function targetRows(
  target: TargetStatus,
  desired: string | undefined,
  colour: boolean,
): string[][] {
  const { name, place, file, process, commit, lastApply } = target
  const rows: string[][] = []
  if (file !== undefined) {
    const remarks = [printable(file.path)]
    if (commit !== undefined) remarks.push(`commit ${commit.slice(0, 10)}`)
    if (file.generation !== undefined && !file.isUnedited) {
      remarks.push('edited by hand')
    }
    const generation = file.isThere
      ? generationText(file.generation, desired, colour)
      : paint(colour).yellow('no file')
    rows.push([name, place, generation, remarks.join(', ')])
  }
  if (process !== undefined) {
    const { pid, version, started, live, oldWorkers } = process
    const remarks = [`worker ${pid}, HAProxy ${version}`]
    if (live !== undefined && live !== started)
      remarks.push(`started with ${started ?? 'an unknown one'}`)
    if (oldWorkers > 0) remarks.push(counted(oldWorkers, 'old worker'))
    if (lastApply !== undefined) remarks.push(`applied ${shownTime(lastApply.atMs)}`)
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
  if (generation === undefined) return yellow('unknown')
  return generation === desired ? green(generation) : yellow(generation)
}

function targetTroubles(target: TargetStatus): string[] {
  const { name, readError, processError, processAbsence, owedReload, unpushed } = target
  const lines: string[] = []
  if (readError !== undefined) lines.push(`${name}: it could not be read: ${printable(readError)}`)
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
  if (unpushed !== undefined) {
    const { commits, branch, remote } = unpushed
    lines.push(
      `${name}: ${counted(commits, 'commit')} to push to ${branch} of ${printable(remote)}`,
    )
  }
  for (const { summary } of target.drift) lines.push(`${name}: by hand: ${printable(summary)}`)
  return lines
}
