import type { Configuration } from '../../config/configuration.ts'
import type { Report } from '../../model/diagnostic.ts'
import { headerOf } from './placed-word.ts'
import { reportAt, relatedTo, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'

/** HTTP frontends need HTTP backends; TCP frontends take both. HAProxy names the frontend, and so does this. */
export function checkMode(
  reference: Reference,
  configuration: Configuration,
  report: Report,
): void {
  const { from, name } = reference
  const backend = configuration.backend(name)
  const header = headerOf(from)
  if (backend === undefined || header === undefined || name.includes('%')) return
  const front = from.mode
  const back = backend.mode
  if (!from.isModeKnown || !backend.isModeKnown || isCompatible(front, back)) return
  reportAt(report, header, {
    code: 'validate/mode-mismatch',
    message: `The ${from.keyword} \`${shorten(from.proxyName)}\` is in ${front} mode, and the backend \`${shorten(name)}\` that it uses is in ${back} mode.`,
    help: `Write \`mode ${front}\` in the backend, or \`mode ${back}\` here.`,
    related: [
      ...relatedTo('used here', reference.place),
      ...relatedTo('the backend', headerOf(backend)),
    ],
  })
}

function isCompatible(front: string, back: string): boolean {
  return (
    front === back || (front === 'tcp' && back === 'http') || (front !== 'tcp' && front !== 'http')
  )
}
