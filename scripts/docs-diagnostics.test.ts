import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderPages } from './docs-diagnostics.ts'

test.each([...renderPages()])('%s is what its rules would give today', (path, text) => {
  const file = new URL(`../${path}`, import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(text)
})
