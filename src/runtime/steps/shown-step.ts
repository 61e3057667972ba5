import { counted } from '../../kit/counted.ts'
import type { LongStepKind, RuntimeStep } from '../../model/plan/runtime-step.ts'
import { shownText } from '../reply.ts'
import { commandOf, isCommand, pathOf } from './commands.ts'

/** A step for people: the command as they could send it themselves, without its secrets. */
export function shownStep(step: RuntimeStep): string {
  return isCommand(step) ? shownText(commandOf(step)) : longStepText(step)
}

function longStepText(step: RuntimeStep<LongStepKind>): string {
  switch (step.kind) {
    case 'drain':
      return `wait until ${pathOf(step)} has no connections, at most ${step.limitMs / 1_000} s`
    case 'replace-entries':
      return `replace the entries of ${step.what} ${step.path} by ${counted(step.entries.length, 'entry', 'entries')}`
    case 'check-certificate':
      return `check that ${step.path} is the certificate with the fingerprint ${step.fingerprint}`
    default:
      return step satisfies never
  }
}
