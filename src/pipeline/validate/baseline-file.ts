import { resolve } from 'node:path'
import { applyBaseline, readBaseline, writeBaseline, type Baseline } from '../../lint/baseline.ts'
import { InvalidError } from '../../model/index.ts'
import type { Validation } from './validation.ts'
import type { World } from '../session/world.ts'
import { readGivenFile } from '../session/read-given-file.ts'

/** Throws where there is no such file, or it is not a baseline. */
export async function readBaselineFile(path: string, world: World): Promise<Baseline> {
  const help = 'Write it with --update-baseline.'
  const bytes = await readGivenFile(path, world, { what: 'the baseline', help })
  const read = readBaseline(new TextDecoder().decode(bytes), path)
  if ('fingerprints' in read) return read
  throw new InvalidError('the baseline is wrong', [read])
}

/** Writes what there is to find now as known; what cannot be known is left of the findings. */
export async function writeBaselineFile(
  validation: Validation,
  path: string,
  { files, cwd, log }: World,
): Promise<Validation> {
  const text = writeBaseline(validation.diagnostics, validation.configs)
  await files.replace(resolve(cwd, path), text)
  const read = readBaseline(text, path)
  if (!('fingerprints' in read)) throw new Error('a baseline that was just written cannot be read')
  const { fresh, known } = applyBaseline(validation.diagnostics, validation.configs, read)
  log.info(`wrote ${known.length} known findings into ${path}`)
  return { ...validation, diagnostics: fresh, known: known.length }
}
