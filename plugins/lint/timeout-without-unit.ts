import type { LintRule } from 'haproxyctl/plugin'

export const timeoutWithoutUnit: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/timeout-without-unit',
    severity: 'info',
    sets: ['strict'],
    summary: 'Timeouts are written with a unit.',
    messages: { bare: '`timeout {name} {value}` counts milliseconds, and does not say so.' },
    help: 'Write `{value}ms`, or the same in seconds.',
    docs: {
      why: 'A reader may take `50000` for seconds or for milliseconds. With a unit, it is clear.',
      bad: `defaults
  mode http
  timeout client 50000
`,
      good: `defaults
  mode http
  timeout client 50000ms
`,
      source: 'configuration manual, time format',
    },
  },
  create: (context) => ({
    directives: {
      timeout(line, _section, file) {
        const [, name, at] = line.words
        if (at === undefined || !/^[1-9]\d*$/.test(at.value)) return
        if (at.end - at.start !== at.value.length) return
        const data = { name: name?.value ?? '', value: at.value }
        const edit = { start: at.end, end: at.end, text: 'ms' }
        const fix = { description: `Write \`${at.value}ms\`.`, edits: [edit] }
        context.report({ messageId: 'bare', data, file, at, fix })
      },
    },
  }),
}
