import { isServicePattern, nameMark } from '../../kit/plugins/service-pattern.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import { serviceLabels } from '../../model/project.ts'
import { entryOf, type YamlEntry } from '../../text/yaml/yaml.ts'
import type { PatternDraft, ServiceDraft } from './draft.ts'
import { projectError } from '../finding.ts'
import { textsOf } from './placed-text.ts'
import { readService } from './read-services.ts'
import type { ListenReader } from './read-shared.ts'
import { durationOf, integerOf } from './read-settings.ts'

/** Enough for most, and few enough that a registry full of junk does not become a configuration of it. */
const usualLimit = 100
const usualKeepMs = 3_600_000

/** An entry of `services` that is one service. */
export function readPlainService(entry: YamlEntry, reader: ListenReader): ServiceDraft | undefined {
  if (isServicePattern(entry.key.value)) return undefined
  const named = entryOf(entry.value, 'named')
  if (named !== undefined) {
    const message = `\`named\` belongs to a pattern, and \`${entry.key.value}\` is the name of one service.`
    const help = 'Write `*` for what the source may choose, as in `web-*`; or leave `named` out.'
    reader.report(projectError('bad-value', message, named.key.location, help))
  }
  return readService(entry, reader)
}

/** An entry of `services` that stands for many. */
export function readPattern(entry: YamlEntry, reader: ListenReader): PatternDraft | undefined {
  const { report } = reader
  if (!isServicePattern(entry.key.value)) return undefined
  const service = readService(entry, reader)
  if (service === undefined) return undefined
  checkTexts(service, report)
  const named = entryOf(entry.value, 'named')?.value
  const allowed = textsOf(entryOf(named, 'allow')?.value, report).map(({ value }) => value)
  return {
    service,
    limit: integerOf(entryOf(named, 'limit')?.value) ?? usualLimit,
    keepMs: durationOf(entryOf(named, 'keep')?.value) ?? usualKeepMs,
    allow: serviceLabels.filter((label) => allowed.includes(label)),
  }
}

/** Whatever only one section can have has to be another one for each service. */
function checkTexts({ name, backend, frontend }: ServiceDraft, report: Report): void {
  const own: readonly (readonly [string, string])[] = [
    ['backend.name', backend.name],
    ...(frontend === undefined ? [] : ([['frontend.name', frontend.name]] as const)),
  ]
  for (const [key, text] of own) if (!text.includes(nameMark)) tell(key, name, report)
  for (const bind of frontend?.binds ?? [])
    if (!bind.value.includes(nameMark)) tell('frontend.bind', bind, report)
}

function tell(key: string, { location }: Placed<string>, report: Report): void {
  const message = `\`${key}\` is the same for all services that the pattern stands for.`
  const help = `Write \`${nameMark}\` where the name of each service is to stand.`
  report(projectError('bad-value', message, location, help))
}
