import type { Report } from '../../model/diagnostic.ts'
import { reportAt, relatedTo, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import type { Registry } from './registry.ts'

/** HTTP frontends need HTTP backends; TCP frontends take both. HAProxy names the frontend, and so does this. */
export function checkMode(reference: Reference, registry: Registry, report: Report): void {
  const { from, name } = reference
  const backend = registry.backend(name)
  if (backend === undefined || from.header === undefined || name.includes('%')) return
  const front = from.view.mode
  const back = backend.view.mode
  if (!from.view.isModeKnown || !backend.view.isModeKnown || isCompatible(front, back)) return
  reportAt(report, from.header, {
    code: 'validate/mode-mismatch',
    message: `The ${from.keyword} \`${shorten(from.name)}\` is in ${front} mode, and the backend \`${shorten(name)}\` that it uses is in ${back} mode.`,
    help: `Write \`mode ${front}\` in the backend, or \`mode ${back}\` here.`,
    related: [
      ...relatedTo('used here', reference.place),
      ...relatedTo('the backend', backend.header),
    ],
  })
}

function isCompatible(front: string, back: string): boolean {
  return (
    front === back || (front === 'tcp' && back === 'http') || (front !== 'tcp' && front !== 'http')
  )
}
