import { readGeneration } from '../../kit/index.ts'
import { Failure, type Current, type Rendered } from '../../model/index.ts'
import { planTarget, readEach } from './plan.ts'
import type { UnguardedPlan } from './planned-project.ts'
import type { OpenTargets } from './targets.ts'

/**
 * Compares each process with the file on its disk, whatever the sources say now: all that a reload
 * would change, and all that somebody changed by hand, as far as HAProxy tells it.
 */
export async function planLive(targets: OpenTargets, signal: AbortSignal): Promise<UnguardedPlan> {
  const running = targets.all.filter(({ definition }) => definition.hasProcess)
  if (running.length === 0) {
    const help = 'HAProxy does not run from what they keep; leave out --target to look at all.'
    throw new Failure('usage', 'none of the targets has a process to look at', { help })
  }
  const { read, unread } = await readEach(running, signal, { isThorough: true })
  const plans = read.map(({ target, current }) => {
    const desired = onDisk(current)
    const preferences = target.target.planning ?? {}
    const input = { current, desired, masked: desired, story: [], preferences }
    return { target, current, plan: planTarget(target, input) }
  })
  return { fleet: { services: [] }, plans, unread, warnings: [] }
}

function onDisk({ files }: Current): Rendered {
  const texts = files.flatMap(({ name, text }) =>
    text === undefined ? [] : [{ name, text, origins: [] }],
  )
  return { files: texts, generation: readGeneration(texts[0]?.text ?? '') ?? '' }
}
