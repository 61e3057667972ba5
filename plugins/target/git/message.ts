import type { Change, Plan } from 'haproxyctl/plugin'

const defaultTemplate = '{file}: {counts}\n\n{changes}\n\nGeneration {generation}\n'

/** The commit's message: what kind of thing changed where. Values stay out of it, they may be secret. */
export function commitMessage(plan: Plan, file: string, template = defaultTemplate): string {
  const { added, changed, removed } = countActions(plan.changes)
  const counts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ]
  const values: Readonly<Record<string, string>> = {
    target: plan.target,
    file,
    generation: plan.generation,
    added: String(added),
    changed: String(changed),
    removed: String(removed),
    counts: counts.join(', ') || `generation ${plan.generation}`,
    changes: plan.changes.map(describe).join('\n'),
  }
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`
}

function countActions(changes: readonly Change[]): {
  added: number
  changed: number
  removed: number
} {
  function count(action: Change['action']): number {
    return changes.filter((change) => change.action === action).length
  }
  return { added: count('add'), changed: count('change'), removed: count('remove') }
}

function describe({ action, kind, subject }: Change): string {
  const { section, server, file } = subject
  const what = server === undefined ? kind : `${kind} ${server}`
  return `- ${action} ${what} in ${file ?? section}`
}
