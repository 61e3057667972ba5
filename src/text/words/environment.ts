import type { Version } from '../../model/index.ts'

/** Those that HAProxy sets for itself before it reads a file (configuration manual 2.3, and what its master hands on). */
const haproxysOwn: ReadonlySet<string> = new Set(
  [
    'BRANCH',
    'CFGFILES',
    'CLI',
    'HTTPS_LOG_FMT',
    'HTTP_CLF_LOG_FMT',
    'HTTP_LOG_FMT',
    'KEYLOG_BC_LOG_FMT',
    'KEYLOG_FC_LOG_FMT',
    'LOAD_SUCCESS',
    'LOCALPEER',
    'MASTER_CLI',
    'MWORKER',
    'MWORKER_REEXEC',
    'MWORKER_WAIT_ONLY',
    'PROCESSES',
    'STARTUPLOGS_FD',
    'STARTUP_VERSION',
    'TCP_CLF_LOG_FMT',
    'TCP_LOG_FMT',
  ].map((name) => `HAPROXY_${name}`),
)

/** What is known of the environment that HAProxy will read the file in. */
export interface Environment {
  readonly version: Version | undefined
  /** A value; `null` for a variable that is certainly not set; `undefined` where nothing is known. */
  lookup(name: string): string | null | undefined
}

/**
 * The environment as it changes while a file is read: `setenv` and its kin act on the lines below them.
 * With `variables` the environment is taken as complete, without it every name is unknown at first.
 */
export class FileEnvironment implements Environment {
  readonly #base: Readonly<Record<string, string>> | undefined
  readonly #known = new Map<string, string | null | undefined>()
  /** What a name is that is in neither: after `resetenv` nothing else is set. */
  #isReset = false
  /** After a `resetenv` that may or may not have happened, such a name is unknown. */
  #mayBeReset = false

  readonly version: Version | undefined
  /** Variables may hold variables: a few lines can ask for more characters than there is memory. */
  #charactersLeft = 16 * 1024 * 1024

  constructor(variables?: Readonly<Record<string, string>>, version?: Version) {
    this.#base = variables
    this.version = version
  }

  lookup(name: string): string | null | undefined {
    const value = this.#find(name)
    if (typeof value !== 'string') return value
    this.#charactersLeft -= value.length
    return this.#charactersLeft < 0 ? undefined : value
  }

  #find(name: string): string | null | undefined {
    if (this.#known.has(name)) return this.#known.get(name)
    if (this.#mayBeReset) return undefined
    if (this.#isReset) return null
    if (this.#base === undefined) return undefined
    if (haproxysOwn.has(name) && !Object.hasOwn(this.#base, name)) return undefined
    return Object.hasOwn(this.#base, name) ? this.#base[name] : null
  }

  /** Takes in a directive of a global section; `isCertain` is false under a condition that may not hold. */
  apply(words: readonly string[], isCertain: boolean): void {
    const [keyword, name = '', value = ''] = words
    if (keyword === 'setenv') this.#known.set(name, isCertain ? value : undefined)
    else if (keyword === 'presetenv') this.#preset(name, value, isCertain)
    else if (keyword === 'unsetenv') this.#unset(words.slice(1), isCertain)
    else if (keyword === 'resetenv') this.#reset(words.slice(1), isCertain)
  }

  #preset(name: string, value: string, isCertain: boolean): void {
    const now = this.lookup(name)
    if (now === null) this.#known.set(name, isCertain ? value : undefined)
  }

  #unset(names: readonly string[], isCertain: boolean): void {
    for (const name of names) this.#known.set(name, isCertain ? null : undefined)
  }

  #reset(kept: readonly string[], isCertain: boolean): void {
    const values = kept.map((name) => [name, this.#find(name)] as const)
    this.#known.clear()
    this.#isReset = isCertain
    this.#mayBeReset = !isCertain
    for (const [name, value] of values) this.#known.set(name, value)
  }
}
