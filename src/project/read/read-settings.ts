import { resolve } from 'node:path'

import { parseDuration } from '../../kit/time/duration.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'
import type {
  GuardSettings,
  HaproxySettings,
  LintSettings,
  TemplateSettings,
} from '../../model/project.ts'
import { parseVersion, type VersionWish } from '../../model/version.ts'
import { entryOf, type YamlNode } from '../../text/yaml/yaml.ts'
import { parseShare } from '../schema/durations.ts'
import { projectError } from '../finding.ts'
import { singleLineOf, textOf, textsOf } from './placed-text.ts'

export const defaultGuards: GuardSettings = {
  minServers: 1,
  maxRemovedShare: 0.5,
  maxStaleMs: 600_000,
  requiresFresh: false,
}

export function readHaproxy(
  node: YamlNode | undefined,
  root: string,
  report: Report,
): HaproxySettings {
  const named = singleLineOf(entryOf(node, 'binary')?.value, report)
  const binary = named?.value ?? 'haproxy'
  return {
    version: readVersion(textOf(entryOf(node, 'version')?.value), report),
    // Like a shell: a name is looked up in PATH, anything with a slash is a path.
    binary: binary.includes('/') ? resolve(root, binary) : binary,
    ...(named !== undefined && { binaryLocation: named.location }),
  }
}

function readVersion(text: Placed<string> | undefined, report: Report): VersionWish {
  if (text === undefined || text.value === 'auto') return 'auto'
  const version = /^v?\d+\.\d+([.-].*)?$/.test(text.value) ? parseVersion(text.value) : undefined
  if (version !== undefined) return version
  const message = `\`${text.value}\` is not a version of HAProxy.`
  const isMajor = /^\d+$/.test(text.value)
  const help = isMajor
    ? `Name the release line as well: \`${text.value}.0\`; or write \`auto\`.`
    : 'Write a release line, as in `2.8` or `3.0`, or `auto`.'
  report(projectError('bad-value', message, text.location, help))
  return 'auto'
}

export function readTemplates(node: YamlNode | undefined, root: string): TemplateSettings {
  const file = pathOf(entryOf(node, 'file')?.value, root)
  const partials = pathOf(entryOf(node, 'partials')?.value, root)
  return {
    ...(file === undefined ? {} : { file }),
    ...(partials === undefined ? {} : { partials }),
  }
}

function pathOf(node: YamlNode | undefined, root: string): Placed<string> | undefined {
  const text = textOf(node)
  return text && pathFrom(root, text)
}

/** Paths in a project start at its own folder. */
export function pathFrom(root: string, { value, location }: Placed<string>): Placed<string> {
  return { value: resolve(root, value), location }
}

/** Only what is given; a value that cannot be read has been reported by the schema. */
export function readGuards(node: YamlNode | undefined): Partial<GuardSettings> {
  const minServers = integerOf(entryOf(node, 'min-servers')?.value)
  const maxRemovedShare = parseShare(textOf(entryOf(node, 'max-removed')?.value)?.value ?? '')
  const maxStaleMs = durationOf(entryOf(node, 'max-age')?.value)
  const requiresFresh = textOf(entryOf(node, 'require-fresh')?.value)?.value
  return {
    ...(minServers === undefined ? {} : { minServers }),
    ...(maxRemovedShare === undefined ? {} : { maxRemovedShare }),
    ...(maxStaleMs === undefined ? {} : { maxStaleMs }),
    ...(requiresFresh === undefined ? {} : { requiresFresh: requiresFresh === 'true' }),
  }
}

export function readLint(node: YamlNode | undefined, root: string, report: Report): LintSettings {
  const rules: [string, Placed<Level>][] = []
  const given = entryOf(node, 'rules')?.value
  for (const { key, value } of given?.kind === 'mapping' ? given.entries : []) {
    const level = levels.find((each) => each === textOf(value)?.value)
    if (level !== undefined) rules.push([key.value, { value: level, location: key.location }])
  }
  const baseline = pathOf(entryOf(node, 'baseline')?.value, root)
  return {
    sets: textsOf(entryOf(node, 'sets')?.value, report),
    rules: Object.fromEntries(rules),
    ...(baseline === undefined ? {} : { baseline: baseline.value }),
  }
}

type Level = LintSettings['rules'][string]['value']
const levels: readonly Level[] = ['off', 'info', 'warning', 'error']

export function durationOf(node: YamlNode | undefined): number | undefined {
  return parseDuration(textOf(node)?.value ?? '')
}

export function integerOf(node: YamlNode | undefined): number | undefined {
  const text = textOf(node)?.value ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Where a part of the project begins that nobody wrote. */
export function startOf(file: string): Location {
  return { file, start: { line: 1, column: 1 } }
}
