import { serverMarksIn } from '../../kit/instances/server-words.ts'
import { nameMark } from '../../kit/plugins/service-pattern.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type { RouteMatch, RouteSpec, ServerRule } from '../../model/shared-sections.ts'
import { entryOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { projectError } from '../finding.ts'
import { singleLineOf, textOf, textsOf } from './placed-text.ts'
import { readFilter } from './read-filter.ts'
import { integerOf } from './read-settings.ts'

/** What comes to a service from shared frontends. */
export function readRoutes(
  service: YamlNode,
  { value: name }: Placed<string>,
  report: Report,
): readonly RouteSpec[] {
  const node = entryOf(service, 'routes')?.value
  const items = node?.kind === 'sequence' ? node.items : []
  return items.flatMap((item) => {
    const frontend = textOf(entryOf(item, 'frontend')?.value)
    if (frontend === undefined) return []
    const match = readMatch(item, report)
    if (match !== undefined) return [{ frontend, match }]
    const message = `Nothing says which requests of the frontend \`${frontend.value}\` come to the service \`${name}\`.`
    const help = 'Give an `acl`, as in `path_beg /api`; or `host`, `path` or both.'
    report(projectError('bad-value', message, frontend.location, help))
    return []
  })
}

function readMatch(item: YamlNode, report: Report): RouteMatch | undefined {
  const acl = singleLineOf(entryOf(item, 'acl')?.value, report)
  const hosts = textsOf(entryOf(item, 'host')?.value, report)
  const paths = textsOf(entryOf(item, 'path')?.value, report)
  const isMap = hosts.length > 0 || paths.length > 0
  if (acl === undefined) return isMap ? { kind: 'map', hosts, paths } : undefined
  if (isMap) {
    const message = 'A route has an `acl`, or a `host` and `path`, but not both.'
    const help = 'Write the host name into the ACL, as in `hdr(host) -i app.example`.'
    report(projectError('bad-value', message, acl.location, help))
  }
  return { kind: 'acl', acl }
}

export function readServerRules(service: YamlNode, report: Report): readonly ServerRule[] {
  const node = entryOf(service, 'server-rules')?.value
  const items = node?.kind === 'sequence' ? node.items : []
  return items.map((item) => {
    const backup = textOf(entryOf(item, 'backup')?.value)?.value
    const weight = integerOf(entryOf(item, 'weight')?.value)
    const server = serverWordsOf(entryOf(item, 'server'), report)
    return {
      filter: readFilter(item, report),
      ...(backup !== undefined && { isBackup: backup === 'true' }),
      ...(weight !== undefined && { weight }),
      ...(server !== undefined && { server }),
    }
  })
}

/** Server words, whose marks have to have a value for every instance. */
export function serverWordsOf(
  entry: YamlEntry | undefined,
  report: Report,
): Placed<string> | undefined {
  const words = singleLineOf(entry?.value, report)
  if (words === undefined) return undefined
  for (const { text, key, instead } of serverMarksIn(words.value)) {
    if (text === nameMark) continue
    if (key === undefined) {
      const message = `\`${text}\` stands for nothing.`
      const help = 'There are `{name}`, `{id}`, `{node:-none}` and `{metadata.KEY:-none}`.'
      report(projectError('bad-value', message, words.location, help))
    } else if (instead === undefined && key !== 'name' && key !== 'id') {
      const message = `An instance may be without what \`${text}\` stands for.`
      const help = `Say what stands there instead, as in \`{${key}:-none}\`.`
      report(projectError('bad-value', message, words.location, help))
    }
  }
  return words
}
