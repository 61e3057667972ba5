import { readGeneration } from '../../kit/index.ts'
import { Failure, type Current, type Rendered } from '../../model/index.ts'
import { planHaproxy } from '../../plan/plan-haproxy.ts'
import { readTargets } from './plan.ts'
import type { PlannedProject } from './planned-project.ts'
import type { OpenTargets } from './targets.ts'

/**
 * Compares each process with the file on its disk, whatever the sources say now: all that a reload
 * would change, and all that somebody changed by hand, as far as HAProxy tells it.
 */
export async function planLive(targets: OpenTargets, signal: AbortSignal): Promise<PlannedProject> {
  const serving = targets.all.filter(({ definition }) => definition.role === 'serves')
  if (serving.length === 0) {
    const help = 'Only targets that serve have a process; leave out --target to see which do.'
    throw new Failure('usage', 'none of the targets has a process to look at', { help })
  }
  const read = await readTargets(serving, signal, { isThorough: true })
  const plans = read.map(({ target, current }) => {
    const { name, definition } = target
    const input = { target: name, plugin: definition.name, current, desired: onDisk(current) }
    return {
      target,
      current,
      plan: planHaproxy({ ...input, settings: { ...target.target.planning } }),
    }
  })
  return { fleet: { services: [] }, plans, warnings: [] }
}

function onDisk({ files }: Current): Rendered {
  const texts = files.flatMap(({ name, text }) =>
    text === undefined ? [] : [{ name, text, origins: [] }],
  )
  return { files: texts, generation: readGeneration(texts[0]?.text ?? '') ?? '' }
}
