import type { LintRule } from 'haproxyctl/plugin'

export const tableLostOnReload: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/table-lost-on-reload',
    severity: 'info',
    sets: ['strict'],
    summary: 'Stick tables survive a reload.',
    messages: { lost: 'What this table has learned is lost at every reload.' },
    help: 'Declare a `peers` section with this host in it (its host name, or what `localpeer` says) and add `peers <name>` to the line.',
    docs: {
      why: 'A new worker starts with an empty table: clients lose their server, and rate limits start from zero. With a `peers` section, even of one host, the old worker sends its table to the new one.',
      bad: `backend rates
  stick-table type ip size 100k expire 10m store http_req_rate(10s)
`,
      good: `global
  localpeer lb1

peers local
  bind 127.0.0.1:10000
  server lb1

backend rates
  stick-table type ip size 100k expire 10m store http_req_rate(10s) peers local
`,
      source: 'configuration manual, stick-table and peers',
    },
  },
  create: (context) => ({
    directives: {
      'stick-table'(line, section, file) {
        if (section.keyword === 'peers') return
        if (line.words.some((word) => word.value === 'peers')) return
        context.report({ messageId: 'lost', file, at: line })
      },
    },
  }),
}
