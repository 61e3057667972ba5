import type { Directive, Section } from '../../model/config-file.ts'
import type { Operand } from '../operands.ts'

export const logFormats: readonly string[] = ['log-format', 'log-format-sd', 'error-log-format']

/** HAProxy reads these when all sections are there: only the last of a section, and none of one that is disabled. */
const readAtTheEnd = [...logFormats, 'unique-id-format', 'use_backend', 'balance']

interface LastLines {
  readonly isDisabled: boolean
  /** The last line of a section with each of the words. */
  readonly last: ReadonlyMap<string, Directive>
}

const known = new WeakMap<Section, LastLines>()

/** Whether HAProxy passes over the operand without a look. */
export function isPassedOver({ context, section, directive }: Operand): boolean {
  if (!readAtTheEnd.includes(context)) return false
  let lines = known.get(section)
  if (lines === undefined) {
    lines = lastLinesOf(section)
    known.set(section, lines)
  }
  return lines.isDisabled || (context !== 'use_backend' && lines.last.get(context) !== directive)
}

function lastLinesOf(section: Section): LastLines {
  const last = new Map<string, Directive>()
  let isDisabled = false
  for (const directive of section.directives) {
    const keyword = directive.words[0]?.value ?? ''
    if (keyword === 'disabled' || keyword === 'enabled') isDisabled = keyword === 'disabled'
    else if (readAtTheEnd.includes(keyword)) last.set(keyword, directive)
  }
  return { isDisabled, last }
}
