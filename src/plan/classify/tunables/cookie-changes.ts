import type { LineView } from '../../../config/sections/line-view.ts'
import type { LineDifference } from '../../compare/differences.ts'
import { differingLines, valuesOf, writtenLines } from '../../compare/values.ts'
import type { TunableContext, Tuned } from './tunable.ts'

/** A key that goes from a backend whose own cookies are not dynamic was of no use, and stays in memory without any. */
export function isUnusedKey({ section, group, after }: LineDifference): boolean {
  const cookie = section.groups.get('cookie')?.at(-1)
  return (
    group === 'dynamic-cookie-key' &&
    after.length === 0 &&
    cookie !== undefined &&
    !cookie.words.includes('dynamic', 2)
  )
}

/** Another key, or a first one. */
export function tuneCookieKey({ section, before, after }: LineDifference): Tuned {
  const key = after.at(-1)?.words[1]
  const text = before.length === 0 ? 'a dynamic-cookie-key' : 'another dynamic-cookie-key'
  if (key === undefined) return undefined
  const backend = section.proxyName
  const steps = [{ kind: 'set-dynamic-cookie-key', backend, key }] as const
  const values = differingLines(writtenLines(before), writtenLines(after))
  return { kind: 'backend-cookie-key', text, values, steps }
}

/** Only `dynamic`: all else of the line is read at a start. */
export function tuneCookie(
  { section, before, after }: LineDifference,
  { wanted }: TunableContext,
): Tuned {
  const was = withoutDynamic(before)
  const is = withoutDynamic(after)
  if (was === undefined || was !== is) return undefined
  const isOn = after[0]?.words.includes('dynamic', 2) === true
  // Without a key HAProxy makes no cookies, and a key of the defaults is not told apart from none here.
  if (isOn && wanted.sections.get(section.key)?.groups.has('dynamic-cookie-key') !== true)
    return undefined
  return {
    kind: 'backend-dynamic-cookie',
    text: isOn ? 'dynamic cookies off → on' : 'dynamic cookies on → off',
    values: isOn ? valuesOf('off', 'on') : valuesOf('on', 'off'),
    steps: [
      {
        kind: isOn ? 'enable-dynamic-cookie' : 'disable-dynamic-cookie',
        backend: section.proxyName,
      },
    ],
  }
}

function withoutDynamic(lines: readonly LineView[]): string | undefined {
  const [line] = lines
  if (line === undefined || lines.length > 1) return undefined
  return line.words.filter((word, index) => index < 2 || word !== 'dynamic').join('\n')
}
