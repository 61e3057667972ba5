import type { LintMeta } from '../kit/lint-rule.ts'

const bind = `frontend web
  mode http
  bind :80
  timeout client 30s
`

/** What is said about the suppressing comments themselves; not rules that can be switched off by set. */
export const suppressionMetas = {
  withoutReason: {
    code: 'lint/suppression-without-reason',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'A suppressing comment says why.',
    messages: { missing: 'This suppression gives no reason.' },
    help: 'Write the reason behind two dashes: `# haproxyctl-disable-next-line lint/x -- why`.',
    docs: {
      why: 'A silenced finding without a reason cannot be judged by the next reader: nobody knows whether it may go.',
      bad: `${bind}  # haproxyctl-disable-next-line lint/unused-acl\n  acl old path_beg /old\n`,
      good: `${bind}  # haproxyctl-disable-next-line lint/unused-acl -- used again when the old site is back\n  acl old path_beg /old\n`,
      source: 'haproxyctl, suppressing findings',
    },
  },
  unknownCode: {
    code: 'lint/unknown-suppression',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'A suppressing comment names findings that exist.',
    messages: {
      unknown: 'There is no finding `{code}` to suppress.',
      none: 'This suppression names no finding.',
    },
    docs: {
      why: 'A misspelt code silences nothing, and the comment says otherwise.',
      bad: `${bind}  # haproxyctl-disable-next-line lint/unused-alc -- kept\n  acl old path_beg /old\n`,
      good: `${bind}  # haproxyctl-disable-next-line lint/unused-acl -- kept\n  acl old path_beg /old\n`,
      source: 'haproxyctl, suppressing findings',
    },
  },
  unused: {
    code: 'lint/unused-suppression',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'A suppressing comment still has something to suppress.',
    messages: { unused: 'There is no `{code}` here any more.' },
    help: 'Remove it.',
    docs: {
      why: 'A comment that has outlived its finding will hide the next one that comes along.',
      bad: `${bind}  # haproxyctl-disable-next-line lint/unused-acl -- kept\n  acl old path_beg /old\n  http-request deny if old\n`,
      good: `${bind}  acl old path_beg /old\n  http-request deny if old\n`,
      source: 'haproxyctl, suppressing findings',
    },
  },
} as const satisfies Record<string, LintMeta>
