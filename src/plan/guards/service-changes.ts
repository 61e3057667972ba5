import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { ServiceSpec } from '../../model/project.ts'
import { splitSections } from '../../text/split-sections.ts'

/** The sections that are a service's own, by their keys; a template may print a `listen` for both. */
export function sectionKeysOf({
  backend,
  frontend,
}: Pick<ServiceSpec, 'backend' | 'frontend'>): ReadonlySet<string> {
  const keys = [`backend ${backend.name}`, `listen ${backend.name}`]
  if (frontend !== undefined) keys.push(`frontend ${frontend.name}`, `listen ${frontend.name}`)
  return new Set(keys)
}

/** Whether a plan changes anything that is this service's own, in a file or in the process. */
export function changesService(
  { files, changes }: Plan,
  service: ServiceSpec,
  read: (texts: readonly NamedText[]) => Configuration,
): boolean {
  const keys = sectionKeysOf(service)
  if (changes.some(({ subject }) => keys.has(subject.section))) return true
  return files.some(({ name, action, before = '', after = '' }) => {
    if (action === 'keep' || !name.endsWith('.cfg')) return false
    return (
      ownText(read, { name, text: before }, keys) !== ownText(read, { name, text: after }, keys)
    )
  })
}

function ownText(
  read: (texts: readonly NamedText[]) => Configuration,
  text: NamedText,
  keys: ReadonlySet<string>,
): string {
  const [file] = read([text]).files
  if (file === undefined) return ''
  const own = splitSections(file).filter(({ key }) => key !== undefined && keys.has(key))
  return own.map((each) => each.lines.join('\n').trimEnd()).join('\n')
}
