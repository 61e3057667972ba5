import type { SectionView } from '../kit/lint-rule.ts'
import { meaningChange } from './meaning.ts'

/** Backends without `balance`. Measured in the manual of 3.3; the change is HAProxy's commit 93cc18ac4286. */
export const defaultBalance = meaningChange(
  {
    name: 'default-balance',
    changedIn: '3.3',
    summary: 'Backends say how they balance.',
    message: '`{proxy}` names no algorithm: it was `roundrobin`, and is `random` from 3.3 on.',
    help: 'Write `balance roundrobin` to keep what it does today.',
    why: 'Without `balance` HAProxy used `roundrobin` up to 3.2. From 3.3 on it draws two servers at random and takes the one with less to do, which is mostly better, but not an even sequence any more.',
    bad: `backend app
  server a 192.0.2.1:80 check
  server b 192.0.2.2:80 check
`,
    good: `backend app
  balance roundrobin
  server a 192.0.2.1:80 check
  server b 192.0.2.2:80 check
`,
    source: 'configuration manual 3.3, balance',
  },
  (context) => ({
    section(section, file) {
      if (section.keyword !== 'backend' && section.keyword !== 'listen') return
      const view = context.view(section)
      if (!hasChoice(view) || view.find('balance') !== undefined) return
      const first = section.directives[0]?.words[0]
      const proxy = [section.keyword, section.name].join(' ')
      context.report({
        messageId: 'changed',
        data: { proxy },
        file,
        at: section,
        ...(first === undefined
          ? {}
          : { fix: insertBefore(file.text, first.start, 'balance roundrobin') }),
      })
    },
  }),
)

/** Where there is one server there is nothing to balance. */
function hasChoice(view: SectionView): boolean {
  if (view.mode !== 'tcp' && view.mode !== 'http') return false
  return view.own('server').length > 1 || view.own('server-template').length > 0
}

/** A line of its own above another one, indented like that. */
export function insertBefore(
  text: string,
  start: number,
  line: string,
): {
  readonly description: string
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]
} {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = text.slice(lineStart, start)
  return {
    description: `Add \`${line}\`.`,
    edits: [{ start: lineStart, end: lineStart, text: `${indent}${line}\n` }],
  }
}
