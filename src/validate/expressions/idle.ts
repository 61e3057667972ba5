import type { Directive, Section } from '../../model/config-file.ts'
import type { Slot } from '../operands.ts'

export const logFormats: readonly string[] = ['log-format', 'log-format-sd', 'error-log-format']

/** HAProxy reads these when all sections are there: only the last of a section, and none of one that is disabled. */
const late = [...logFormats, 'unique-id-format', 'use_backend', 'balance']

interface Ends {
  readonly isDisabled: boolean
  /** The last line of a section with each of the words. */
  readonly last: ReadonlyMap<string, Directive>
}

const known = new WeakMap<Section, Ends>()

/** Whether HAProxy passes over the slot without a look. */
export function isIdle({ context, section, directive }: Slot): boolean {
  if (!late.includes(context)) return false
  let ends = known.get(section)
  if (ends === undefined) {
    ends = endsOf(section)
    known.set(section, ends)
  }
  return ends.isDisabled || (context !== 'use_backend' && ends.last.get(context) !== directive)
}

function endsOf(section: Section): Ends {
  const last = new Map<string, Directive>()
  let isDisabled = false
  for (const directive of section.directives) {
    const keyword = directive.words[0]?.value ?? ''
    if (keyword === 'disabled' || keyword === 'enabled') isDisabled = keyword === 'disabled'
    else if (late.includes(keyword)) last.set(keyword, directive)
  }
  return { isDisabled, last }
}
