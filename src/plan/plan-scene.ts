import type { Configuration } from '../config/configuration.ts'
import type { NamedText } from '../config/read-configuration.ts'
import type { Readings } from '../config/readings.ts'
import { stripStamp } from '../kit/targets/generation.ts'
import type { Current, FileChange, ProcessState } from '../model/plan/plan.ts'
import { configsOf, type Rendered } from '../model/config/rendered.ts'
import { isConfig, type KnownTexts } from './compare/known-texts.ts'
import { originsOf, type OriginOf } from './compare/origins.ts'
import { WantedFiles } from './compare/wanted-files.ts'
import type { PlanSettings } from './plan-settings.ts'
import { liveRules, type LiveRules } from './rules/live-rules.ts'
import { runtimeTable } from './rules/runtime-table.ts'

export interface SceneInput {
  readonly current: Current
  readonly desired: Rendered
  readonly files: readonly FileChange[]
  readonly process: ProcessState
  readonly known: KnownTexts
  readonly settings: PlanSettings
  readonly readings: Readings
}

/** All that a plan for a process whose configuration is known is made from. */
export interface PlanScene {
  readonly process: ProcessState
  readonly settings: PlanSettings
  readonly current: Current
  readonly files: readonly FileChange[]
  readonly wanted: Configuration
  /** What the worker was started with. */
  readonly started: Configuration
  /** What its live state was brought to since. */
  readonly applied: Configuration
  /** After an apply that was cut off, any part of which may have reached the process. */
  readonly onDisk: Configuration | undefined
  /** What one that went over the socket first would have written. */
  readonly ahead: Configuration | undefined
  /** The last apply was finished: what differs from it was done by somebody else. */
  readonly isSettled: boolean
  readonly wantedFiles: WantedFiles
  readonly rules: LiveRules
  readonly originOf: OriginOf
}

export function readScene(input: SceneInput): PlanScene {
  const { process, known, desired, current, files, settings, readings } = input
  const { isSettled } = known
  function read(texts: readonly NamedText[]): Configuration {
    return readings.read(texts, { version: process.version })
  }
  const rendered = configsOf(desired)
  const wanted = read(rendered)
  const isSame =
    rendered.length === 1 && stripStamp(rendered[0]?.text ?? '') === stripStamp(known.applied)
  const applied = isSame ? wanted : read([{ name: 'running', text: known.applied }])
  const isStarted = known.started === known.applied
  const started = isStarted ? applied : read([{ name: 'started', text: known.started }])
  const wantedFiles = new WantedFiles(files, current.files, isSettled)
  const knownFiles = { started, applied, files: wantedFiles }
  return {
    process,
    settings,
    current,
    files,
    wanted,
    started,
    applied,
    onDisk: isSettled ? undefined : read(ownConfigs(current)),
    ahead:
      process.aheadText === undefined
        ? undefined
        : read([{ name: 'ahead', text: process.aheadText }]),
    isSettled,
    wantedFiles,
    rules: liveRules(process, knownFiles, runtimeTable(process.version)),
    originOf: originsOf(wanted.files, rendered),
  }
}

function ownConfigs({ files }: Current): readonly NamedText[] {
  return files.flatMap(({ name, text, isOwned }) =>
    isConfig(name) && isOwned && text !== undefined ? [{ name, text }] : [],
  )
}
