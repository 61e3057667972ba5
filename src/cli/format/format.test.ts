import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as readJunit } from 'junit2json'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../model/index.ts'
import { parseConfig } from '../../text/parser.ts'
import { formatNames, formatters, type FormatContext } from './index.ts'

const nasty = 'a <b> & "c" \u0007 %0A\r\n::error::x ##[x] \uD800 ]]> é'
const config = parseConfig('dir/my file.cfg', 'frontend f\n\tbind :80 # "<&>"\n')

const found: readonly Diagnostic[] = [
  {
    code: 'lint/duplicate-bind',
    severity: 'error',
    message: '`:80` is already bound.',
    help: 'Keep one.',
    location: { file: config.path, start: { line: 2, column: 7 }, end: { line: 2, column: 10 } },
    related: [
      { message: 'The first.', location: { file: config.path, start: { line: 1, column: 1 } } },
      { message: 'Elsewhere.' },
    ],
    fix: {
      description: 'Write `:81`.',
      edits: [
        {
          location: {
            file: config.path,
            start: { line: 2, column: 7 },
            end: { line: 2, column: 10 },
          },
          text: ':81',
        },
      ],
    },
  },
  { code: 'validate/unknown-directive', severity: 'warning', message: nasty, help: nasty },
  {
    code: 'lint/unused-acl',
    severity: 'info',
    message: 'Not used.',
    location: { file: '<stdin>', start: { line: 9, column: 1 } },
  },
]

const context: FormatContext = {
  colour: false,
  toolVersion: '1.2.3',
  versions: ['2.8', '3.2'],
  sources: new Map([
    [config.path, config.text],
    ['clean.cfg', 'global\n'],
  ]),
  configs: [config],
  rules: [
    {
      code: 'lint/duplicate-bind',
      severity: 'error',
      title: 'No two.',
      why: 'Because.',
      remedy: 'One.',
    },
  ],
  suppressed: [{ code: 'lint/x', severity: 'warning', message: 'Meant.' }],
  known: 2,
}

function schemaOf(path: string): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    unknown
  >
  return schema
}

function parseXml(text: string): readonly { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.write(text).close()
  return elements
}

describe('every format', () => {
  test.each(formatNames)(
    '%s gives the same text twice, ends with a line feed, and bears none',
    (name) => {
      const text = formatters[name](found, context)
      expect(formatters[name](found, context)).toBe(text)
      expect(text.endsWith('\n')).toBe(true)
      expect(formatters[name]([], { ...context, sources: new Map() })).not.toBe('')
    },
  )
})

test('pretty shows the line with carets, the remedy and a summary', () => {
  // As bytes, because a snapshot file cannot hold half a character either.
  const bytes = Buffer.from(formatters.pretty(found, context))
  expect(bytes.toString()).toMatchSnapshot()
})

test('pretty uses colours only when told', () => {
  expect(formatters.pretty(found, context)).not.toContain('\u001B')
  expect(formatters.pretty(found, { ...context, colour: true })).toContain('\u001B[31m')
})

test('pretty shows only a part of a line of a megabyte, with the caret below its letter', () => {
  const text = `${'x'.repeat(500_000)}Y${'x'.repeat(500_000)}\n`
  const at = {
    file: 'long',
    start: { line: 1, column: 500_001 },
    end: { line: 1, column: 500_002 },
  }
  const output = formatters.pretty(
    [{ code: 'syntax/x', severity: 'error', message: 'm', location: at }],
    { ...context, sources: new Map([['long', text]]) },
  )
  const [line = '', marks = ''] = output.split('\n').slice(2)
  expect(output.length).toBeLessThan(600)
  expect(line[marks.indexOf('^')]).toBe('Y')
})

test('json keeps the promise of schemas/report.schema.json', () => {
  const schema = schemaOf(new URL('../../../schemas/report.schema.json', import.meta.url).pathname)
  const validate = new Ajv2020({ strict: false }).compile(schema)
  const report: unknown = JSON.parse(formatters.json(found, context))
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  expect(report).toMatchObject({
    summary: { errors: 1, warnings: 1, infos: 1, suppressed: 1, known: 2 },
    files: [config.path, 'clean.cfg'],
    diagnostics: found,
  })
  expect(validate({ ...(report as object), extra: 1 })).toBe(false)
})

