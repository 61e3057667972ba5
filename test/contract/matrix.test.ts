import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  findTaken,
  listExamples,
  renderExamples,
  type Example,
} from '../../scripts/directive-examples.ts'
import { readFacts } from '../../scripts/facts.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'
import { knownVersions, type KnownVersion } from '../../src/model/index.ts'
import { packageRoot } from '../../src/system/package-root.ts'
import { parseConfig } from '../../src/text/parser.ts'
import { isAvailable } from '../../src/validate/grammar/table.ts'
import { validate } from '../../src/validate/validate.ts'
import { alertLines, needsMore } from '../support/haproxy/example-alerts.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'

/** The columns of the manual's matrix (section 4.1), anonymous defaults apart; those last, as others would inherit. */
const columns = ['frontend', 'listen', 'backend', 'named-defaults', 'anonymous-defaults']

const rows = listExamples(readFacts(join(packageRoot(), 'facts'))).filter(
  ({ section, isRight, row }) =>
    isRight &&
    (columns.includes(section) || section === 'defaults') &&
    !needsMore.test(row.keyword),
)

/** Each line of a proxy in each column: with arguments that are right, and with none. */
function matrixOf(version: KnownVersion): readonly Example[] {
  const here = rows.filter(({ row }) => isAvailable(row, version))
  const lines = new Map<string, Example>()
  for (const section of columns) {
    for (const each of here) {
      const bare = each.line.slice(0, each.line.indexOf(each.row.keyword) + each.row.keyword.length)
      for (const line of [each.line, bare]) {
        lines.set(`${section}: ${line}`, { ...each, section, line })
      }
    }
  }
  return [...lines.values()]
}

/** What lies in other lines, of which HAProxy speaks without one. */
const ofOtherLines = new Set(['validate/unknown-reference', 'validate/missing-directive'])

/**
 * HAProxy takes it without its TLV, says nothing, and skips the word after it: nobody can mean that, so it is an error
 * here.
 */
const skipped = /^(?:default-)?server\b.* set-proxy-v2-tlv-fmt$/

function isTaken(example: Example, version: KnownVersion): boolean {
  const { text, lines } = renderExamples([example])
  const file = parseConfig('example.cfg', text, { facts: { version, env: {}, features: [] } })
  return !validate(readConfiguration([file], { version })).some(
    ({ code, severity, location }) =>
      severity === 'error' &&
      !ofOtherLines.has(code) &&
      location?.start.line === lines.get(example),
  )
}

describe.each(haproxyBinaries().map((binary) => [binary.version, binary] as const))(
  'HAProxy %s',
  (_, binary) => {
    const version = knownVersions.find((each) => each === binary.version)!

    test('takes and refuses each keyword in each kind of proxy as we do', async () => {
      const matrix = matrixOf(version)

      const taken = await findTaken(matrix, (text) => alertLines(binary, text))
      const surprises: string[] = []
      for (const each of matrix) {
        const isOurs = isTaken(each, version)
        if (isOurs === taken.has(each) || skipped.test(each.line)) continue
        // An alert without a line ends the reading, and hides what is below.
        const isTheirs = (await findTaken([each], (text) => alertLines(binary, text))).has(each)
        if (isOurs !== isTheirs)
          surprises.push(`${isTheirs ? 'takes' : 'refuses'} in ${each.section}: ${each.line}`)
      }

      expect(matrix.length).toBeGreaterThan(1_500)
      expect(surprises).toEqual([])
    }, 300_000)
  },
)
