import type { LineDifference } from '../../compare/differences.ts'
import { valuesOf } from '../../compare/values.ts'
import type { TunableContext, Tuned } from './tunable.ts'

/** A frontend that is switched off, or on again. */
export function tuneFrontend(
  { section, group, after }: LineDifference,
  { started }: TunableContext,
): Tuned {
  if (group !== 'disabled' || section.isDisabled !== after.length > 0) return undefined
  const { proxyName: frontend } = section
  const kind = 'frontend-state'
  if (after.length > 0)
    return {
      kind,
      text: 'enabled → disabled',
      values: valuesOf('enabled', 'disabled'),
      steps: [{ kind: 'disable-frontend', frontend }],
    }
  if (started.sections.get(section.key)?.isDisabled !== false)
    return { refusal: { code: 'frontend-without-sockets' } }
  return {
    kind,
    text: 'disabled → enabled',
    values: valuesOf('disabled', 'enabled'),
    steps: [{ kind: 'enable-frontend', frontend }],
  }
}