describe('sarif', () => {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  )
  const { id: _id, ...schema } = schemaOf(path)
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  )

  test.each([
    ['findings', found],
    ['nothing', []],
  ])('is accepted by the published schema with %s', (_title, diagnostics) => {
    const log: unknown = JSON.parse(formatters.sarif(diagnostics, context))
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const run = (log as { runs: { results: object[] }[] }).runs[0]!
    expect(validate({ ...(log as object), runs: [{ ...run, results: [{ level: 'bad' }] }] })).toBe(
      false,
    )
  })

  test('names rules by index, encodes paths and marks what is suppressed', () => {
    const log = JSON.parse(formatters.sarif(found, context))
    const [{ tool, results }] = log.runs
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'lint/duplicate-bind',
      'lint/unused-acl',
      'lint/x',
      'validate/unknown-directive',
    ])
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    const [first, , third, last] = results
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'dir/my%20file.cfg' },
      region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 10 },
    })
    expect(first.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe(':81')
    expect(third.locations[0].physicalLocation.artifactLocation.uri).toBe('%3Cstdin%3E')
    expect(last.suppressions).toEqual([{ kind: 'inSource' }])
    expect(first.partialFingerprints['haproxyctlFinding/v1']).toMatch(/^[0-9a-f]{16}$/)
  })

  test('the fingerprint stays when lines are put above', () => {
    const moved = parseConfig(config.path, `# one\n# two\n${config.text}`)
    const lower = { ...found[0]!, location: { file: config.path, start: { line: 4, column: 7 } } }
    const before = JSON.parse(formatters.sarif(found, context))
    const after = JSON.parse(formatters.sarif([lower], { ...context, configs: [moved] }))
    expect(after.runs[0].results[0].partialFingerprints).toEqual(
      before.runs[0].results[0].partialFingerprints,
    )
  })
})

describe('junit', () => {
  test('is well-formed XML, and a reader of test reports finds the same counts', async () => {
    const text = formatters.junit(found, context)
    const elements = parseXml(text)
    const report = await readJunit(text)
    if (report === undefined || report === null || !('testsuite' in report)) {
      throw new Error('no report')
    }
    const suites = report.testsuite ?? []
    expect(suites.map((suite) => [suite.name, suite.tests, suite.failures])).toEqual([
      [config.path, 1, 1],
      ['clean.cfg', 1, 0],
      ['haproxyctl', 1, 1],
      ['<stdin>', 1, 0],
    ])
    expect(report).toMatchObject({ tests: 4, failures: 2, errors: 0 })
    for (const suite of suites) expect(suite.testcase).toHaveLength(suite.tests!)
    expect(elements.filter((each) => each.name === 'failure')).toHaveLength(2)
  })
})

test('checkstyle is well-formed XML and names file, line, column, severity and source', () => {
  const elements = parseXml(formatters.checkstyle(found, context))
  const files = elements
    .filter((each) => each.name === 'file')
    .map((each) => each.attributes['name'])
  const errors = elements.filter((each) => each.name === 'error').map((each) => each.attributes)
  expect(elements[0]?.name).toBe('checkstyle')
  expect(files).toEqual([config.path, 'clean.cfg', 'haproxyctl', '<stdin>'])
  expect(errors).toMatchObject([
    { line: '2', column: '7', severity: 'error', source: 'haproxyctl.lint.duplicate-bind' },
    { line: '1', severity: 'warning' },
    { line: '9', severity: 'info' },
  ])
})

describe('github', () => {
  test('escapes what would end the command or start another', () => {
    const lines = formatters.github(found, context).split('\n')
    expect(lines[0]).toBe(
      '::error file=dir/my file.cfg,line=2,endLine=2,col=7,endColumn=10,title=lint/duplicate-bind::`:80` is already bound.%0AKeep one.',
    )
    expect(lines[1]).toMatch(/^::warning title=validate\/unknown-directive::/)
    expect(lines[1]).toContain('%250A%0D%0A::error::x')
    expect(lines[2]).toMatch(/^::notice file=<stdin>,line=9,col=1/)
    expect(lines.slice(3)).toEqual(['haproxyctl: 1 error, 1 warning, 1 note', ''])
  })

  test('keeps to ten annotations of each kind, the gravest first, and lists the others', () => {
    const many = Array.from({ length: 25 }, (_, index): Diagnostic => ({
      code: 'lint/x',
      severity: index % 2 === 0 ? 'warning' : 'error',
      message: `::error::number ${index}`,
      location: { file: 'a:b,c', start: { line: index + 1, column: 1 } },
    }))
    const lines = formatters.github(many, context).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(5)
    expect(lines[0]).toContain('file=a%3Ab%2Cc,line=2,')
    expect(lines.at(-1)).toBe('haproxyctl: 12 errors, 13 warnings (5 of them only in this log)')
  })
})
