import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { checkPath, generateSchemaCheck, schemaPath } from './generate-schema-check.ts'

const root = join(import.meta.dirname, '..')

test('the compiled schema of the project file is fresh', () => {
  const generated = generateSchemaCheck(readFileSync(join(root, schemaPath), 'utf8'))

  expect(readFileSync(join(root, checkPath), 'utf8')).toBe(generated)
})

test('the compiled schema needs nothing at run time', () => {
  const generated = readFileSync(join(root, checkPath), 'utf8')

  expect(generated).not.toMatch(/\brequire\(|^import (?!type )/m)
})
