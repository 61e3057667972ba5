import { expect, test } from 'vitest'
import type { Diagnostic, LineOrigin, RenderedFile } from '../../model/index.ts'
import { traceBack } from './trace-back.ts'

const project = {
  file: 'haproxyctl.yaml',
  start: { line: 4, column: 7 },
  end: { line: 4, column: 19 },
}

function rendered(origin: LineOrigin['origin']): RenderedFile {
  return {
    name: 'haproxy.cfg',
    text: 'global\n    maxconn 4000\n',
    origins: [undefined, { origin, column: 5 }],
  }
}

function finding(column: number, endColumn: number): Diagnostic {
  const location = {
    file: 'haproxy.cfg',
    start: { line: 2, column },
    end: { line: 2, column: endColumn },
  }
  return { code: 'validate/x', severity: 'error', message: 'No.', location }
}

test.each([
  ['the keyword', 5, 12, { start: { line: 4, column: 7 }, end: { line: 4, column: 14 } }],
  ['the argument', 13, 17, { start: { line: 4, column: 15 }, end: { line: 4, column: 19 } }],
])('%s of a rendered line is found in the project', (_, from, to, place) => {
  const traced = traceBack(finding(from, to), rendered({ kind: 'project', location: project }))

  expect(traced.location).toEqual({ file: 'haproxyctl.yaml', ...place })
  expect(traced.related?.[0]).toMatchObject({ message: 'rendered as `maxconn 4000`' })
})

const line = { file: 'own.hbs', start: { line: 9, column: 1 } }

test.each([
  ['that is nothing but text has its column', { line: 9, column: 17 }, 5, { line: 9, column: 5 }],
  ['that prints values has its line only', undefined, 5, { line: 9, column: 1 }],
  ['that is shorter has its line only', { line: 9, column: 4 }, 5, { line: 9, column: 1 }],
])('what stands in a line of a template %s', (_, end, column, start) => {
  const location = { ...line, ...(end && { end }) }

  const traced = traceBack(finding(column, 12), rendered({ kind: 'template', location }))

  expect(traced.location).toMatchObject({ file: 'own.hbs', start })
})

test('what stands before the text of the project is shown at its start', () => {
  const traced = traceBack(finding(1, 3), rendered({ kind: 'project', location: project }))

  expect(traced.location?.start).toEqual(project.start)
})

test('an instance is named with where it was found', () => {
  const origin = { kind: 'instance', service: 'web', instance: 'a', source: 'zk /web/a' } as const

  const traced = traceBack(finding(5, 12), rendered(origin))

  expect(traced.related?.[0]?.message).toContain('instance a, found in zk /web/a')
})

test('a line without an origin, and another file, stay as they are', () => {
  const other = { ...finding(5, 12), location: { file: 'x.cfg', start: { line: 2, column: 1 } } }
  const header = {
    ...finding(1, 7),
    location: { file: 'haproxy.cfg', start: { line: 1, column: 1 } },
  }
  const file = rendered({ kind: 'project', location: project })

  expect(traceBack(other, file)).toBe(other)
  expect(traceBack(header, file)).toBe(header)
})
