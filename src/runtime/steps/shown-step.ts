import { counted } from '../../kit/counted.ts'
import type { RuntimeStep } from '../../model/runtime-step.ts'
import { commandOf, pathOf } from './commands.ts'

/** A step for people: the command as they could send it themselves, without its secrets. */
export function shownStep(step: RuntimeStep): string {
  switch (step.kind) {
    case 'drain':
      return `wait until ${pathOf(step)} has no connections, at most ${step.limitMs / 1_000} s`
    case 'replace-entries':
      return `replace the entries of ${step.what} ${step.path} by ${counted(step.entries.length, 'entry', 'entries')}`
    case 'check-certificate':
      return `check that ${step.path} is the certificate with the fingerprint ${step.fingerprint}`
    default: {
      const { text, shown = text } = commandOf(step)
      return shown
    }
  }
}
