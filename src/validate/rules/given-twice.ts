import type { LineView } from '../../config/sections/line-view.ts'
import { globalLines, placeOf, type RuleContext } from './rule.ts'

/** Settings of the process that HAProxy refuses to be given twice. */
const refused = new Set([
  'ca-base',
  'crt-base',
  'key-base',
  'h1-case-adjust',
  'shm-stats-file',
  'tune.ssl.capture-buffer-size',
  'tune.ssl.capture-cipherlist-size',
])

/** Those of which it keeps the first value, says so at each start, and goes on. */
const ignored = new Set([
  'chroot',
  'cluster-secret',
  'fd-hard-limit',
  'gid',
  'group',
  'log-send-hostname',
  'maxconn',
  'maxconnrate',
  'maxpipes',
  'maxsessrate',
  'maxsslrate',
  'pidfile',
  'server-state-base',
  'server-state-file',
  'spread-checks',
  'tune.maxaccept',
  'tune.maxpollevents',
  'tune.rcvbuf.client',
  'tune.rcvbuf.server',
  'tune.runqueue-depth',
  'tune.sndbuf.client',
  'tune.sndbuf.server',
  'uid',
  'ulimit-n',
  'user',
])

/** A setting under two names. */
const settings: Readonly<Record<string, string>> = {
  group: 'gid',
  user: 'uid',
  // An older name of the same.
  'tune.ssl.capture-cipherlist-size': 'tune.ssl.capture-buffer-size',
}

/** What may stand once in all global sections together. */
export function checkGivenTwice(context: RuleContext): void {
  const first = new Map<string, LineView>()
  for (const line of globalLines(context)) {
    const { keyword } = line.directive
    if (!refused.has(keyword) && !ignored.has(keyword)) continue
    if (isUnset(line)) continue
    const setting = settingOf(line)
    const earlier = first.get(setting)
    if (earlier === undefined) {
      if (line.directive.condition === 'active') first.set(setting, line)
      continue
    }
    const isRefused = refused.has(keyword)
    context.report({
      ...placeOf(line),
      code: 'validate/given-twice',
      severity: isRefused ? 'error' : 'warning',
      message: `\`${keyword}\` may be given once${isRefused ? '' : ', and HAProxy keeps the first value'}.`,
      help: 'Remove one of the lines.',
      related: { message: 'the first one', place: placeOf(earlier) },
    })
  }
}

function settingOf({ directive, words }: LineView): string {
  const { keyword } = directive
  if (keyword === 'h1-case-adjust') return `${keyword} ${(words[1] ?? '').toLowerCase()}`
  return Object.hasOwn(settings, keyword) ? (settings[keyword] ?? keyword) : keyword
}

/** HAProxy keeps these as numbers, where 0 stands for what was not set: `root`, and no limit. */
function isUnset({ words }: LineView): boolean {
  return words[1] === '0' || words[1] === 'root'
}
