import { testLaws } from '../../../test/support/broken-laws.ts'
import type { LintRule, Visitor } from '../lint-rule.ts'
import type { Law } from './law.ts'
import { lintLaws } from './lint-suite.ts'

const meta: LintRule['meta'] = {
  code: 'acme/no-telnet',
  severity: 'warning',
  sets: ['recommended', 'strict'],
  summary: 'Nobody listens on the telnet port.',
  messages: { telnet: '`{address}` is the telnet port.' },
  docs: {
    why: 'The company has given up telnet.',
    bad: 'frontend old\n  bind :23\n',
    good: 'frontend old\n  bind :2323\n',
    source: 'acme handbook, ports',
  },
}

interface Break {
  readonly meta?: Partial<LintRule['meta']>
  /** What it does besides, for each line that it looks at. */
  readonly beside?: () => void
  /** What it finds only once. */
  readonly isOnce?: true
  readonly isBlind?: true
  readonly data?: Readonly<Record<string, string>>
}

function lawsOf({ beside, data, isBlind, isOnce, ...broken }: Break = {}): readonly Law[] {
  let times = 0
  return lintLaws({
    kind: 'lint',
    meta: { ...meta, ...broken.meta },
    create: (context): Visitor => ({
      directives: {
        bind(line, _section, file) {
          beside?.()
          const at = line.words[1]
          if (isBlind === true || at?.value.endsWith(':23') !== true) return
          times += 1
          if (isOnce === true && times > 1) return
          context.report({ messageId: 'telnet', data: data ?? { address: at.value }, file, at })
        },
      },
    }),
  })
}

testLaws<Break>(lawsOf, [
  [
    'has a code, a severity and the sets that it belongs to',
    /owner/,
    { meta: { code: 'no-telnet' } },
  ],
  [
    'has a code, a severity and the sets that it belongs to',
    /no such set: mine/,
    { meta: { sets: ['mine' as never] } },
  ],
  [
    'has a code, a severity and the sets that it belongs to',
    /no such severity/,
    { meta: { severity: 'fatal' as never } },
  ],
  ['says what it asks for in sentences', /not a sentence/, { meta: { summary: 'telnet' } }],
  ['fires on its bad example', /deep/, { isBlind: true }],
  [
    'is silent on its good example',
    /deep-equal/,
    { meta: { docs: { ...meta.docs, good: meta.docs.bad } } },
  ],
  ['finds the same each time', /earlier run/, { isOnce: true }],
  ['fills in all that its messages name', /\{address\}/, { data: {} }],
  [
    'does not print, exit, fetch or read the environment',
    /wrote to stdout/,
    { beside: () => void process.stdout.write('a line\n') },
  ],
])
