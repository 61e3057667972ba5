import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/line-view.ts'
import type { SectionView } from '../../config/section-view.ts'

const byName = new Set(['use_backend', 'default_backend', 'table'])
/** Fetches of a backend; without an argument they mean the one that they stand in. */
const names = 'avg_queue|be_conn_free|be_conn|be_sess_rate|connslots|nbsrv|queue'
const fetches = new RegExp(String.raw`(?:^|[[{,!\s])(${names})(?:\(([^),]*)|(?=$|[,\]}\s]))`, 'g')

/** What refers to a backend for as long as the worker lives, in words; names that come from a map do not. */
export function backendReference(name: string, view: Configuration): string | undefined {
  for (const section of view.sections.values()) {
    const isOwn = section.key === `backend ${name}`
    for (const line of linesOf(section)) {
      const by = referenceIn(line, name, isOwn)
      if (by !== undefined) return isOwn ? `${by} of its own` : `${by} in ${section.key}`
    }
  }
  return undefined
}

function* linesOf(section: SectionView): Generator<LineView> {
  for (const [group, lines] of section.groups) {
    // Headers name sections, and nothing of a timeout is a fetch.
    if (group !== '(header)' && !group.startsWith('timeout ')) yield* lines
  }
}

function referenceIn({ words }: LineView, name: string, isOwn: boolean): string | undefined {
  if (words[0] === 'filter' && words[1] === 'spoe' && !isOwn) {
    // Its engine's own file names the backend, and is not read here.
    return words.includes('config') ? '`filter spoe`' : undefined
  }
  for (const [index, word] of words.entries()) {
    if (index === 1 && words[0] === 'acl') continue
    const before = words[index - 1] ?? ''
    if (word === name && byName.has(before)) return `\`${before}\``
    for (const [, fetch, argument = ''] of word.matchAll(fetches)) {
      if (argument === name || (isOwn && argument === '')) return `\`${fetch}\``
    }
  }
  return undefined
}
