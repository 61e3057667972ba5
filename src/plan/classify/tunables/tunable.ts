import type { LineView } from '../../../config/sections/line-view.ts'
import type { LiveKind } from '../../../model/plan/plan.ts'
import type { Reason } from '../../../model/plan/reason.ts'
import type { RuntimeStep } from '../../../model/plan/runtime-step.ts'
import type { PlanScene } from '../../plan-scene.ts'
import type { Refusal } from '../../rules/live-rules.ts'
import type { LineDifference } from '../../compare/differences.ts'
import type { Values } from '../../compare/values.ts'

/** What lines are classified by. */
export type TunableContext = Pick<
  PlanScene,
  'process' | 'rules' | 'originOf' | 'started' | 'applied' | 'wanted'
>

/** How lines come to their new value over the socket, or why they do not; `undefined` for lines that never do. */
export type Tuned = TunedLines | { readonly refusal: Reason } | undefined

export interface TunedLines {
  readonly kind: LiveKind
  readonly text: string
  readonly values: Values
  readonly steps: readonly RuntimeStep[]
}

export function refuseUncertain({ before, after }: LineDifference): Refusal {
  const lines: readonly LineView[] = [...before, ...after]
  return lines.some((line) => line.dependsOnEnvironment)
    ? { code: 'line-of-environment' }
    : undefined
}

/** The number of a line that has nothing else. */
export function numberIn(lines: readonly LineView[]): number | undefined {
  const [line] = lines
  const word = line?.words[1]
  if (lines.length !== 1 || line?.words.length !== 2 || !/^\d+$/.test(word ?? '')) return undefined
  return line.dependsOnEnvironment ? undefined : Number(word)
}
