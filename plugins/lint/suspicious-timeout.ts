import {
  lineOption,
  type ConfigFile,
  type Directive,
  type LintRule,
  type Word,
} from 'haproxyctl/plugin'

/** Below this nobody means milliseconds. */
const shortestMs = 100

const timeouts = ['timeout', 'clitimeout', 'contimeout', 'srvtimeout']
const serverTimes = new Set(['inter', 'fastinter', 'downinter', 'slowstart', 'agent-inter'])

export const suspiciousTimeout: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/suspicious-timeout',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Times of a few milliseconds are written with their unit.',
    messages: { short: '`{name} {value}` means {value} milliseconds.' },
    help: 'Write `{value}s` if seconds were meant, `{value}ms` if not.',
    docs: {
      why: 'A number without a unit counts milliseconds. `timeout server 30` gives a server 30 ms to answer, and in the tests on the same machine that is often enough.',
      bad: `backend app
  mode http
  timeout connect 5s
  timeout server 30
  server a 192.0.2.1:80 check
`,
      good: `backend app
  mode http
  timeout connect 5s
  timeout server 30s
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, time format',
    },
  },
  create: (context) => {
    function report(name: string, at: Word | undefined, file: ConfigFile): void {
      if (at === undefined || !/^\d+$/.test(at.value)) return
      const value = Number(at.value)
      if (value === 0 || value >= shortestMs) return
      context.report({ messageId: 'short', data: { name, value }, file, at })
    }
    function visitTimeout(line: Directive, _section: unknown, file: ConfigFile): void {
      const [first, second, third] = line.words
      if (first?.value !== 'timeout') report(first?.value ?? '', second, file)
      else report(`timeout ${second?.value ?? ''}`, third, file)
    }
    function visitServer(line: Directive, _section: unknown, file: ConfigFile): void {
      for (const { value } of line.words) {
        // Most lines are told apart by the end of the word, without asking for each name.
        if (!value.endsWith('inter') && value !== 'slowstart') continue
        if (serverTimes.has(value)) report(value, lineOption(line, value)?.value, file)
      }
    }
    return {
      directives: {
        ...Object.fromEntries(timeouts.map((keyword) => [keyword, visitTimeout])),
        server: visitServer,
        'default-server': visitServer,
      },
    }
  },
}
