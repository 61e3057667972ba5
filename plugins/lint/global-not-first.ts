import type { LintRule } from 'haproxyctl/plugin'

const proxies = new Set(['defaults', 'frontend', 'backend', 'listen'])

export const globalNotFirst: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/global-not-first',
    severity: 'info',
    sets: ['strict'],
    summary: '`global` comes before the proxies.',
    messages: { late: 'This `global` section comes after `{section}`.' },
    help: 'Move it to the top of the file.',
    docs: {
      why: 'Some global settings apply only to what is read after them (default paths, SSL defaults, Lua), and people look for process settings at the top.',
      bad: `defaults
  mode http

global
  maxconn 10000
`,
      good: `global
  maxconn 10000

defaults
  mode http
`,
      source: 'configuration manual, global parameters',
    },
  },
  create: (context) => {
    let earlier: string | undefined
    return {
      section(section, file) {
        if (proxies.has(section.keyword)) {
          earlier ??= [section.keyword, section.name ?? ''].join(' ').trim()
        } else if (section.keyword === 'global' && earlier !== undefined) {
          context.report({ messageId: 'late', data: { section: earlier }, file, at: section })
        }
      },
    }
  },
}
