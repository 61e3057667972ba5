import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { Diagnostic, Location } from '../../src/model/index.ts'
import { InvalidError } from '../../src/model/errors.ts'
import { loadProject } from '../../src/project/load.ts'
import { builtIn } from '../support/built-in.ts'
import { createFiles } from '../../src/system/files/files.ts'

const folder = join(import.meta.dirname, 'project-errors')
const files = createFiles()

async function findingsOf(root: string): Promise<readonly Diagnostic[]> {
  const envFile = join(root, 'env.json')
  const env = existsSync(envFile) ? JSON.parse(readFileSync(envFile, 'utf8')) : {}
  try {
    const project = await loadProject('haproxyctl.yaml', { files, env, cwd: root, loadPlugins: () => Promise.resolve(builtIn) })
    return project.diagnostics
  } catch (error) {
    if (error instanceof InvalidError) return error.diagnostics
    throw error
  }
}

function print(diagnostic: Diagnostic): string {
  const { code, severity, message, location, help, related = [] } = diagnostic
  const lines = [`${place(location)} ${severity} ${code} ${message}`]
  if (help !== undefined) lines.push(`  help: ${help}`)
  for (const each of related) lines.push(`  ${place(each.location)} ${each.message}`)
  return lines.join('\n')
}

function place(location: Location | undefined): string {
  if (location === undefined) return '?'
  const { file, start, end } = location
  const until = end === undefined ? '' : `-${end.line}:${end.column}`
  return `${file}:${start.line}:${start.column}${until}`
}

test.each(readdirSync(folder))('%s', async (name) => {
  const root = join(folder, name)

  const findings = await findingsOf(root)

  const text = findings.map((each) => print(each)).join('\n').replaceAll(root, '<root>')
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.every((each) => each.location !== undefined && each.help !== undefined)).toBe(true)
  await expect(`${text}\n`).toMatchFileSnapshot(join(root, 'expected.txt'))
})
