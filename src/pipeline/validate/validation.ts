import { resolve } from 'node:path'
import { newestVersion, type ConfigFile, type Diagnostic, type Version } from '../../model/index.ts'
import { askBinary } from './binary-findings.ts'
import { readBinaryVersion } from '../session/binary-version.ts'
import { readConfigs, standardInput } from './config-input.ts'
import { validateTexts, type TextsOptions } from './validate-texts.ts'
import type { World } from '../session/world.ts'

/** Findings, and all that a report needs beside them. */
export interface Validation {
  readonly diagnostics: readonly Diagnostic[]
  readonly versions: readonly Version[]
  /** Text by path of everything that was looked at. */
  readonly sources: ReadonlyMap<string, string>
  readonly configs: readonly ConfigFile[]
  readonly suppressed: readonly Diagnostic[]
  readonly known: number
}

export interface FileValidation extends Omit<TextsOptions, 'versions' | 'env'> {
  readonly paths: readonly string[]
  /** Empty: the version of the binary, or the newest known. */
  readonly versions: readonly Version[]
  /** The binary to ask as well; absent when it is not to be asked. */
  readonly binary?: string
}

/** Validates and lints files that nobody rendered. */
export async function validateFiles(
  request: FileValidation,
  world: World,
  signal: AbortSignal,
): Promise<Validation> {
  const sources = await readConfigs(request.paths, world)
  const binary = await findBinary(request.binary, world, signal)
  const versions =
    request.versions.length > 0 ? request.versions : [binary?.version ?? newestVersion]
  const words =
    binary !== undefined && versions.includes(binary.version) && !sources.has(standardInput)
      ? await askBinary({
          binary: binary.file,
          files: [...sources.keys()].map((path) => resolve(world.cwd, path)),
          processes: world.processes,
          signal,
        })
      : []
  const shown = words.map((each) => withShownPath(each, [...sources.keys()], world.cwd))
  const { files, diagnostics, suppressed, known } = validateTexts(sources, {
    ...request,
    versions,
    ...(world.isUntrusted ? {} : { env: world.env }),
    binaryFindings: shown,
  })
  return { diagnostics, versions, sources, configs: files, suppressed, known }
}

async function findBinary(
  file: string | undefined,
  world: World,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly version: Version } | undefined> {
  if (file === undefined) return undefined
  const version = await readBinaryVersion(file, world, signal)
  return version === undefined ? undefined : { file, version }
}

function withShownPath(diagnostic: Diagnostic, paths: readonly string[], cwd: string): Diagnostic {
  const { location } = diagnostic
  const shown = paths.find((path) => resolve(cwd, path) === location?.file)
  if (location === undefined || shown === undefined) return diagnostic
  return { ...diagnostic, location: { ...location, file: shown } }
}
