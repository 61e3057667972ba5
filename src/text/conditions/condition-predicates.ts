import { compareVersions, type Version } from '../../model/index.ts'

/** What `.if` may be asked about; what is absent is unknown, and so is what depends on it. */
export interface ConditionFacts {
  readonly version?: Version
  /** The whole environment: a name that is not in it is not set. */
  readonly env?: Readonly<Record<string, string>>
  /** The whole list of `haproxy -vv`, without the `+`: a feature that is not here is not built in. */
  readonly features?: readonly string[]
}

/** `undefined` is what cannot be known from the facts. */
export type Truth = boolean | undefined

export interface ConditionContext {
  readonly facts: ConditionFacts
  /** Whether an environment variable is set where the condition stands. */
  isDefined(name: string): Truth
}

export interface Predicate {
  readonly since: Version
  readonly arguments: 1 | 2
  holds(context: ConditionContext, first: string, second: string): Truth
}

/** The predicates of configuration manual 2.4, with the version that brought them (probed with 2.4 to 3.2). */
export const predicates: ReadonlyMap<string, Predicate> = new Map<string, Predicate>([
  ['defined', { since: '2.4', arguments: 1, holds: (context, name) => context.isDefined(name) }],
  ['feature', { since: '2.4', arguments: 1, holds: ({ facts }, name) => hasFeature(facts, name) }],
  ['streq', { since: '2.4', arguments: 2, holds: (_, a, b) => a === b }],
  ['strneq', { since: '2.4', arguments: 2, holds: (_, a, b) => a !== b }],
  ['strstr', { since: '2.8', arguments: 2, holds: (_, a, b) => a.includes(b) }],
  [
    'version_atleast',
    { since: '2.4', arguments: 1, holds: ({ facts }, wanted) => isAtLeast(facts.version, wanted) },
  ],
  [
    'version_before',
    {
      since: '2.4',
      arguments: 1,
      holds: ({ facts }, wanted) => not(isAtLeast(facts.version, wanted)),
    },
  ],
  ['openssl_version_atleast', { since: '2.5', arguments: 1, holds: () => undefined }],
  ['openssl_version_before', { since: '2.5', arguments: 1, holds: () => undefined }],
  ['ssllib_name_startswith', { since: '2.5', arguments: 1, holds: () => undefined }],
  ['enabled', { since: '2.8', arguments: 1, holds: () => undefined }],
  ['awslc_api_atleast', { since: '3.3', arguments: 1, holds: () => undefined }],
  ['awslc_api_before', { since: '3.3', arguments: 1, holds: () => undefined }],
])

/** What HAProxy has on every Linux unless somebody took it out by hand. */
const usualFeatures = new Set(
  (
    'ACCEPT4 BACKTRACE CPU_AFFINITY DL EPOLL GETADDRINFO LINUX_SPLICE LINUX_TPROXY NETFILTER NS ' +
    'POLL PRCTL RT TFO THREAD TPROXY'
  ).split(' '),
)

function hasFeature({ features }: ConditionFacts, name: string): Truth {
  if (features !== undefined) return features.includes(name)
  return usualFeatures.has(name) ? true : undefined
}

/**
 * Whether every release of a line is at least `wanted` (`2.8`, `2.8.3`, `2.8-dev5`): which release
 * of its line a HAProxy is, is not known here. Numbers that are missing count as 0, as HAProxy has it.
 */
export function isAtLeast(version: Version | undefined, wanted: string): Truth {
  if (version === undefined) return undefined
  const match = /^(\d*)\.?(\d*)(?:\.(\d*))?/.exec(wanted)
  const line: Version = `${Number(match?.[1])}.${Number(match?.[2])}`
  const order = compareVersions(version, line)
  if (order !== 0) return order > 0
  return Number(match?.[3] ?? 0) === 0 ? true : undefined
}

export function not(value: Truth): Truth {
  return value === undefined ? undefined : !value
}

export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false
  return a === true && b === true ? true : undefined
}

export function or(a: Truth, b: Truth): Truth {
  return not(and(not(a), not(b)))
}
