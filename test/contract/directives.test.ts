import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import {
  findTaken,
  findTakenAlone,
  listExamples,
  newestWith,
  renderExamples,
  type Example,
} from '../../scripts/directive-examples.ts'
import { renderDirectives } from '../../scripts/directives.ts'
import { readFacts } from '../../scripts/facts.ts'
import { knownVersions, type KnownVersion } from '../../src/model/index.ts'
import { packageRoot } from '../../src/system/package-root.ts'
import { parseConfig } from '../../src/text/parser.ts'
import { isAvailable } from '../../src/validate/grammar/table.ts'
import { validate } from '../../src/validate/validate.ts'
import { alertLines, needsMore } from '../support/haproxy/example-alerts.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'

const facts = readFacts(join(packageRoot(), 'facts'))
const examples = listExamples(facts)

/** Codes of the first pass: what the table and the grammar say, whatever else may be wrong with a lone line. */
const ofTheTable =
  /^validate\/(?:unknown-(?:section|directive|option)|misplaced-directive|not-yet-available|removed-directive|bad-(?:argument|name|address)|(?:missing|extra)-argument|bad-regex|unknown-(?:fetch|converter))$/

function errorsOn(example: Example, version: KnownVersion): string[] {
  const { text, lines } = renderExamples([example])
  const file = parseConfig('example.cfg', text, { facts: { version, env: {}, features: [] } })
  return validate(readConfiguration([file], { version }))
    .filter((each) => each.severity === 'error' && each.location?.start.line === lines.get(example))
    .filter((each) => ofTheTable.test(each.code))
    .map((each) => `${each.code} ${each.message}`)
}

test('schemas/directives.json is what the facts give', async () => {
  const committed = await readFile(join(packageRoot(), 'schemas/directives.json'), 'utf8')

  expect(renderDirectives(facts)).toBe(committed)
})

test('schemas/directives.json is as its schema says', async () => {
  const root = packageRoot()
  const schema = JSON.parse(await readFile(join(root, 'schemas/directives.schema.json'), 'utf8'))
  const table = JSON.parse(await readFile(join(root, 'schemas/directives.json'), 'utf8'))

  const check = new Ajv2020({ allErrors: true }).compile(schema)

  expect(check(table), JSON.stringify(check.errors)).toBe(true)
})

test('there are examples to try', () => {
  expect(examples.filter((each) => each.isRight).length).toBeGreaterThan(800)
  expect(examples.filter((each) => !each.isRight).length).toBeGreaterThan(200)
})

test('each right example passes, and each wrong one does not', () => {
  const surprises = examples.flatMap((example) => {
    const version = newestWith(example.row, knownVersions)
    if (version === undefined) return []
    const errors = errorsOn(example, version)
    if (example.isRight === (errors.length === 0)) return []
    return [`${example.section}: ${example.line} (${version}): ${errors[0] ?? 'no error'}`]
  })

  expect(surprises).toEqual([])
})

function name(example: Example): string {
  return `${example.section}: ${example.line}`
}

describe.each(haproxyBinaries().map((binary) => [binary.version, binary] as const))(
  'HAProxy %s',
  (_, binary) => {
    const version = knownVersions.find((each) => each === binary.version)
    const here = examples.filter(
      (each) =>
        version !== undefined &&
        isAvailable(each.row, version) &&
        !needsMore.test(each.row.keyword) &&
        each.table !== 'mux' &&
        each.section !== 'program',
    )

    test('takes each right example', async () => {
      const right = here.filter((each) => each.isRight)

      const accepted = await findTaken(right, (text) => alertLines(binary, text))

      expect(right.filter((each) => !accepted.has(each)).map(name)).toEqual([])
    })

    test('refuses each wrong example', async () => {
      const wrong = here.filter((each) => !each.isRight)

      const accepted = await findTakenAlone(wrong, (text) => alertLines(binary, text))

      expect([...accepted].map(name)).toEqual([])
    })
  },
  60_000,
)
