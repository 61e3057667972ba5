import { createContext, Script } from 'node:vm'

/** As long as a list of a hundred thousand names takes with a pattern that does no harm, many times over. */
const defaultLimitMs = 2_000

/**
 * Whether each text fits; `undefined` where it cannot be told within the limit. A repetition of what repeats itself takes
 * for ever on forty letters, and nothing else runs in that time: no timer, and nothing that a signal asks for.
 */
export function matchWithin(
  pattern: RegExp,
  texts: readonly string[],
  limitMs = defaultLimitMs,
): readonly boolean[] | undefined {
  function match(): readonly boolean[] {
    return texts.map((text) => pattern.test(text))
  }
  if (isQuick(pattern)) return match()
  try {
    const found: unknown = program.runInContext(createContext({ match }), { timeout: limitMs })
    return Array.isArray(found) ? found.map((each) => each === true) : undefined
  } catch (error) {
    if (isOutOfTime(error)) return undefined
    throw error
  }
}

const program = new Script('match()')

/** What repeats once, and no group, can try one text in no more ways than it has letters. */
function isQuick({ source }: RegExp): boolean {
  const repetitions = source.match(/[*+?{]/g)?.length ?? 0
  return repetitions === 0 || (repetitions === 1 && !source.includes('('))
}

function isOutOfTime(error: unknown): boolean {
  // It is an Error of that context, and none of ours.
  const isObject = typeof error === 'object' && error !== null
  return isObject && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
