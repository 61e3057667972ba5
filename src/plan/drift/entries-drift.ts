import type { Change, Drift, RunningEntries } from '../../model/plan/plan.ts'
import { counted } from '../../kit/counted.ts'
import { differingLines, type Values } from '../compare/values.ts'
import { readEntries, refuseEntries } from '../steps/entry-steps.ts'
import { costOf, type Cost } from '../rules/cost.ts'
import type { PlanScene } from '../plan-scene.ts'
import type { Refusal } from '../rules/live-rules.ts'

/** Maps and ACL files of which the process holds something else than lies on disk; a file that is rewritten, or a reload, brings its entries anyway. */
export function entriesDrift(
  { process, rules, wantedFiles }: PlanScene,
  policy: Drift['policy'],
  changed: readonly Change[],
): { readonly changes: readonly Change[]; readonly drift: readonly Drift[] } {
  const due = new Set(
    changed.map(({ subject }) => subject.file).map((name) => name && wantedFiles.pathOf(name)),
  )
  const changes: Change[] = []
  const drift: Drift[] = []
  for (const file of process.entryFiles ?? []) {
    const text = differenceOf(file)
    if (text === undefined || due.has(file.path)) continue
    const kind = file.what === 'map' ? 'map' : 'acl-file'
    const about = {
      kind,
      subject: { section: 'files', file: file.path },
      summary: `${kind} ${file.path}: ${text}`,
    } as const
    drift.push({ ...about, policy })
    if (policy === 'reset')
      changes.push({
        ...about,
        action: 'change',
        ...healOf(file, rules.refuse(kind)),
        ...entryValues(file),
      })
  }
  return { changes, drift }
}

/** Known only where the entries were asked for. */
function entryValues({ what, text = '', entries }: RunningEntries): Values {
  return entries === undefined ? {} : differingLines(entries, readEntries(what, text))
}

function healOf({ what, path, text = '' }: RunningEntries, refusal: Refusal): Cost {
  const entries = readEntries(what, text)
  return costOf(refusal ?? refuseEntries(what, entries), {
    class: 'map',
    reason: { code: 'entries-changed-by-hand' },
    steps: [{ kind: 'replace-entries', what, path, entries }],
  })
}

/** By the entries where they were asked for, else by their number alone. */
function differenceOf({ what, text, entries, count }: RunningEntries): string | undefined {
  if (text === undefined) return undefined
  const onDisk = readEntries(what, text)
  if (entries === undefined) {
    if (count === onDisk.length) return undefined
    return `${counted(count, 'entry', 'entries')} in the process, ${onDisk.length} in the file`
  }
  const left = new Map<string, number>()
  for (const entry of onDisk.map((each) => plain(what, each))) {
    left.set(entry, (left.get(entry) ?? 0) + 1)
  }
  let onlyThere = 0
  for (const entry of entries.map((each) => plain(what, each))) {
    const known = left.get(entry) ?? 0
    if (known === 0) onlyThere++
    else left.set(entry, known - 1)
  }
  let onlyHere = 0
  for (const number of left.values()) onlyHere += number
  if (onlyThere + onlyHere === 0) return undefined
  return `${counted(onlyThere, 'entry', 'entries')} only in the process, ${onlyHere} only in the file`
}

/** As HAProxy reads it: a key and what follows it, without the blanks between and behind them. */
function plain(what: 'map' | 'acl', entry: string): string {
  if (what === 'acl') return entry.trim()
  const [, key = '', value = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(entry) ?? []
  return `${key} ${value}`
}
